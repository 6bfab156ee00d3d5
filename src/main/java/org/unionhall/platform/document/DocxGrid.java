package org.unionhall.platform.document;

import java.util.List;

/** A table in WordprocessingML, laid out by the program that opens it; its header stands again on every page. */
final class DocxGrid {

    private static final int TEXT_WIDTH = 8844;
    private static final String RULE = " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>";

    private DocxGrid() {
    }

    static void append(Block.Grid grid, StringBuilder xml) {
        int columns = grid.columns();
        if (columns == 0) {
            return;
        }
        xml.append("<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders><w:top").append(RULE)
                .append("<w:left").append(RULE).append("<w:bottom").append(RULE).append("<w:right").append(RULE)
                .append("<w:insideH").append(RULE).append("<w:insideV").append(RULE)
                .append("</w:tblBorders><w:tblLayout w:type=\"autofit\"/></w:tblPr><w:tblGrid>");
        for (int i = 0; i < columns; i++) {
            xml.append("<w:gridCol w:w=\"").append(TEXT_WIDTH / columns).append("\"/>");
        }
        xml.append("</w:tblGrid>");
        if (!grid.header().isEmpty()) {
            row(grid.header(), columns, true, xml);
        }
        grid.rows().forEach(cells -> row(cells, columns, false, xml));
        xml.append("</w:tbl><w:p/>");
    }

    private static void row(List<String> cells, int columns, boolean header, StringBuilder xml) {
        xml.append("<w:tr><w:trPr><w:cantSplit/>").append(header ? "<w:tblHeader/>" : "").append("</w:trPr>");
        for (int i = 0; i < columns; i++) {
            String text = i < cells.size() ? cells.get(i) : "";
            xml.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(TEXT_WIDTH / columns)
                    .append("\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr><w:p><w:pPr>")
                    .append("<w:spacing w:before=\"60\" w:after=\"60\" w:line=\"360\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>")
                    .append("</w:pPr><w:r>").append(DocxBody.run(header ? DocxParts.HEADING_FONT : null, 24, null))
                    .append("<w:t xml:space=\"preserve\">").append(Xml.text(text)).append("</w:t></w:r></w:p></w:tc>");
        }
        xml.append("</w:tr>");
    }
}
