package org.unionhall.membership.importing;

import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.unionhall.membership.member.MemberStatus;

/** Looks up many people of a file at once, wherever they belong: a person can be a member only once in the country. */
@Component
class KnownPeople {

    private static final String SQL = """
            select p.key, p.version as person_version, p.place as person_place, p.name, p.sex, p.birth, p.phone_key,
                   p.phone_sealed, m.version, m.unit_id, m.place, m.status, m.status_since, m.joined_on, m.ethnicity,
                   m.employment, m.education, m.skill, m.politics, m.household, m.household_place, m.native_place,
                   m.migrant, m.employer, m.national_no, m.groups
            from people.person p left join membership.member m on m.person_key = p.key
            where p.key = any(?)
            """;
    private static final RosterColumn[] TEXTS = {RosterColumn.ETHNICITY, RosterColumn.EMPLOYMENT,
        RosterColumn.EDUCATION, RosterColumn.SKILL, RosterColumn.POLITICS, RosterColumn.HOUSEHOLD,
        RosterColumn.HOUSEHOLD_PLACE, RosterColumn.NATIVE_PLACE, RosterColumn.EMPLOYER, RosterColumn.NATIONAL_NO};

    private final JdbcTemplate jdbc;

    KnownPeople(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** By the wrapped key; who is not known is missing. */
    Map<ByteBuffer, Present> among(Collection<byte[]> keys) {
        return jdbc.execute((Connection connection) -> {
            Map<ByteBuffer, Present> known = new HashMap<>();
            Array array = connection.createArrayOf("bytea", keys.toArray(byte[][]::new));
            try (PreparedStatement query = connection.prepareStatement(SQL)) {
                query.setArray(1, array);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        known.put(ByteBuffer.wrap(row.getBytes("key")), present(row));
                    }
                }
            }
            return known;
        });
    }

    private static Present present(ResultSet row) throws SQLException {
        Map<RosterColumn, String> values = new EnumMap<>(RosterColumn.class);
        put(values, RosterColumn.NAME, row.getString("name"));
        put(values, RosterColumn.SEX, row.getString("sex"));
        put(values, RosterColumn.BIRTH, row.getString("birth"));
        String status = row.getString("status");
        if (status != null) {
            for (RosterColumn column : TEXTS) {
                put(values, column, row.getString(column.key()));
            }
            String migrant = row.getString("migrant");
            put(values, RosterColumn.MIGRANT, migrant == null ? null : migrant.equals("t") ? "1" : "0");
            put(values, RosterColumn.GROUPS, String.join(",", (String[]) row.getArray("groups").getArray()));
            put(values, RosterColumn.JOINED_ON, row.getString("joined_on"));
            put(values, RosterColumn.CHANGE_ON, row.getString("status_since"));
        }
        return new Present(row.getInt("person_version"), row.getLong("person_place"), row.getBytes("phone_key"),
                row.getBytes("phone_sealed"), status == null ? null : row.getInt("version"),
                row.getObject("unit_id", Long.class), row.getObject("place", Long.class),
                status == null ? null : MemberStatus.valueOf(status), values);
    }

    private static void put(Map<RosterColumn, String> values, RosterColumn column, String value) {
        if (value != null) {
            values.put(column, value);
        }
    }
}
