package org.unionhall.membership.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.unionhall.membership.member.MemberStatus;
import org.unionhall.people.DocumentType;

/**
 * One line of a roster. Numbers come sealed and only when a column asks for them. In lists of who came or went the
 * member may meanwhile belong elsewhere: then {@code id} is 0 and nothing personal is there.
 *
 * @param key what the next page begins behind
 */
public record RosterRow(String key, long id, String name, int sex, LocalDate birth, MemberStatus status, LocalDate statusSince,
        String employment, String education, String unitCode, String unitName, LocalDate joinedOn, String skill,
        String politics, String ethnicity, String household, String householdPlace, String nativePlace, Boolean migrant,
        String employer, List<String> groups, String cardNo, String nationalNo, DocumentType document, byte[] number,
        byte[] phone) {

    /** Columns of a row in the order {@link #of} reads them; alias m is the member, u its unit, p the person. */
    static final String COLUMNS = """
            m.id, m.name, m.sex, m.birth, m.status, m.status_since, m.employment, m.education, u.code, u.name, m.joined_on,
            m.skill, m.politics, m.ethnicity, m.household, m.household_place, m.native_place, m.migrant, m.employer,
            m.groups, m.card_no, m.national_no""";
    static final String NUMBERS = ", p.document_type, p.number_sealed, p.phone_sealed";

    /** @param numbers whether {@link #NUMBERS} were asked for too; the first column is the key */
    static RosterRow of(ResultSet row, boolean numbers) throws SQLException {
        long id = row.getLong(2);
        if (id == 0) {
            return new RosterRow(row.getString(1), 0, null, 0, null, null, null, null, null, null, null, null, null, null,
                    null, null, null, null, null, null, List.of(), null, null, null, null, null);
        }
        return new RosterRow(row.getString(1), id, row.getString(3), row.getInt(4), row.getObject(5, LocalDate.class),
                MemberStatus.valueOf(row.getString(6)), row.getObject(7, LocalDate.class), row.getString(8),
                row.getString(9), row.getString(10), row.getString(11), row.getObject(12, LocalDate.class),
                row.getString(13), row.getString(14), row.getString(15), row.getString(16), row.getString(17),
                row.getString(18), row.getObject(19, Boolean.class), row.getString(20),
                groups(row), row.getString(22), row.getString(23),
                numbers ? DocumentType.of(row.getString(24)).orElse(null) : null,
                numbers ? row.getBytes(25) : null, numbers ? row.getBytes(26) : null);
    }

    private static List<String> groups(ResultSet row) throws SQLException {
        return "{}".equals(row.getString(21)) ? List.of() : List.of((String[]) row.getArray(21).getArray());
    }

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "member " + id;
    }
}
