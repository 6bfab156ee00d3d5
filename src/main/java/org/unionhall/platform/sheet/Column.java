package org.unionhall.platform.sheet;

import java.util.List;

/** A column that a reader of files knows: its key in the program, its title, and what else clerks write over it. */
public record Column(String key, String title, List<String> aliases, boolean required) {

    public static Column required(String key, String title, String... aliases) {
        return new Column(key, title, List.of(aliases), true);
    }

    public static Column optional(String key, String title, String... aliases) {
        return new Column(key, title, List.of(aliases), false);
    }
}
