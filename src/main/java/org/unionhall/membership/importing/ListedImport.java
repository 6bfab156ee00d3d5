package org.unionhall.membership.importing;

/** An import in the list of imports, with the name of the union it was for. */
public record ListedImport(RosterImport one, String unitName) {
}
