package org.unionhall.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where a person holds a permission: disjoint areas of the tree in ascending order, overlaps collapsed.
 * Every query of personal data takes one; an empty scope sees nothing.
 */
public record Scope(List<Area> areas) {

    public static final Scope NOWHERE = new Scope(List.of());

    public Scope {
        areas = collapse(areas);
    }

    public static Scope of(Area area) {
        return new Scope(List.of(area));
    }

    public boolean isEmpty() {
        return areas.isEmpty();
    }

    public boolean covers(long place) {
        return areas.stream().anyMatch(area -> area.covers(place));
    }

    /** The part of this scope that lies inside the given area, as when a list is narrowed to one unit. */
    public Scope within(Area area) {
        return new Scope(areas.stream()
                .filter(own -> own.lo() <= area.hi() && area.lo() <= own.hi())
                .map(own -> new Area(Math.max(own.lo(), area.lo()), Math.min(own.hi(), area.hi())))
                .toList());
    }

    /** First place of the scope, for an index condition; 1 when empty, so that {@code lo > hi} finds nothing. */
    public long lo() {
        return areas.isEmpty() ? 1 : areas.getFirst().lo();
    }

    /** Last place of the scope. */
    public long hi() {
        return areas.isEmpty() ? 0 : areas.getLast().hi();
    }

    /** The scope as a PostgreSQL int8multirange literal, as row-level security reads it. */
    public String literal() {
        return areas.stream().map(area -> "[" + area.lo() + "," + area.hi() + "]")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static List<Area> collapse(List<Area> areas) {
        var sorted = areas.stream().sorted(Comparator.comparingLong(Area::lo)).toList();
        var result = new ArrayList<Area>();
        for (Area area : sorted) {
            if (!result.isEmpty() && area.lo() <= result.getLast().hi() + 1) {
                Area last = result.removeLast();
                result.add(new Area(last.lo(), Math.max(last.hi(), area.hi())));
            } else {
                result.add(area);
            }
        }
        return List.copyOf(result);
    }
}
