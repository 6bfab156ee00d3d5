package org.unionhall.platform.page;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A heading of the menu and what stands under it. */
public record MenuSection(String name, List<Entry> entries) {

    /** One line of the menu; {@code badge} is a count that waits, or null. */
    public record Entry(String icon, String label, String href, boolean active, String badge) {
    }

    /**
     * Sections in their fixed order, the entry of the present page marked.
     *
     * @param items  what this person may enter
     * @param badges counts by href
     */
    public static List<MenuSection> of(Collection<MenuItem> items, String path, Map<String, String> badges) {
        String active = items.stream().filter(item -> item.holds(path)).map(MenuItem::href).findFirst()
                .or(() -> items.stream().map(MenuItem::href).filter(href -> leads(href, path))
                        .max(Comparator.comparingInt(String::length))).orElse("");
        return Stream.of(MenuItem.DAILY, MenuItem.DUTY, MenuItem.MANAGING, MenuItem.TOP, MenuItem.OWN, MenuItem.HALL)
                .map(name -> new MenuSection(name, items.stream().filter(item -> item.section().equals(name))
                        .sorted(Comparator.comparingInt(MenuItem::order))
                        .map(item -> new Entry(item.icon(), item.label(), item.href(), item.href().equals(active),
                                badges.get(item.href())))
                        .toList()))
                .filter(section -> !section.entries().isEmpty())
                .toList();
    }

    private static boolean leads(String href, String path) {
        return path.equals(href) || !href.equals("/") && path.startsWith(href + "/");
    }
}
