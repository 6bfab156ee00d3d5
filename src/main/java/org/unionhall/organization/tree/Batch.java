package org.unionhall.organization.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.unionhall.access.Area;
import org.unionhall.organization.Kinds;
import org.unionhall.organization.NewUnit;

/**
 * Unions to be founded together, as a small forest: computes for each how many places its area needs and lays the
 * areas out inside the free stretch its standing parent offers.
 */
final class Batch {

    private static final long SHARE = 64;

    /** One coming union; id and place are given when room has been found. */
    static final class Coming {
        final NewUnit unit;
        final List<Coming> children = new ArrayList<>();
        long id;
        long width;
        Area area;
        List<Long> path;

        Coming(NewUnit unit) {
            this.unit = unit;
        }
    }

    private final Map<String, Coming> byCode = new LinkedHashMap<>();
    private final Map<String, List<Coming>> roots = new LinkedHashMap<>();

    Batch(List<NewUnit> units) {
        units.forEach(unit -> byCode.put(unit.code(), new Coming(unit)));
        for (Coming coming : byCode.values()) {
            Coming parent = byCode.get(coming.unit.parentCode());
            if (parent == null) {
                roots.computeIfAbsent(coming.unit.parentCode(), code -> new ArrayList<>()).add(coming);
            } else {
                parent.children.add(coming);
            }
        }
    }

    Coming coming(String code) {
        return byCode.get(code);
    }

    /** Topmost new unions by the code of their standing parent; the key is null for the top of an empty tree. */
    Map<String, List<Coming>> roots() {
        return roots;
    }

    /** Parents before children. A union missing here hangs on a circle of parents. */
    List<Coming> inOrder() {
        var order = new ArrayList<Coming>();
        roots.values().forEach(order::addAll);
        for (int i = 0; i < order.size(); i++) {
            order.addAll(order.get(i).children);
        }
        return order;
    }

    /** Widths from the leaves up: what the level reserves, or twice what the children need if that is more. */
    void measure(Kinds.Table table, Map<String, Long> parentWidths) {
        Map<String, Long> reserved = new HashMap<>();
        table.levels().forEach(level -> reserved.put(level.code(), level.width()));
        List<Coming> order = inOrder();
        for (Coming coming : order) {
            Coming parent = byCode.get(coming.unit.parentCode());
            Long outer = parent == null ? parentWidths.get(coming.unit.parentCode()) : Long.valueOf(parent.width);
            coming.width = width(reserved.get(coming.unit.level()), outer);
        }
        for (Coming coming : order.reversed()) {
            long needed = 1 + coming.children.stream().mapToLong(child -> child.width).sum();
            if (needed > coming.width) {
                coming.width = 2 * needed;
            }
        }
    }

    /** What a level reserves, made smaller where the parent's own area is hardly larger. */
    static long width(long reserved, Long outer) {
        return outer == null || reserved <= outer / 2 ? reserved : Math.max(1, outer / SHARE);
    }

    /** Lays the unions and all below them one after the other from {@code start} on. */
    static void lay(List<Coming> siblings, long start, List<Long> parentPath) {
        long next = start;
        for (Coming coming : siblings) {
            coming.area = new Area(next, next + coming.width - 1);
            var path = new ArrayList<>(parentPath);
            path.add(coming.id);
            coming.path = List.copyOf(path);
            lay(coming.children, next + 1, coming.path);
            next += coming.width;
        }
    }
}
