package org.unionhall.organization.tree;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.access.Trail;
import org.unionhall.organization.NewEmployer;
import org.unionhall.organization.NewUnit;
import org.unionhall.organization.Profile;
import org.unionhall.organization.Unit;
import org.unionhall.organization.tree.Batch.Coming;
import org.unionhall.platform.sealing.Seals;
import org.unionhall.platform.text.Bigrams;
import org.unionhall.platform.text.Pinyin;
import tools.jackson.databind.json.JsonMapper;

/** Writes coming unions: rows go over as JSON sets of some thousands, so that a province is founded in seconds. */
@Component
class FoundingRows {

    private static final int SET = 5_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Seals seals;
    private final Trail trail;
    private final Clock clock;

    FoundingRows(JdbcClient jdbc, JsonMapper json, Seals seals, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.seals = seals;
        this.trail = trail;
        this.clock = clock;
    }

    void write(List<Coming> order, Batch batch, Map<String, Unit> parents) {
        Map<String, Long> lines = lines(order);
        for (int from = 0; from < order.size(); from += SET) {
            List<Coming> set = order.subList(from, Math.min(order.size(), from + SET));
            jdbc.sql("""
                    insert into organization.unit (id, code, name, short_name, initials, grams, kind, level, parent_id,
                        line_id, lo, hi, path, form, division, credit_code, legal_no, legal_on, address, longitude,
                        latitude, contact, contact_phone, bank_name, bank_sealed, founded_on, term_no, term_start,
                        term_years)
                    select id, code, name, short_name, initials, grams, kind, level, parent_id, line_id,
                        lo, hi, path, form, division, credit_code, legal_no, legal_on, address, longitude, latitude,
                        contact, contact_phone, bank_name, bank_sealed, founded_on, term_no, term_start, term_years
                    from jsonb_populate_recordset(null::organization.unit, :rows::jsonb)""")
                    .param("rows", json.writeValueAsString(set.stream().map(coming ->
                            unitRow(coming, parentId(coming, batch, parents), lines)).toList()))
                    .update();
            employers(set);
        }
    }

    /** One act per union; one line in the trail for each by hand, one for all together from a sheet. */
    void log(List<Coming> order, Map<String, Unit> parents, Actor actor) {
        jdbc.sql("""
                with founded as (
                    insert into organization.act (kind, unit_id, on_date, account_id, at, after)
                    select 'FOUND', u.id, u.founded_on, :account, :at,
                        jsonb_build_object('code', u.code, 'name', u.name)
                    from organization.unit u where u.id = any(:ids) order by u.lo
                    returning id, unit_id
                )
                insert into organization.unit_version
                    (unit_id, valid_from, name, short_name, kind, level, parent_id, line_id, act_id)
                select u.id, u.founded_on, u.name, u.short_name, u.kind, u.level, u.parent_id, u.line_id, founded.id
                from founded join organization.unit u on u.id = founded.unit_id""")
                .param("account", actor == null ? null : actor.account())
                .param("at", Timestamp.from(clock.instant()))
                .param("ids", order.stream().map(coming -> coming.id).toArray(Long[]::new)).update();
        Coming first = order.getFirst();
        if (order.size() == 1) {
            trail.record(actor, "UNIT_FOUND", first.id, "unit:" + first.id, null, null,
                    Map.of("code", first.unit.code(), "name", first.unit.name(), "on", first.unit.foundedOn()));
        } else {
            Unit parent = parents.get(first.unit.parentCode());
            trail.record(actor, "UNITS_FOUND", parent == null ? first.id : parent.id(), null, null, null,
                    Map.of("units", order.size(), "first", first.unit.code()));
        }
    }

    /** Which of these codes are in use already: code to the name of the union that has it. */
    Map<String, String> taken(List<NewUnit> news, String column) {
        String[] wanted = news.stream()
                .map(unit -> column.equals("code") ? unit.code() : unit.profile().creditCode())
                .filter(Objects::nonNull).toArray(String[]::new);
        var taken = new HashMap<String, String>();
        if (wanted.length > 0) {
            String sql = column.equals("code") ? "select code, name from organization.unit where code = any(:wanted)"
                    : "select credit_code, name from organization.unit "
                    + "where credit_code = any(:wanted) and status = 'ACTIVE'";
            jdbc.sql(sql).param("wanted", wanted).query(row -> {
                taken.put(row.getString(1), row.getString(2));
            });
        }
        return taken;
    }

    List<String> siblingNames(long parent, List<NewUnit> news) {
        return jdbc.sql("""
                select name from organization.unit
                where parent_id = :parent and status = 'ACTIVE' and name = any(:names)""")
                .param("parent", parent).param("names", news.stream().map(NewUnit::name).toArray(String[]::new))
                .query(String.class).list();
    }

    private static Long parentId(Coming coming, Batch batch, Map<String, Unit> parents) {
        Coming parent = batch.coming(coming.unit.parentCode());
        if (parent != null) {
            return parent.id;
        }
        Unit standing = parents.get(coming.unit.parentCode());
        return standing == null ? null : standing.id();
    }

    private Map<String, Long> lines(List<Coming> order) {
        String[] codes = order.stream().map(coming -> coming.unit.profile().lineCode()).filter(Objects::nonNull)
                .distinct().toArray(String[]::new);
        var lines = new HashMap<String, Long>();
        order.forEach(coming -> lines.put(coming.unit.code(), coming.id));
        if (codes.length > 0) {
            jdbc.sql("select code, id from organization.unit where code = any(:codes)").param("codes", codes)
                    .query(row -> {
                        lines.put(row.getString(1), row.getLong(2));
                    });
        }
        return lines;
    }

    private Map<String, Object> unitRow(Coming coming, Long parentId, Map<String, Long> lines) {
        NewUnit unit = coming.unit;
        Profile profile = unit.profile();
        var row = new LinkedHashMap<String, Object>();
        row.put("id", coming.id);
        row.put("code", unit.code());
        row.put("name", unit.name());
        row.put("short_name", profile.shortName());
        row.put("initials", Pinyin.initials(unit.name()));
        row.put("grams", Bigrams.of(unit.name()));
        row.put("kind", unit.kind());
        row.put("level", unit.level());
        row.put("parent_id", parentId);
        row.put("line_id", lines.get(profile.lineCode()));
        row.put("lo", coming.area.lo());
        row.put("hi", coming.area.hi());
        row.put("path", coming.path);
        row.put("founded_on", unit.foundedOn().toString());
        row.putAll(ProfileColumns.of(profile, seals));
        return row;
    }

    private void employers(List<Coming> set) {
        var rows = new ArrayList<Map<String, Object>>();
        for (Coming coming : set) {
            for (NewEmployer employer : coming.unit.employers()) {
                rows.add(EmployerColumns.of(employer, coming.id, coming.area.lo(), coming.unit.foundedOn()));
            }
        }
        if (!rows.isEmpty()) {
            jdbc.sql("""
                    insert into organization.employer (unit_id, place, credit_code, name, grams, ownership, industry,
                        workers, women, payroll, valid_from)
                    select unit_id, place, credit_code, name, grams, ownership, industry, workers, women, payroll,
                        valid_from
                    from jsonb_populate_recordset(null::organization.employer, :rows::jsonb)""")
                    .param("rows", json.writeValueAsString(rows)).update();
        }
    }
}
