package org.unionhall.membership.person;

/** What was typed for an act; {@code other} is the record that goes, {@code unit} the code of the receiving union. */
public record ChangeForm(String on, String reason, String note, String unit, String other, Integer version) {

    int seen() {
        return version == null ? 0 : version;
    }
}
