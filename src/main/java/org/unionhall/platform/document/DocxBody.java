package org.unionhall.platform.document;

import java.util.List;

/** The paragraphs of a letter in WordprocessingML. Sizes are half points, lengths twips. */
final class DocxBody {

    private static final String RED = "E60012";
    private static final int TEXT_WIDTH = 8844;
    private static final int BODY = 320;
    private static final int HEAD_LARGEST = 88;
    private static final int SMALL = 280;
    /** 35 mm. */
    private static final int HEAD_ABOVE = 1984;

    private final Letter letter;
    private final StringBuilder xml = new StringBuilder();

    DocxBody(Letter letter) {
        this.letter = letter;
    }

    String xml() {
        xml.append("<w:document xmlns:w=\"").append(DocxParts.WORD).append("\"><w:body>");
        head();
        centred(letter.title(), run(DocxParts.TITLE_FONT, 44, null), 700, "<w:keepNext/>");
        if (letter.head() == null) {
            number("");
        }
        blank(1);
        if (letter.to() != null) {
            paragraph("", "", Wording.to(letter.to()));
        }
        letter.body().forEach(this::block);
        attachments();
        signature();
        copies();
        return xml.append(DocxParts.section()).append("</w:body></w:document>").toString();
    }

    private void head() {
        if (letter.head() == null) {
            return;
        }
        int characters = letter.head().codePointCount(0, letter.head().length());
        int size = Math.min(HEAD_LARGEST, TEXT_WIDTH / 10 / Math.max(1, characters));
        properties("<w:spacing w:before=\"" + HEAD_ABOVE + "\" w:after=\"1158\" w:line=\"880\" w:lineRule=\"exact\"/>"
                + "<w:jc w:val=\"center\"/>");
        text(run(DocxParts.TITLE_FONT, size, RED), letter.head());
        number("<w:pBdr><w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"11\" w:color=\"" + RED + "\"/></w:pBdr>");
        blank(2);
    }

    private void number(String border) {
        if (letter.number() != null || !border.isEmpty()) {
            properties(border + "<w:jc w:val=\"center\"/>");
            text("", letter.number() == null ? "" : letter.number());
        }
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph paragraph -> Wording.lines(paragraph.text()).forEach(line ->
                    paragraph(indent("firstLine", 2), "", line));
            case Block.Heading heading -> paragraph("<w:keepNext/>" + indent("firstLine", 2),
                    run(DocxParts.HEADING_FONT, 32, null), heading.text());
            case Block.Grid grid -> DocxGrid.append(grid, xml);
        }
    }

    private void attachments() {
        List<String> names = Wording.attachments(letter.attachments());
        if (!names.isEmpty()) {
            blank(1);
        }
        for (int i = 0; i < names.size(); i++) {
            int left = names.size() == 1 ? 5 * BODY : 5 * BODY + BODY;
            int hanging = (i == 0 ? 3 * BODY : 0) + (names.size() == 1 ? 0 : BODY);
            paragraph("<w:ind w:left=\"" + left + "\" w:hanging=\"" + hanging + "\"/>", "",
                    (i == 0 ? Wording.ATTACHED : "") + names.get(i));
        }
    }

    /** The signature centred above the day, the day four characters from the right and the signature two at least. */
    private void signature() {
        String day = Wording.day(letter.on());
        String signed = letter.signed() == null ? "" : letter.signed().strip();
        double more = (ems(signed) - ems(day)) / 2;
        double right = Math.max(4, 2 + more);
        blank(2);
        if (!signed.isEmpty()) {
            paragraph("<w:keepNext/>" + right(Math.max(0, right - more)), "", signed);
        }
        paragraph(right(right), "", day);
    }

    private void copies() {
        if (letter.copies().isEmpty()) {
            return;
        }
        blank(1);
        String line = " w:val=\"single\" w:sz=\"6\" w:space=\"2\" w:color=\"auto\"/>";
        paragraph("<w:pBdr><w:top" + line + "<w:bottom" + line + "</w:pBdr><w:ind w:left=\"" + 4 * SMALL + "\" w:right=\""
                + SMALL + "\" w:hanging=\"" + 3 * SMALL + "\"/>", run(null, 28, null), Wording.copies(letter.copies()));
    }

    private void centred(String text, String run, int pitch, String more) {
        properties(more + "<w:spacing w:line=\"" + pitch + "\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>");
        text(run, text);
    }

    private void paragraph(String properties, String run, String text) {
        properties(properties);
        text(run, text);
    }

    private void blank(int lines) {
        xml.append("<w:p/>".repeat(lines));
    }

    private void properties(String properties) {
        xml.append("<w:p><w:pPr>").append(properties).append("</w:pPr>");
    }

    private void text(String run, String text) {
        xml.append("<w:r>").append(run).append("<w:t xml:space=\"preserve\">").append(Xml.text(text.strip()))
                .append("</w:t></w:r></w:p>");
    }

    private static String indent(String side, double characters) {
        return "<w:ind w:" + side + "Chars=\"" + Math.round(characters * 100) + "\" w:" + side + "=\""
                + Math.round(characters * BODY) + "\"/>";
    }

    private static String right(double characters) {
        return indent("right", characters) + "<w:jc w:val=\"right\"/>";
    }

    /** Width in characters; digits and Latin letters are half as wide. */
    private static double ems(String text) {
        return text.codePoints().mapToDouble(point -> point < 0x2000 && point != '·' ? 0.5 : 1).sum();
    }

    static String run(String font, int size, String colour) {
        return "<w:rPr>" + (font == null ? "" : "<w:rFonts w:ascii=\"" + font + "\" w:hAnsi=\"" + font + "\" w:eastAsia=\""
                + font + "\"/>") + (colour == null ? "" : "<w:color w:val=\"" + colour + "\"/>")
                + "<w:sz w:val=\"" + size + "\"/><w:szCs w:val=\"" + size + "\"/></w:rPr>";
    }
}
