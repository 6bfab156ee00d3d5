package org.unionhall.membership.member;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.organization.Unit;
import org.unionhall.people.Document;
import org.unionhall.people.DocumentType;
import org.unionhall.people.People;
import org.unionhall.people.Phone;
import org.unionhall.platform.sealing.Seals;
import org.unionhall.platform.text.Bigrams;

/** Reads and writes the rows of single members. */
@Component
class MemberRows {

    private static final String DIVISION = """
            select rpad(left(coalesce(u.division, (
                    select a.division from organization.unit a where a.id = any(u.path) and a.division is not null
                    order by cardinality(a.path) desc limit 1), ''), 6), 6, '0')
            from organization.unit u where u.id = :unit""";

    private final JdbcClient jdbc;
    private final Seals seals;

    MemberRows(JdbcClient jdbc, Seals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /** A new membership; the person stands already. Answers its number; empty where somebody was faster. */
    Optional<Long> add(byte[] key, Unit unit, MemberFacts facts, LocalDate on) {
        long id = jdbc.sql("select nextval('membership.member_id')").query(Long.class).single();
        String division = jdbc.sql(DIVISION).param("unit", unit.id()).query(String.class).single();
        int added = jdbc.sql("""
                insert into membership.member (person_key, id, card_no, unit_id, place, status, status_since, joined_on, name,
                    grams)
                values (:key, :id, :card, :unit, :place, 'ACTIVE', :on, :on, :name, :grams::text[])
                on conflict (person_key) do nothing""")
                .param("key", key).param("id", id).param("card", CardNumber.of(division, on, id).text())
                .param("unit", unit.id()).param("place", unit.place()).param("on", on).param("name", facts.name())
                .param("grams", grams(facts)).update();
        if (added == 0) {
            return Optional.empty();
        }
        facts(key, facts);
        return Optional.of(id);
    }

    void facts(byte[] key, MemberFacts facts) {
        jdbc.sql("""
                update membership.member set name = :name, grams = :grams::text[], sex = :sex, birth = :birth,
                    has_phone = (select phone_key is not null from people.person where key = :key), ethnicity = :ethnicity, employment = :employment, education = :education,
                    skill = :skill, politics = :politics, household = :household, household_place = :householdPlace,
                    native_place = :nativePlace, migrant = :migrant, employer = :employer, groups = :groups::text[],
                    national_no = :nationalNo, joined_on = coalesce(:joinedOn, joined_on), version = version + 1
                where person_key = :key""")
                .param("name", facts.name()).param("grams", grams(facts)).param("sex", facts.sex())
                .param("birth", facts.birth(), Types.DATE)
                .param("ethnicity", facts.ethnicity(), Types.VARCHAR).param("employment", facts.employment(), Types.VARCHAR)
                .param("education", facts.education(), Types.VARCHAR).param("skill", facts.skill(), Types.VARCHAR)
                .param("politics", facts.politics(), Types.VARCHAR).param("household", facts.household(), Types.VARCHAR)
                .param("householdPlace", facts.householdPlace(), Types.VARCHAR)
                .param("nativePlace", facts.nativePlace(), Types.VARCHAR).param("migrant", facts.migrant(), Types.BOOLEAN)
                .param("employer", facts.employer(), Types.VARCHAR)
                .param("groups", facts.groups().toArray(String[]::new))
                .param("nationalNo", facts.nationalNo(), Types.VARCHAR).param("joinedOn", facts.joinedOn(), Types.DATE)
                .param("key", key).update();
    }

    /** Who comes over from another union keeps the day of joining: one joins once (一次入会、动态接转). */
    MemberFacts joinedAsBefore(byte[] key, MemberFacts facts) {
        LocalDate joined = jdbc.sql("select joined_on from membership.member where person_key = :key").param("key", key)
                .query(LocalDate.class).single();
        return new MemberFacts(facts.name(), facts.sex(), facts.birth(), facts.phone(), facts.ethnicity(),
                facts.employment(), facts.education(), facts.skill(), facts.politics(), facts.household(),
                facts.householdPlace(), facts.nativePlace(), facts.migrant(), facts.employer(), facts.groups(),
                facts.nationalNo(), joined);
    }

    /** What is kept of a member now; the phone is opened. */
    MemberFacts present(byte[] key) {
        return jdbc.sql("""
                select m.name, m.sex, m.birth, p.phone_sealed, m.ethnicity, m.employment, m.education, m.skill, m.politics,
                       m.household, m.household_place, m.native_place, m.migrant, m.employer, m.groups, m.national_no,
                       m.joined_on
                from membership.member m join people.person p on p.key = m.person_key where m.person_key = :key""")
                .param("key", key).query((row, n) -> facts(row)).single();
    }

    private MemberFacts facts(ResultSet row) throws SQLException {
        byte[] phone = row.getBytes("phone_sealed");
        return new MemberFacts(row.getString("name"), row.getInt("sex"), row.getObject("birth", LocalDate.class),
                phone == null ? null : new Phone(seals.open(phone, People.PHONE)), row.getString("ethnicity"),
                row.getString("employment"), row.getString("education"), row.getString("skill"),
                row.getString("politics"), row.getString("household"), row.getString("household_place"),
                row.getString("native_place"), row.getObject("migrant", Boolean.class), row.getString("employer"),
                List.of((String[]) row.getArray("groups").getArray()), row.getString("national_no"),
                row.getObject("joined_on", LocalDate.class));
    }

    /** The document under which the person of a member stands. */
    Document document(byte[] key) {
        return jdbc.sql("select document_type, number_sealed from people.person where key = :key").param("key", key)
                .query((row, n) -> new Document(DocumentType.of(row.getString(1)).orElseThrow(),
                        seals.open(row.getBytes(2), People.NUMBER))).single();
    }

    private static String[] grams(MemberFacts facts) {
        return Bigrams.of(facts.name()).toArray(String[]::new);
    }
}
