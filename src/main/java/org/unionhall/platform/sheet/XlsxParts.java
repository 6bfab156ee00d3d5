package org.unionhall.platform.sheet;

import java.util.List;

/** The fixed text of the small parts of an .xlsx. */
final class XlsxParts {

    static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String[] LETTERS = new String[SheetLimits.COLUMNS + 2];

    static {
        for (int i = 0; i < LETTERS.length; i++) {
            LETTERS[i] = (i < 26 ? "" : "" + (char) ('A' + i / 26 - 1)) + (char) ('A' + i % 26);
        }
    }

    private XlsxParts() {
    }

    /** The letters of a column counted from 0, up to the widest row we read and the two columns we add. */
    static String letters(int col) {
        return LETTERS[col];
    }

    static String view(int frozen) {
        var pane = frozen == 0 ? "" : "<pane ySplit=\"%d\" topLeftCell=\"A%d\" activePane=\"bottomLeft\" state=\"frozen\"/>"
                .formatted(frozen, frozen + 1);
        return "<sheetViews><sheetView workbookViewId=\"0\">" + pane + "</sheetView></sheetViews>";
    }

    static String columns(List<Field> fields) {
        var out = new StringBuilder();
        for (int col = 0; col < fields.size(); col++) {
            var style = switch (fields.get(col).kind()) {
                case TEXT -> CellLook.TEXT;
                case DATE -> CellLook.DATE;
                case NUMBER -> CellLook.PLAIN;
            };
            out.append("<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\" customWidth=\"1\" style=\"%3$d\"/>"
                    .formatted(col + 1, fields.get(col).width(), style.ordinal()));
        }
        return out.isEmpty() ? "" : "<cols>" + out + "</cols>";
    }

    static String merges(List<String> merges) {
        var out = new StringBuilder();
        merges.forEach(merge -> out.append("<mergeCell ref=\"").append(merge).append("\"/>"));
        return out.isEmpty() ? "" : "<mergeCells count=\"" + merges.size() + "\">" + out + "</mergeCells>";
    }

    static String workbook(List<String> names, List<Boolean> hidden) {
        var out = new StringBuilder(HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>");
        for (int i = 0; i < names.size(); i++) {
            out.append("<sheet name=\"%1$s\" sheetId=\"%2$d\"%3$s r:id=\"r%2$d\"/>".formatted(XmlBytes.escaped(sheetName(names.get(i))),
                    i + 1, hidden.get(i) ? " state=\"hidden\"" : ""));
        }
        return out.append("</sheets></workbook>").toString();
    }

    /** A name Excel accepts: 31 characters, none of those it keeps for itself. */
    static String sheetName(String name) {
        var clean = name.replaceAll("[\\\\/?*\\[\\]:']", " ").strip();
        return clean.isEmpty() ? "Sheet" : clean.length() > 31 ? clean.substring(0, 31) : clean;
    }

    static String workbookRelations(int sheets) {
        var out = new StringBuilder(HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int i = 1; i <= sheets; i++) {
            out.append("<Relationship Id=\"r%1$d\" Type=\"%2$s/worksheet\" Target=\"worksheets/sheet%1$d.xml\"/>".formatted(i, OFFICE));
        }
        return out + "<Relationship Id=\"s\" Type=\"" + OFFICE + "/styles\" Target=\"styles.xml\"/></Relationships>";
    }

    static String relations() {
        return HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"r1\" Type=\"" + OFFICE
                + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";
    }

    static String contentTypes(int sheets) {
        var out = new StringBuilder(HEAD + "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPE + "styles+xml\"/>");
        for (int i = 1; i <= sheets; i++) {
            out.append("<Override PartName=\"/xl/worksheets/sheet").append(i).append(".xml\" ContentType=\"").append(TYPE)
                    .append("worksheet+xml\"/>");
        }
        return out + "</Types>";
    }
}
