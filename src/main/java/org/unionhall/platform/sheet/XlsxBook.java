package org.unionhall.platform.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.unionhall.platform.sheet.XmlScanner.Event;

/** What the workbook part says: which sheets are visible, in which parts they are, and from which day dates count. */
record XlsxBook(List<String> visibleSheets, String sharedStrings, String styles, boolean since1904) {

    private static final long MAX_BYTES = 64L << 20;

    static XlsxBook of(ZipParts parts) throws IOException {
        var book = bookPart(parts);
        if (!parts.has(book)) {
            throw (parts.has("xl/workbook.bin") || parts.has("content.xml")
                    ? SheetRefusal.OLD_FORMAT : SheetRefusal.NOT_A_TABLE).because();
        }
        var folder = book.substring(0, book.lastIndexOf('/') + 1);
        var targets = new HashMap<String, String>();
        var byType = new HashMap<String, String>();
        relations(parts, folder + "_rels/" + book.substring(folder.length()) + ".rels", (relation) -> {
            targets.put(relation.id(), resolve(folder, relation.target()));
            byType.putIfAbsent(relation.kind(), resolve(folder, relation.target()));
        });
        var sheets = new ArrayList<String>();
        var since1904 = new boolean[1];
        elements(parts, book, scan -> {
            if (scan.name().equals("sheet") && visible(scan.attributes())) {
                var part = targets.get(scan.attributes().get("id"));
                if (part != null && !part.contains("chartsheets/")) {
                    sheets.add(part);
                }
            } else if (scan.name().equals("workbookPr")) {
                since1904[0] = scan.attributes().is("date1904", "1") || scan.attributes().is("date1904", "true");
            }
        });
        return new XlsxBook(sheets, byType.get("sharedStrings"), byType.get("styles"), since1904[0]);
    }

    private static boolean visible(XmlAttributes sheet) {
        return !sheet.is("state", "hidden") && !sheet.is("state", "veryHidden");
    }

    private static String bookPart(ZipParts parts) throws IOException {
        var found = new HashMap<String, String>();
        relations(parts, "_rels/.rels", relation ->
                found.putIfAbsent(relation.kind(), resolve("", relation.target())));
        var book = found.getOrDefault("officeDocument", "xl/workbook.xml");
        return book.startsWith("xl/") && book.endsWith(".xml") ? book : "xl/workbook.xml";
    }

    private record Relation(String id, String kind, String target) {
    }

    private static void relations(ZipParts parts, String part, Consumer<Relation> each) throws IOException {
        elements(parts, part, scan -> {
            var attributes = scan.attributes();
            var type = attributes.get("Type");
            var target = attributes.get("Target");
            if (scan.name().equals("Relationship") && type != null && target != null) {
                each.accept(new Relation(attributes.get("Id"), type.substring(type.lastIndexOf('/') + 1), target));
            }
        });
    }

    /** Shows every element of a small part; a part that is not there has none. */
    static void elements(ZipParts parts, String part, Consumer<XmlScanner> each) throws IOException {
        var bytes = part == null ? null : parts.read(part, MAX_BYTES);
        if (bytes == null) {
            return;
        }
        try (var scan = new XmlScanner(bytes)) {
            for (Event event; (event = scan.next()) != Event.EOF; ) {
                if (event == Event.START) {
                    each.accept(scan);
                }
            }
        }
    }

    private static String resolve(String folder, String target) {
        var path = target.startsWith("/") ? target.substring(1) : folder + target;
        var kept = new ArrayList<String>();
        for (var step : path.split("/")) {
            if (step.equals("..")) {
                if (!kept.isEmpty()) {
                    kept.removeLast();
                }
            } else if (!step.equals(".")) {
                kept.add(step);
            }
        }
        return String.join("/", kept);
    }
}
