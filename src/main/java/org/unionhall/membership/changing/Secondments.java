package org.unionhall.membership.changing;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.matter.Matter;

/** Who is seconded (借调) to which union until when. */
@Component
class Secondments {

    private final JdbcClient jdbc;

    Secondments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A secondment that runs. */
    record Running(byte[] person, long account, long fromUnit, long toUnit) {

        /** Says nothing of the person. */
        @Override
        public String toString() {
            return "secondment to " + toUnit;
        }
    }

    void begin(Matter matter, long from, long to, LocalDate returnOn) {
        jdbc.sql("""
                insert into membership.secondment (person_key, account_id, matter_id, from_unit, to_unit, return_on)
                values (:person, :account, :matter, :from, :to, :day)
                on conflict (person_key) do update set account_id = excluded.account_id, matter_id = excluded.matter_id,
                    from_unit = excluded.from_unit, to_unit = excluded.to_unit, return_on = excluded.return_on, ended_on = null,
                    back = null""")
                .param("person", matter.asker().person())
                .param("account", matter.asker().account() == 0 ? null : matter.asker().account(), Types.BIGINT)
                .param("matter", matter.id()).param("from", from).param("to", to).param("day", returnOn).update();
    }

    /** The member has moved on. */
    void over(byte[] person, LocalDate day) {
        jdbc.sql("update membership.secondment set ended_on = :day where person_key = :person and ended_on is null")
                .param("day", day).param("person", person).update();
    }

    List<byte[]> due(LocalDate today, int most) {
        return jdbc.sql("select person_key from membership.secondment where ended_on is null and return_on <= :today order by return_on limit :most")
                .param("today", today).param("most", most).query((row, n) -> row.getBytes(1)).list();
    }

    /** The one that is due, held; empty where another node carries it out or has done so. */
    Optional<Running> hold(byte[] person, LocalDate today) {
        return jdbc.sql("""
                select person_key, account_id, from_unit, to_unit from membership.secondment
                where person_key = :person and ended_on is null and return_on <= :today for update skip locked""")
                .param("person", person).param("today", today)
                .query((row, n) -> new Running(row.getBytes(1), row.getLong(2), row.getLong(3), row.getLong(4))).optional();
    }

    void ended(byte[] person, LocalDate day, Long back) {
        jdbc.sql("update membership.secondment set ended_on = :day, back = :back where person_key = :person")
                .param("day", day).param("back", back, Types.BIGINT).param("person", person).update();
    }
}
