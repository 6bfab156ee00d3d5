package org.unionhall.organization;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.access.TopUnit;
import org.unionhall.platform.time.Shanghai;

/** Answers access: founds the top of an empty tree at set-up. */
@Component
class TopOfTree implements TopUnit {

    /** What a union that stands at the top of its own tree usually is, by level. */
    private static final Map<String, String> KINDS = Map.of("PROVINCE", "FEDERATION", "CITY", "FEDERATION",
            "COUNTY", "FEDERATION", "TOWNSHIP", "FEDERATION", "VILLAGE", "REGIONAL_FEDERATION", "BASE", "SINGLE_BASE");

    private final JdbcClient jdbc;
    private final Founding founding;
    private final Clock clock;

    TopOfTree(JdbcClient jdbc, Founding founding, Clock clock) {
        this.jdbc = jdbc;
        this.founding = founding;
        this.clock = clock;
    }

    @Override
    public OptionalLong id() {
        return jdbc.sql("select id from organization.unit where parent_id is null").query(Long.class).optional()
                .map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    @Override
    public List<Level> levels() {
        return jdbc.sql("select code, name from organization.level order by rank")
                .query((row, n) -> new Level(row.getString("code"), row.getString("name"))).list().stream()
                .filter(level -> KINDS.containsKey(level.code())).toList();
    }

    @Override
    public long found(String code, String name, String level, Actor actor) {
        String kind = KINDS.get(level);
        if (kind == null) {
            throw OrganizationRefusal.LEVEL_UNKNOWN.because(level);
        }
        return founding.found(new NewUnit(null, code, name, kind, level, Shanghai.today(clock)), actor).id();
    }
}
