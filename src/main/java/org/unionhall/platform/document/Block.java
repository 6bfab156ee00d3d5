package org.unionhall.platform.document;

import java.util.List;

/** A piece of a letter's body. */
public sealed interface Block {

    /** Indented by two characters; a line break in it begins another. */
    record Paragraph(String text) implements Block {
    }

    /** Such as 一、基本情况. */
    record Heading(String text) implements Block {
    }

    /** A table as wide as the text; its header, which may be empty, stands again on every page. Null cells are empty. */
    record Grid(List<String> header, List<List<String>> rows) implements Block {

        public Grid {
            header = cells(header);
            rows = rows.stream().map(Grid::cells).toList();
        }

        private static List<String> cells(List<String> cells) {
            return cells.stream().map(cell -> cell == null ? "" : cell.strip()).toList();
        }

        int columns() {
            return Math.max(header.size(), rows.stream().mapToInt(List::size).max().orElse(0));
        }
    }
}
