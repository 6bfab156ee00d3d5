package org.unionhall.platform.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How each cell style shows a number: as a plain number, as a date, or padded with zeros. */
final class XlsxStyles {

    private static final int MAX_STYLES = 100_000;

    private final List<NumberShape> shapes = new ArrayList<>();
    private final boolean since1904;

    private XlsxStyles(boolean since1904) {
        this.since1904 = since1904;
    }

    static XlsxStyles of(ZipParts parts, XlsxBook book) throws IOException {
        var styles = new XlsxStyles(book.since1904());
        Map<Integer, String> formats = new HashMap<>();
        var inCells = new boolean[1];
        XlsxBook.elements(parts, book.styles(), scan -> {
            var attributes = scan.attributes();
            switch (scan.name()) {
                case "numFmt" -> {
                    if (formats.size() < MAX_STYLES) {
                        formats.put(attributes.number("numFmtId", -1), attributes.get("formatCode"));
                    }
                }
                case "cellXfs" -> inCells[0] = true;
                case "cellStyles", "dxfs", "cellStyleXfs" -> inCells[0] = false;
                case "xf" -> {
                    if (inCells[0] && styles.shapes.size() < MAX_STYLES) {
                        int id = attributes.number("numFmtId", 0);
                        styles.shapes.add(NumberShape.of(id, formats.get(id)));
                    }
                }
                default -> { }
            }
        });
        return styles;
    }

    NumberShape shape(int style) {
        return style >= 0 && style < shapes.size() ? shapes.get(style) : NumberShape.PLAIN;
    }

    boolean since1904() {
        return since1904;
    }
}
