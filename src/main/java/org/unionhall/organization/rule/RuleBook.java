package org.unionhall.organization.rule;

import static org.unionhall.organization.OrganizationRefusal.DATE_MISSING;
import static org.unionhall.organization.OrganizationRefusal.RULE_BASIS_MISSING;
import static org.unionhall.organization.OrganizationRefusal.RULE_ONCE;
import static org.unionhall.organization.OrganizationRefusal.RULE_SPAN_INVALID;
import static org.unionhall.organization.OrganizationRefusal.RULE_UNKNOWN;
import static org.unionhall.organization.OrganizationRefusal.RULE_VALUE_INVALID;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Trail;
import org.unionhall.organization.Unit;
import org.unionhall.platform.time.Shanghai;

/** The book of rules: every dated value with its basis, and what an upper union sets for itself and all below. */
@Component
public class RuleBook {

    /** A value about to be set; {@code to} is the last day, null while open. */
    public record NewRule(String code, String value, LocalDate from, LocalDate to, String basis) {
    }

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    RuleBook(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** All values that count or counted for the unit, by rule, the nearest and latest first. */
    public List<RuleRow> of(Unit unit) {
        return jdbc.sql("""
                select r.id, r.code, r.title, r.value, r.measure, r.basis, s.code as unit_code, s.name as unit_name,
                       r.valid_from, r.valid_to, r.unit_id = u.id as own,
                       r.valid_from <= :today and (r.valid_to is null or r.valid_to >= :today)
                       and row_number() over (
                           partition by r.code, r.valid_from <= :today and (r.valid_to is null or r.valid_to >= :today)
                           order by coalesce(array_position(u.path, r.unit_id), 0) desc, r.valid_from desc) = 1
                       as in_force
                from organization.unit u
                join organization.rule r on r.unit_id is null or r.unit_id = any(u.path)
                left join organization.unit s on s.id = r.unit_id
                where u.id = :unit
                order by r.code, in_force desc, r.valid_from desc, r.id""")
                .param("today", Shanghai.today(clock)).param("unit", unit.id())
                .query((row, n) -> new RuleRow(row.getLong("id"), row.getString("code"), row.getString("title"),
                        row.getString("value"), row.getString("measure"), row.getString("basis"),
                        row.getString("unit_code"), row.getString("unit_name"),
                        row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class),
                        row.getBoolean("in_force"), row.getBoolean("own"))).list();
    }

    @Transactional
    public void set(Unit unit, NewRule rule, Actor actor) {
        RuleRow national = of(unit).stream().filter(row -> row.code().equals(rule.code()) && row.unitCode() == null)
                .findFirst().orElseThrow(() -> RULE_UNKNOWN.because(rule.code()));
        check(rule, national);
        try {
            jdbc.sql("""
                    insert into organization.rule (code, unit_id, valid_from, valid_to, value, measure, title, basis,
                        set_by, set_at)
                    values (:code, :unit, :from, :to, :value, :measure, :title, :basis, :by, :at)""")
                    .param("code", rule.code()).param("unit", unit.id()).param("from", rule.from())
                    .param("to", rule.to())
                    .param("value", rule.value()).param("measure", national.measure()).param("title", national.title())
                    .param("basis", rule.basis()).param("by", actor == null ? null : actor.account())
                    .param("at", Timestamp.from(clock.instant())).update();
        } catch (DuplicateKeyException taken) {
            throw RULE_ONCE.because(national.title(), Shanghai.format(rule.from()));
        }
        trail.record(actor, "RULE_SET", unit.id(), "rule:" + rule.code(), rule.basis(), null,
                Map.of("value", rule.value(), "from", rule.from()));
    }

    /** Ends a value that the unit itself has set; the day is its last one. */
    @Transactional
    public void end(Unit unit, long id, LocalDate to, Actor actor) {
        if (to == null) {
            throw DATE_MISSING.because();
        }
        RuleRow own = of(unit).stream().filter(row -> row.id() == id && row.own()).findFirst()
                .orElseThrow(() -> RULE_UNKNOWN.because(id));
        if (to.isBefore(own.validFrom())) {
            throw RULE_SPAN_INVALID.because();
        }
        jdbc.sql("update organization.rule set valid_to = :to where id = :id").param("to", to).param("id", id).update();
        var before = new HashMap<String, Object>();
        before.put("to", own.validTo());
        trail.record(actor, "RULE_ENDED", unit.id(), "rule:" + own.code(), null, before, Map.of("to", to));
    }

    private static void check(NewRule rule, RuleRow national) {
        String form = national.value().contains(",") ? "\\d{1,6}(,\\d{1,6})*" : "\\d{1,9}(\\.\\d{1,4})?";
        boolean whole = national.value().matches("\\d+") && rule.value() != null && !rule.value().matches("\\d{1,9}");
        if (rule.value() == null || !rule.value().matches(form) || whole) {
            throw RULE_VALUE_INVALID.because(rule.value() == null ? "" : rule.value());
        }
        if (rule.from() == null) {
            throw DATE_MISSING.because();
        }
        if (rule.to() != null && rule.to().isBefore(rule.from())) {
            throw RULE_SPAN_INVALID.because();
        }
        if (rule.basis() == null || rule.basis().isBlank()) {
            throw RULE_BASIS_MISSING.because();
        }
    }
}
