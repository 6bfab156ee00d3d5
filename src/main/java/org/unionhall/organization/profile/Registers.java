package org.unionhall.organization.profile;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Scope;
import org.unionhall.platform.sealing.Masks;
import org.unionhall.platform.sealing.Seals;

/** Reads what is told about a unit: its register, the employers it covers, its history. */
@Component
public class Registers {

    private static final String BANK = "unit.bank";
    private static final int LONGEST_HISTORY = 200;

    private final JdbcClient jdbc;
    private final Seals seals;

    Registers(JdbcClient jdbc, Seals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /** A covered workplace; {@code validTo} is the last day, null while it is covered. */
    public record Employer(long id, String creditCode, String name, String ownership, String industry, int workers,
            int women, BigDecimal payroll, LocalDate validFrom, LocalDate validTo) {
    }

    /** One act of a unit's history; the facts before and after are JSON. */
    public record Event(long id, String kind, LocalDate on, String reason, String otherCode, String otherName,
            Instant at, String before, String after) {
    }

    public Optional<Register> of(long unitId) {
        return jdbc.sql("""
                select u.*, k.name as kind_name, k.base, l.name as level_name, p.code as parent_code,
                       p.name as parent_name, n.code as line_code, n.name as line_name, e.code as keeper_code,
                       e.name as keeper_name, c.employers, c.workers, c.women
                from organization.unit u
                join organization.kind k on k.code = u.kind
                join organization.level l on l.code = u.level
                left join organization.unit p on p.id = u.parent_id
                left join organization.unit n on n.id = u.line_id
                left join organization.unit e on e.id = u.entrusted_to
                cross join lateral (
                    select count(*) as employers, coalesce(sum(workers), 0) as workers, coalesce(sum(women), 0) as women
                    from organization.employer where unit_id = u.id and valid_to is null) c
                where u.id = :id""").param("id", unitId).query(this::register).optional();
    }

    /** The bank account in full; whoever calls logs why. */
    public Optional<String> bankAccount(long unitId) {
        return jdbc.sql("select bank_sealed from organization.unit where id = :id and bank_sealed is not null")
                .param("id", unitId).query((row, n) -> seals.open(row.getBytes(1), BANK)).optional();
    }

    /** Employers covered now, or with {@code ended} those covered before. */
    public List<Employer> employers(long unitId, boolean ended) {
        return jdbc.sql("""
                select id, credit_code, name, ownership, industry, workers, women, payroll, valid_from, valid_to
                from organization.employer where unit_id = :unit and (valid_to is not null) = :ended
                order by id limit 1000""").param("unit", unitId).param("ended", ended)
                .query((row, n) -> new Employer(row.getLong("id"), row.getString("credit_code"), row.getString("name"),
                        row.getString("ownership"), row.getString("industry"), row.getInt("workers"),
                        row.getInt("women"), row.getBigDecimal("payroll"),
                        row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class)))
                .list();
    }

    /** Unions this one leads on the second line (M01-12), inside the scope. */
    List<Led> ledBy(long unitId, Scope scope) {
        return jdbc.sql("""
                select code, name from organization.unit
                where line_id = :unit and status = 'ACTIVE' and lo <@ cast(:areas as int8multirange)
                order by lo limit 200""").param("unit", unitId).param("areas", scope.literal())
                .query((row, n) -> new Led(row.getString(1), row.getString(2))).list();
    }

    /** A union led on the second line. */
    public record Led(String code, String name) {
    }

    /** Acts on the unit, the latest first. */
    public List<Event> history(long unitId) {
        return jdbc.sql("""
                select a.id, a.kind, a.on_date, a.reason, o.code, o.name, a.at, a.before, a.after
                from organization.act a left join organization.unit o on o.id = a.other_id
                where a.unit_id = :unit order by a.on_date desc, a.id desc limit :limit""")
                .param("unit", unitId).param("limit", LONGEST_HISTORY)
                .query((row, n) -> new Event(row.getLong(1), row.getString(2), row.getObject(3, LocalDate.class),
                        row.getString(4), row.getString(5), row.getString(6), row.getTimestamp(7).toInstant(),
                        row.getString(8), row.getString(9))).list();
    }

    private Register register(ResultSet row, int number) throws SQLException {
        byte[] bank = row.getBytes("bank_sealed");
        return new Register(row.getLong("id"), row.getString("code"), row.getString("name"),
                row.getString("short_name"), row.getString("kind"), row.getString("kind_name"), row.getString("level"),
                row.getString("level_name"),
                row.getBoolean("base"), "ACTIVE".equals(row.getString("status")),
                row.getObject("parent_id", Long.class),
                row.getString("parent_code"), row.getString("parent_name"), row.getString("line_code"),
                row.getString("line_name"), row.getString("keeper_code"), row.getString("keeper_name"),
                row.getString("form"), row.getString("division"), row.getString("credit_code"),
                row.getString("legal_no"), row.getObject("legal_on", LocalDate.class), row.getString("address"),
                row.getBigDecimal("longitude"),
                row.getBigDecimal("latitude"), row.getString("contact"), row.getString("contact_phone"),
                row.getString("bank_name"), bank == null ? null : Masks.account(seals.open(bank, BANK)),
                row.getObject("founded_on", LocalDate.class), row.getObject("closed_on", LocalDate.class),
                row.getObject("term_no", Integer.class), row.getObject("term_start", LocalDate.class),
                row.getObject("term_years", Integer.class), row.getObject("term_until", LocalDate.class), row.getInt("version"), row.getInt("employers"),
                row.getInt("workers"), row.getInt("women"));
    }
}
