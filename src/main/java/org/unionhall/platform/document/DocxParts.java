package org.unionhall.platform.document;

/** The parts of a .docx that are the same in every letter, but for its title. Lengths are in twips, 20 to a point. */
final class DocxParts {

    static final String BODY_FONT = "仿宋_GB2312";
    static final String TITLE_FONT = "方正小标宋简体";
    static final String HEADING_FONT = "黑体";
    static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    static final String CONTENT_TYPES = """
            <Types xmlns="%s/content-types"><Default Extension="rels" \
            ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/>""".formatted(PACKAGE)
            + override("word/document.xml", TYPE + "document.main+xml")
            + override("word/styles.xml", TYPE + "styles+xml")
            + override("word/fontTable.xml", TYPE + "fontTable+xml")
            + override("word/settings.xml", TYPE + "settings+xml")
            + override("word/footer1.xml", TYPE + "footer+xml")
            + override("word/footer2.xml", TYPE + "footer+xml")
            + override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml") + "</Types>";

    static final String RELATIONS = relations(
            relation(1, OFFICE + "/officeDocument", "word/document.xml"),
            relation(2, PACKAGE + "/relationships/metadata/core-properties", "docProps/core.xml"));

    static final String DOCUMENT_RELATIONS = relations(
            relation(1, OFFICE + "/styles", "styles.xml"), relation(2, OFFICE + "/fontTable", "fontTable.xml"),
            relation(3, OFFICE + "/settings", "settings.xml"), relation(4, OFFICE + "/footer", "footer1.xml"),
            relation(5, OFFICE + "/footer", "footer2.xml"));

    static final String STYLES = """
            <w:styles xmlns:w="%s"><w:docDefaults><w:rPrDefault><w:rPr>\
            <w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="%s" w:cs="Times New Roman"/>\
            <w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="zh-CN" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>\
            <w:pPrDefault><w:pPr><w:spacing w:line="579" w:lineRule="exact"/></w:pPr></w:pPrDefault></w:docDefaults>\
            <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:qFormat/>\
            <w:pPr><w:jc w:val="both"/></w:pPr></w:style></w:styles>""".formatted(WORD, BODY_FONT);

    /** What to fall back on where an official font is not installed. */
    static final String FONTS = "<w:fonts xmlns:w=\"" + WORD + "\">" + font(BODY_FONT, "仿宋")
            + font(TITLE_FONT, "宋体") + font(HEADING_FONT, "微软雅黑") + "</w:fonts>";

    static final String SETTINGS = "<w:settings xmlns:w=\"" + WORD + "\"><w:evenAndOddHeaders/></w:settings>";

    private DocxParts() {
    }

    static String about(Letter letter) {
        return """
                <cp:coreProperties xmlns:cp="%s/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">\
                <dc:title>%s</dc:title><dc:creator>%s</dc:creator></cp:coreProperties>""".formatted(PACKAGE,
                Xml.text(letter.title()), Xml.text(letter.signed() == null ? "" : letter.signed()));
    }

    /** The page's number between dashes, one character from this edge. */
    static String footer(String side) {
        String run = "<w:r><w:rPr><w:rFonts w:ascii=\"宋体\" w:hAnsi=\"宋体\" w:eastAsia=\"宋体\"/><w:sz w:val=\"28\"/></w:rPr>";
        return "<w:ftr xmlns:w=\"" + WORD + "\"><w:p><w:pPr><w:ind w:" + side + "Chars=\"100\" w:" + side
                + "=\"280\"/><w:jc w:val=\"" + side + "\"/></w:pPr>" + run + "<w:t xml:space=\"preserve\">— </w:t></w:r>"
                + "<w:fldSimple w:instr=\" PAGE \">" + run + "<w:t>1</w:t></w:r></w:fldSimple>"
                + run + "<w:t xml:space=\"preserve\"> —</w:t></w:r></w:p></w:ftr>";
    }

    /** A4 with the margins of GB/T 9704; the footer at 7 mm below the text. */
    static String section() {
        return """
                <w:sectPr><w:footerReference xmlns:r="%s" w:type="default" r:id="rId4"/>\
                <w:footerReference xmlns:r="%s" w:type="even" r:id="rId5"/><w:pgSz w:w="11906" w:h="16838"/>\
                <w:pgMar w:top="2098" w:right="1474" w:bottom="1985" w:left="1588" w:header="851" w:footer="1134" \
                w:gutter="0"/><w:docGrid w:type="lines" w:linePitch="579"/></w:sectPr>""".formatted(OFFICE, OFFICE);
    }

    private static String font(String name, String instead) {
        return "<w:font w:name=\"" + name + "\"><w:altName w:val=\"" + instead + "\"/><w:charset w:val=\"86\"/></w:font>";
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/>";
    }

    private static String relations(String... relations) {
        return "<Relationships xmlns=\"" + PACKAGE + "/relationships\">" + String.join("", relations) + "</Relationships>";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }
}
