package org.unionhall.membership.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Scope;
import org.unionhall.membership.member.MemberFacts;
import org.unionhall.membership.member.MemberStatus;
import org.unionhall.people.DocumentType;
import org.unionhall.people.People;
import org.unionhall.people.Phone;
import org.unionhall.platform.database.ScopedReads;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.sealing.Masks;
import org.unionhall.platform.sealing.Seals;

/** Reads the record of one member inside a scope; what lies outside is not there. */
@Component
public class MemberFiles {

    private static final String SELECT = """
            select m.id, m.card_no, m.unit_id, u.code as unit_code, u.name as unit_name, m.place, m.status, m.status_since,
                   p.document_type, p.number_sealed, p.phone_sealed, m.name, m.sex, m.birth, m.ethnicity, m.employment,
                   m.education, m.skill, m.politics, m.household, m.household_place, m.native_place, m.migrant, m.employer,
                   m.groups, m.national_no, m.joined_on, m.version
            from membership.member m
            join people.person p on p.key = m.person_key
            join organization.unit u on u.id = m.unit_id
            """;

    private final JdbcClient jdbc;
    private final ScopedReads reads;
    private final Seals seals;

    MemberFiles(JdbcClient jdbc, ScopedReads reads, Seals seals) {
        this.jdbc = jdbc;
        this.reads = reads;
        this.seals = seals;
    }

    public MemberFile of(Scope scope, long id) {
        return reads.within(scope.literal(), () -> jdbc.sql(SELECT + "where m.id = :id").param("id", id)
                .query(this::file).optional()).orElseThrow(NotHere::new);
    }

    /** The own record of somebody signed in, wherever it is kept. */
    public Optional<MemberFile> ofPerson(byte[] personKey) {
        if (personKey == null) {
            return Optional.empty();
        }
        return jdbc.sql("select place from membership.member where person_key = :key").param("key", personKey)
                .query(Long.class).optional().flatMap(place -> reads.within("{[" + place + "," + place + "]}",
                        () -> jdbc.sql(SELECT + "where m.person_key = :key").param("key", personKey).query(this::file)
                                .optional()));
    }

    /** The document number or phone in full; whoever calls has asked why and keeps a trace. */
    Optional<String> revealed(Scope scope, long id, String what) {
        String column = switch (what) {
            case "number" -> "p.number_sealed";
            case "phone" -> "p.phone_sealed";
            default -> throw new NotHere();
        };
        List<byte[]> sealed = reads.within(scope.literal(), () -> jdbc.sql("select " + column + "\n" + """
                from membership.member m join people.person p on p.key = m.person_key where m.id = :id""")
                .param("id", id).query((row, n) -> row.getBytes(1)).list());
        if (sealed.isEmpty()) {
            throw new NotHere();
        }
        return Optional.ofNullable(sealed.getFirst())
                .map(bytes -> seals.open(bytes, what.equals("number") ? People.NUMBER : People.PHONE));
    }

    private MemberFile file(ResultSet row, int n) throws SQLException {
        byte[] phone = row.getBytes("phone_sealed");
        var facts = new MemberFacts(row.getString("name"), row.getInt("sex"), row.getObject("birth", LocalDate.class),
                phone == null ? null : new Phone(seals.open(phone, People.PHONE)), row.getString("ethnicity"),
                row.getString("employment"), row.getString("education"), row.getString("skill"),
                row.getString("politics"), row.getString("household"), row.getString("household_place"),
                row.getString("native_place"), row.getObject("migrant", Boolean.class), row.getString("employer"),
                List.of((String[]) row.getArray("groups").getArray()), row.getString("national_no"),
                row.getObject("joined_on", LocalDate.class));
        return new MemberFile(row.getLong("id"), row.getString("card_no"), row.getLong("unit_id"),
                row.getString("unit_code"), row.getString("unit_name"), row.getLong("place"),
                MemberStatus.valueOf(row.getString("status")), row.getObject("status_since", LocalDate.class),
                DocumentType.of(row.getString("document_type")).orElseThrow(),
                Masks.idNumber(seals.open(row.getBytes("number_sealed"), People.NUMBER)), facts, row.getInt("version"));
    }
}
