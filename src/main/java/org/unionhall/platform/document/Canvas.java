package org.unionhall.platform.document;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** One page being drawn, in points from its upper left corner. */
record Canvas(PDPageContentStream page, Typeface face) {

    /** Of the em, above the base line. */
    private static final float ASCENT = 0.88f;
    private static final float BOLD_STROKE = 0.03f;

    /** How text looks; bold is a stroke around the letters, there is one weight of the font. */
    record Ink(float size, boolean bold, Color colour) {

        static final Color RED = new Color(0xE6, 0, 0x12);

        static Ink plain(float size) {
            return new Ink(size, false, Color.BLACK);
        }

        static Ink bold(float size) {
            return new Ink(size, true, Color.BLACK);
        }
    }

    /** Text in the middle of a line of this height, {@code apart} points added between its characters. */
    void text(String text, float left, float top, float height, Ink ink, float apart) throws IOException {
        float base = Sheet.HEIGHT - top - (height - ink.size()) / 2 - ASCENT * ink.size();
        page.beginText();
        page.setNonStrokingColor(ink.colour());
        page.setStrokingColor(ink.colour());
        page.setLineWidth(ink.size() * BOLD_STROKE);
        page.setRenderingMode(ink.bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        page.setCharacterSpacing(apart);
        page.newLineAtOffset(left, base);
        for (Typeface.Run run : face.runs(text)) {
            page.setFont(run.font(), ink.size());
            page.showText(run.text());
        }
        page.endText();
    }

    void line(float left, float top, float right, float bottom, float width, Color colour) throws IOException {
        page.setStrokingColor(colour);
        page.setLineWidth(width);
        page.moveTo(left, Sheet.HEIGHT - top);
        page.lineTo(right, Sheet.HEIGHT - bottom);
        page.stroke();
    }
}
