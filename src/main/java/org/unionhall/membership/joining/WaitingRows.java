package org.unionhall.membership.joining;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes who waits for a union at which employer. */
@Component
class WaitingRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    WaitingRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One who waits. */
    record Row(String creditCode, long matter, String employer, long unitId, Instant since, Long unionId) {
    }

    void add(String creditCode, long matter, String employer, long unitId) {
        jdbc.sql("""
                insert into membership.waiting (credit_code, matter_id, employer, unit_id, since)
                values (:code, :matter, :employer, :unit, :at)""").param("code", creditCode).param("matter", matter)
                .param("employer", employer).param("unit", unitId).param("at", Timestamp.from(clock.instant())).update();
    }

    Optional<Row> ofMatter(long matter) {
        return jdbc.sql("""
                select credit_code, matter_id, employer, unit_id, since, union_id from membership.waiting where matter_id = :matter""")
                .param("matter", matter).query(WaitingRows::row).optional();
    }

    /** Those of an employer for whom there is no union yet, who came first first. */
    List<Row> of(String creditCode) {
        return jdbc.sql("""
                select credit_code, matter_id, employer, unit_id, since, union_id from membership.waiting
                where credit_code = :code and union_id is null order by matter_id""").param("code", creditCode)
                .query(WaitingRows::row).list();
    }

    int count(String creditCode) {
        return jdbc.sql("select count(*) from membership.waiting where credit_code = :code and union_id is null")
                .param("code", creditCode).query(Integer.class).single();
    }

    /** Those of the employers a union covers now: from now on they wait for it alone. */
    List<Long> ledTo(long unionId) {
        return jdbc.sql("""
                update membership.waiting w set union_id = :union
                where union_id is null and credit_code in (
                    select credit_code from organization.employer where unit_id = :union and valid_to is null)
                returning matter_id""").param("union", unionId).query(Long.class).list().stream().sorted().toList();
    }

    void remove(long matter) {
        jdbc.sql("delete from membership.waiting where matter_id = :matter").param("matter", matter).update();
    }

    private static Row row(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Row(row.getString("credit_code"), row.getLong("matter_id"), row.getString("employer"), row.getLong("unit_id"),
                row.getTimestamp("since").toInstant(), row.getObject("union_id", Long.class));
    }
}
