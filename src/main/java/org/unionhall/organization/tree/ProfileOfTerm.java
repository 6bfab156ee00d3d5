package org.unionhall.organization.tree;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.organization.TermProfile;
import org.unionhall.organization.Unit;

/** Writes the number, the beginning and the length of a committee's term where the profile of its union tells them. */
@Component
class ProfileOfTerm implements TermProfile {

    private final JdbcClient jdbc;
    private final Standing standing;
    private final ActLog log;
    private final Watching watching;

    ProfileOfTerm(JdbcClient jdbc, Standing standing, ActLog log, Watching watching) {
        this.jdbc = jdbc;
        this.standing = standing;
        this.log = log;
        this.watching = watching;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void begun(long unitId, int number, LocalDate start, int years, Actor actor) {
        Unit unit = standing.active(unitId);
        Map<String, Object> before = jdbc.sql("select term_no, term_start, term_years from organization.unit where id = :id")
                .param("id", unitId).query((row, n) -> told(row.getObject("term_no"), row.getObject("term_start"),
                        row.getObject("term_years"))).single();
        Map<String, Object> after = told(number, start, years);
        if (before.equals(after)) {
            return;
        }
        watching.around(unit, () -> jdbc.sql("""
                update organization.unit set term_no = :number, term_start = :start, term_years = :years, term_until = null,
                    version = version + 1
                where id = :id""").param("number", number).param("start", start).param("years", years).param("id", unitId).update());
        log.act("CHANGE", unit, null, standing.today(), null, actor, before, after);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void extended(long unitId, LocalDate until, Actor actor) {
        Unit unit = standing.active(unitId);
        watching.around(unit, () -> jdbc.sql("update organization.unit set term_until = :until, version = version + 1 where id = :id")
                .param("until", until).param("id", unitId).update());
        log.act("CHANGE", unit, null, standing.today(), "延期换届", actor, Map.of(), Map.of("term_until", until.toString()));
    }

    private static Map<String, Object> told(Object number, Object start, Object years) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("term_no", text(number));
        told.put("term_start", text(start));
        told.put("term_years", text(years));
        return told;
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
