package org.unionhall.membership.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.unionhall.membership.member.ChangeKind;
import org.unionhall.people.Phone;
import org.unionhall.people.Sex;

/**
 * One row of a roster as far as it can be understood by itself. {@code number} is the row number of the user's own
 * file; null and missing values mean that the file says nothing; {@code values} holds codes and texts.
 */
record RosterRow(int number, List<String> cells, Identity identity, String name, Sex sex, LocalDate birth, Phone phone,
        Map<RosterColumn, String> values, Boolean migrant, List<String> groups, ChangeKind kind, LocalDate changeOn,
        LocalDate joinedOn, RowUnit unit, List<Finding> findings) {

    boolean hasErrors() {
        return findings.stream().anyMatch(finding -> !finding.code().warning());
    }

    String value(RosterColumn column) {
        return values.get(column);
    }

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "row " + number;
    }
}
