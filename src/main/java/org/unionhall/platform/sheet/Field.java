package org.unionhall.platform.sheet;

import java.util.List;

/** A column to be written: its title, what it holds, its width in characters, and the choices of its drop-down list. */
public record Field(String title, Kind kind, int width, List<String> choices) {

    /** What the cells of a column hold; {@code TEXT} stays text in Excel, also what looks like a number or a formula. */
    public enum Kind { TEXT, NUMBER, DATE }

    public static Field text(String title, int width) {
        return new Field(title, Kind.TEXT, width, List.of());
    }

    public static Field number(String title, int width) {
        return new Field(title, Kind.NUMBER, width, List.of());
    }

    public static Field date(String title) {
        return new Field(title, Kind.DATE, 12, List.of());
    }

    public static Field choice(String title, int width, List<String> choices) {
        return new Field(title, Kind.TEXT, width, List.copyOf(choices));
    }
}
