package org.unionhall.organization.importing;

/**
 * Something said about a row.
 *
 * @param kind   ERROR, WARNING or CHANGE
 * @param code   stable, for programs
 * @param column key of the column it is about, or null
 */
public record Note(String kind, String code, String sentence, String column) {

    static final String ERROR = "ERROR";
    static final String WARNING = "WARNING";
    static final String CHANGE = "CHANGE";
}
