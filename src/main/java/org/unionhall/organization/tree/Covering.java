package org.unionhall.organization.tree;

import static org.unionhall.organization.OrganizationRefusal.EMPLOYER_TAKEN;
import static org.unionhall.organization.OrganizationRefusal.EMPLOYER_UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.organization.NewEmployer;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.text.Bigrams;
import tools.jackson.databind.json.JsonMapper;

/** 覆盖单位: which workplaces a union covers, since when, with how many workers. */
@Component
public class Covering {

    private final JdbcClient jdbc;
    private final Units units;
    private final Standing standing;
    private final ActLog log;
    private final Watching watching;
    private final JsonMapper json;

    Covering(JdbcClient jdbc, Units units, Standing standing, ActLog log, Watching watching, JsonMapper json) {
        this.jdbc = jdbc;
        this.units = units;
        this.standing = standing;
        this.log = log;
        this.watching = watching;
        this.json = json;
    }

    @Transactional
    public void cover(long unitId, NewEmployer employer, LocalDate on, Actor actor) {
        Unit unit = held(unitId);
        check(unit, employer, on);
        Map<String, Object> row = EmployerColumns.of(employer, unit.id(), unit.place(), on);
        boolean taken = jdbc.sql("""
                select exists (select from organization.employer
                               where unit_id = :unit and credit_code = :code and valid_to is null)""")
                .param("unit", unitId).param("code", row.get("credit_code")).query(Boolean.class).single();
        if (taken) {
            throw EMPLOYER_TAKEN.because(unit.name(), row.get("credit_code"));
        }
        watching.around(unit, () -> jdbc.sql("""
                insert into organization.employer (unit_id, place, credit_code, name, grams, ownership, industry,
                    workers, women, payroll, valid_from)
                select unit_id, place, credit_code, name, grams, ownership, industry, workers, women, payroll,
                    valid_from
                from jsonb_populate_record(null::organization.employer, :row::jsonb)""")
                .param("row", json.writeValueAsString(row)).update());
        log.act("EMPLOYER", unit, null, on, null, actor, Map.of(),
                Map.of("covered", employer.name(), "workers", employer.workers()));
    }

    /** Corrects what is told about a covered employer: name, kinds, numbers; its credit code stays. */
    @Transactional
    public void correct(long unitId, long employerId, NewEmployer employer, Actor actor) {
        Unit unit = held(unitId);
        check(unit, employer, standing.today());
        Map<String, Object> before = jdbc.sql("""
                select name, workers, women from organization.employer
                where id = :id and unit_id = :unit and valid_to is null""")
                .param("id", employerId).param("unit", unitId).query().listOfRows().stream().findFirst()
                .orElseThrow(() -> EMPLOYER_UNKNOWN.because(unit.name()));
        watching.around(unit, () -> jdbc.sql("""
                update organization.employer set name = :name, grams = :grams, ownership = :ownership,
                    industry = :industry, workers = :workers, women = :women, payroll = :payroll
                where id = :id""")
                .param("name", employer.name().strip())
                .param("grams", Bigrams.of(employer.name()).toArray(String[]::new))
                .param("ownership", employer.ownership()).param("industry", employer.industry()).param("workers",
                employer.workers())
                .param("women", employer.women()).param("payroll", employer.payroll()).param("id", employerId)
                .update());
        log.act("EMPLOYER", unit, null, standing.today(), null, actor, before,
                Map.of("name", employer.name(), "workers", employer.workers(), "women", employer.women()));
    }

    /** Ends the cover; the day is the last one. */
    @Transactional
    public void end(long unitId, long employerId, LocalDate on, String reason, Actor actor) {
        Unit unit = held(unitId);
        standing.notFuture(on);
        standing.reason(reason);
        String name = jdbc.sql("""
                select name from organization.employer where id = :id and unit_id = :unit and valid_to is null""")
                .param("id", employerId).param("unit", unitId).query(String.class).optional()
                .orElseThrow(() -> EMPLOYER_UNKNOWN.because(unit.name()));
        watching.around(unit, () -> jdbc.sql("""
                update organization.employer set valid_to = greatest(valid_from, cast(:on as date)) where id = :id""")
                .param("on", on).param("id", employerId).update());
        log.act("EMPLOYER", unit, null, on, reason, actor, Map.of("covered", name), Map.of("ended", name));
    }

    private Unit held(long unitId) {
        standing.active(unitId);
        return units.held(List.of(unitId)).get(unitId);
    }

    private void check(Unit unit, NewEmployer employer, LocalDate on) {
        Admission.against(employer).stream().findFirst().ifPresent(no -> {
            throw no;
        });
        standing.notFuture(on);
        standing.existed(on, unit);
    }
}
