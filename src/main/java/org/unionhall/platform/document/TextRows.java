package org.unionhall.platform.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.unionhall.platform.document.Canvas.Ink;

/** Lines of running text as rows. */
final class TextRows {

    /** A line that lacks more than this many characters is not spread to the margin. */
    private static final float SPREAD = 3;

    private final Typeface face;

    TextRows(Typeface face) {
        this.face = face;
    }

    /**
     * A paragraph, spread to both margins.
     *
     * @param indent of its first line
     * @param hang   of the lines after it
     */
    List<Row> paragraph(String text, float indent, float hang, Ink ink, float pitch) {
        String shown = face.shown(text);
        List<String> lines = Lines.of(shown, Sheet.TEXT_WIDTH - indent, Sheet.TEXT_WIDTH - hang, width(ink));
        var rows = new ArrayList<Row>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            float left = i == 0 ? indent : hang;
            float apart = i == lines.size() - 1 ? 0 : apart(line, Sheet.TEXT_WIDTH - left, ink);
            rows.add(new Row(pitch, (canvas, top) -> canvas.text(line, Sheet.LEFT + left, top, pitch, ink, apart)));
        }
        return rows;
    }

    private float apart(String line, float room, Ink ink) {
        int gaps = line.codePointCount(0, line.length()) - 1;
        float left = room - face.width(line, ink.size());
        return gaps < 1 || left > SPREAD * ink.size() ? 0 : left / gaps;
    }

    /** Centred lines, broken between words. */
    List<Row> centred(String text, Ink ink, float pitch) {
        var rows = new ArrayList<Row>();
        for (String line : balanced(face.shown(text.strip()), Sheet.TEXT_WIDTH, ink)) {
            float left = Sheet.LEFT + (Sheet.TEXT_WIDTH - face.width(line, ink.size())) / 2;
            rows.add(new Row(pitch, (canvas, top) -> canvas.text(line, left, top, pitch, ink, 0)).withNext());
        }
        return rows;
    }

    List<String> balanced(String shown, float room, Ink ink) {
        return Lines.balanced(shown, room, width(ink));
    }

    /** One line that begins so far from the left edge of the text. */
    Row at(float left, String shown, Ink ink, float pitch) {
        return new Row(pitch, (canvas, top) -> canvas.text(shown, Sheet.LEFT + left, top, pitch, ink, 0));
    }

    float width(String shown, Ink ink) {
        return face.width(shown, ink.size());
    }

    private ToDoubleFunction<String> width(Ink ink) {
        return text -> face.width(text, ink.size());
    }
}
