package org.unionhall.platform.document;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.unionhall.platform.document.Canvas.Ink;

/** Lays rows onto pages and numbers them: odd pages at the right, even ones at the left. */
final class PdfPages {

    private static final float NUMBER_BELOW = 7 * Sheet.MM;

    private record Placed(Row row, float top) {
    }

    private final Typeface face;
    private final List<List<Placed>> pages = new ArrayList<>();
    private float at;

    PdfPages(Typeface face) {
        this.face = face;
        begin();
    }

    void flow(List<Row> rows) {
        for (int from = 0; from < rows.size(); ) {
            int to = from + 1;
            while (to < rows.size() && rows.get(to - 1).together()) {
                to++;
            }
            List<Row> group = rows.subList(from, to);
            float height = (float) group.stream().mapToDouble(Row::height).sum();
            if (at + height > Sheet.TEXT_HEIGHT + 0.1f && at > 0 && height <= Sheet.TEXT_HEIGHT) {
                begin();
            }
            group.forEach(this::place);
            from = to;
        }
    }

    /** Puts these at the foot of the last page, or of one more where there is no room. */
    void foot(List<Row> rows) {
        float height = (float) rows.stream().mapToDouble(Row::height).sum();
        if (at + height > Sheet.TEXT_HEIGHT + 0.1f) {
            begin();
        }
        at = Math.max(at, Sheet.TEXT_HEIGHT - height);
        rows.forEach(this::place);
    }

    private void place(Row row) {
        if (at + row.height() > Sheet.TEXT_HEIGHT + 0.1f && at > 0) {
            begin();
        }
        if (at == 0 && row.blank() && pages.size() > 1) {
            return;
        }
        if (at == 0 && row.again() != null) {
            place(row.again());
        }
        pages.getLast().add(new Placed(row, Sheet.TOP + at));
        at += row.height();
    }

    private void begin() {
        pages.add(new ArrayList<>());
        at = 0;
    }

    void draw(PDDocument document) throws IOException {
        for (int i = 0; i < pages.size(); i++) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var stream = new PDPageContentStream(document, page)) {
                var canvas = new Canvas(stream, face);
                for (Placed placed : pages.get(i)) {
                    placed.row().drawing().at(canvas, placed.top());
                }
                number(canvas, i + 1);
            }
        }
    }

    private void number(Canvas canvas, int number) throws IOException {
        String text = "— " + number + " —";
        var ink = new Ink(Sheet.SMALL, false, Color.BLACK);
        float width = face.width(text, ink.size());
        float left = number % 2 == 1 ? Sheet.LEFT + Sheet.TEXT_WIDTH - ink.size() - width : Sheet.LEFT + ink.size();
        canvas.text(text, left, Sheet.TOP + Sheet.TEXT_HEIGHT + NUMBER_BELOW, ink.size(), ink, 0);
    }
}
