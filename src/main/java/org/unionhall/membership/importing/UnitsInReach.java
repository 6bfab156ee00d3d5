package org.unionhall.membership.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.organization.Unit;
import org.unionhall.platform.sheet.Cells;

/**
 * The unions of one file: those inside the importer's area, found some thousand rows at a time. What lies outside does
 * not exist for the importer.
 */
final class UnitsInReach implements UnitsOfFile {

    private static final int MOST_KEPT = 50_000;

    private record Found(RowUnit unit, boolean base) {
    }

    private final JdbcClient jdbc;
    private final String area;
    private final Unit own;
    private final Map<String, List<Found>> found = new HashMap<>();

    UnitsInReach(JdbcClient jdbc, String area, Unit own) {
        this.jdbc = jdbc;
        this.area = area;
        this.own = own;
    }

    /** Looks up all these texts at once, before the rows that hold them are read. */
    void learn(Collection<String> texts) {
        if (found.size() > MOST_KEPT) {
            found.clear();
        }
        String[] unknown = texts.stream().map(Cells::clean).filter(text -> !text.isEmpty() && !found.containsKey(text))
                .distinct().toArray(String[]::new);
        if (unknown.length == 0) {
            return;
        }
        for (String text : unknown) {
            found.put(text, new ArrayList<>(1));
        }
        jdbc.sql("""
                select u.id, u.lo, k.base, u.code, u.name, u.short_name
                from organization.unit u join organization.kind k on k.code = u.kind
                where u.status = 'ACTIVE' and u.lo <@ :area::int8multirange
                  and (u.code = any(:texts) or u.name = any(:texts) or u.short_name = any(:texts))
                """).param("area", area).param("texts", unknown).query(row -> {
                    Found unit = new Found(new RowUnit(row.getLong("id"), row.getLong("lo")), row.getBoolean("base"));
                    for (String column : List.of("code", "name", "short_name")) {
                        List<Found> named = found.get(row.getString(column));
                        if (named != null && !named.contains(unit)) {
                            named.add(unit);
                        }
                    }
                });
    }

    @Override
    public RowUnit named(String text, List<Finding> findings) {
        String name = Cells.clean(text);
        if (name.isEmpty()) {
            if (own.base()) {
                return new RowUnit(own.id(), own.place());
            }
            findings.add(no("", "没有填写，而" + own.name() + "不直接管理会员"));
            return null;
        }
        List<Found> units = found.getOrDefault(name, List.of());
        if (units.size() == 1 && units.getFirst().base()) {
            return units.getFirst().unit();
        }
        findings.add(no(CellReading.shown(name), units.isEmpty() ? "不存在，或不在本次导入的范围内"
                : units.size() > 1 ? "有 " + units.size() + " 个同名的" : "不是基层工会，不直接管理会员"));
        return null;
    }

    private static Finding no(String name, String why) {
        return RowFinding.UNIT_UNKNOWN.in(RosterColumn.UNIT, name.isEmpty() ? "" : "“" + name + "”", why);
    }
}
