package org.unionhall.founding.recruiting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Trail;
import org.unionhall.figure.Figures;
import org.unionhall.founding.FoundingRefusal;
import org.unionhall.founding.RecruitingTargets;
import org.unionhall.organization.Unit;
import org.unionhall.platform.codes.Code;
import org.unionhall.platform.codes.CodeList;

/** 群体入会目标 (M02-02): how many of each trade group a union means to win in a year, and how many it has won. */
@Component
public class Quotas implements RecruitingTargets {

    private static final int MOST = 999_999;

    /** One group: its target, 0 when none is set, and the new members of the year. */
    public record Line(String tag, String name, int target, long won) {

        public int percent() {
            return target == 0 ? 0 : (int) Math.min(100, won * 100 / target);
        }
    }

    private final JdbcClient jdbc;
    private final Figures figures;
    private final Trail trail;

    Quotas(JdbcClient jdbc, Figures figures, Trail trail) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.trail = trail;
    }

    /** Every group of both lists, the eight groups first. */
    public List<Line> of(Unit unit, int year) {
        Map<String, Integer> targets = jdbc.sql("select tag, target from founding.quota where unit_id = :unit and year = :year")
                .param("unit", unit.id()).param("year", year).query((row, n) -> Map.entry(row.getString(1), row.getInt(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<String, BigDecimal> won = figures.slices(unit.id(), "member.joined.group");
        List<Line> lines = new ArrayList<>();
        names().forEach((tag, name) -> lines.add(new Line(tag, name, targets.getOrDefault(tag, 0),
                won.getOrDefault(year + tag, BigDecimal.ZERO).longValue())));
        return lines;
    }

    @Override
    @Transactional
    public void set(Unit unit, int year, String tag, int target, Actor actor) {
        if (!names().containsKey(tag) || target < 0 || target > MOST) {
            throw FoundingRefusal.QUOTA_INVALID.because();
        }
        if (target == 0) {
            jdbc.sql("delete from founding.quota where unit_id = :unit and year = :year and tag = :tag").param("unit", unit.id())
                    .param("year", year).param("tag", tag).update();
        } else {
            jdbc.sql("""
                    insert into founding.quota (unit_id, year, tag, target) values (:unit, :year, :tag, :target)
                    on conflict (unit_id, year, tag) do update set target = excluded.target""").param("unit", unit.id())
                    .param("year", year).param("tag", tag).param("target", target).update();
        }
        trail.record(actor, "RECRUITING_TARGET_SET", unit.id(), "unit:" + unit.id(), null, null,
                Map.of("name", names().get(tag), "value", target, "year", year));
    }

    private static Map<String, String> names() {
        Map<String, String> names = CodeList.named("group").all().stream().collect(Collectors.toMap(code -> "G" + code.code(), Code::name,
                (one, other) -> one, LinkedHashMap::new));
        CodeList.named("new-form").all().forEach(code -> names.put("N" + code.code(), code.name()));
        return names;
    }
}
