package org.unionhall.platform.document;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.unionhall.platform.document.Canvas.Ink;

/** A table as rows: columns as wide as their content asks for, lines around every cell. */
final class GridRows {

    private static final float PITCH = 18;
    private static final float PADDING = 4;
    private static final float RULE = 0.5f;
    private static final float NARROWEST = 2 * Sheet.TABLE + 2 * PADDING;
    /** A column asks for no more than this; the rest wraps. */
    private static final float WIDEST = 16 * Sheet.TABLE;
    private static final int MOST_LINES = 25;

    private final Typeface face;
    private final float[] widths;

    private GridRows(Typeface face, Block.Grid grid) {
        this.face = face;
        this.widths = widths(grid);
    }

    static List<Row> of(Block.Grid grid, Typeface face) {
        var rows = new ArrayList<Row>();
        if (grid.columns() == 0) {
            return rows;
        }
        var made = new GridRows(face, grid);
        Row header = null;
        if (!grid.header().isEmpty()) {
            header = made.rows(grid.header(), Ink.bold(Sheet.TABLE)).getFirst().withNext();
            rows.add(header);
        }
        for (List<String> cells : grid.rows()) {
            for (Row row : made.rows(cells, Ink.plain(Sheet.TABLE))) {
                rows.add(header == null || rows.size() == 1 ? row : row.under(header));
            }
        }
        return rows;
    }

    private float[] widths(Block.Grid grid) {
        var wanted = new float[grid.columns()];
        Arrays.fill(wanted, NARROWEST);
        ask(wanted, grid.header());
        grid.rows().forEach(row -> ask(wanted, row));
        float all = 0;
        for (float width : wanted) {
            all += width;
        }
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] *= Sheet.TEXT_WIDTH / all;
        }
        return wanted;
    }

    private void ask(float[] wanted, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            float width = face.width(face.shown(cells.get(i)), Sheet.TABLE) + 2 * PADDING + 1;
            wanted[i] = Math.max(wanted[i], Math.min(width, WIDEST));
        }
    }

    /** One row, or several under one another where a cell is longer than a page can hold. */
    private List<Row> rows(List<String> cells, Ink ink) {
        var columns = new ArrayList<List<String>>();
        int most = 1;
        for (int i = 0; i < widths.length; i++) {
            String text = i < cells.size() ? face.shown(cells.get(i)) : "";
            float room = Math.max(widths[i] - 2 * PADDING, ink.size());
            columns.add(Lines.of(text, room, room, part -> face.width(part, ink.size())));
            most = Math.max(most, columns.getLast().size());
        }
        var rows = new ArrayList<Row>();
        for (int from = 0; from < most; from += MOST_LINES) {
            int begin = from;
            int end = Math.min(most, from + MOST_LINES);
            rows.add(row(columns.stream().map(lines -> part(lines, begin, end)).toList(), end - begin, ink));
        }
        return rows;
    }

    private static List<String> part(List<String> lines, int from, int to) {
        return lines.subList(Math.min(from, lines.size()), Math.min(to, lines.size()));
    }

    private Row row(List<List<String>> columns, int lines, Ink ink) {
        float height = lines * PITCH + 2 * PADDING;
        return new Row(height, (canvas, top) -> {
            float left = Sheet.LEFT;
            for (int i = 0; i < widths.length; i++) {
                cell(canvas, columns.get(i), left, top, i, height, ink);
                left += widths[i];
            }
            frame(canvas, top, height);
        });
    }

    /** Short cells stand in the middle, longer ones at the left. */
    private void cell(Canvas canvas, List<String> lines, float left, float top, int column, float height, Ink ink)
            throws IOException {
        float at = top + (height - lines.size() * PITCH) / 2;
        for (String line : lines) {
            float free = widths[column] - face.width(line, ink.size());
            canvas.text(line, left + (lines.size() == 1 ? free / 2 : PADDING), at, PITCH, ink, 0);
            at += PITCH;
        }
    }

    private void frame(Canvas canvas, float top, float height) throws IOException {
        float right = Sheet.LEFT + Sheet.TEXT_WIDTH;
        canvas.line(Sheet.LEFT, top, right, top, RULE, Color.BLACK);
        canvas.line(Sheet.LEFT, top + height, right, top + height, RULE, Color.BLACK);
        float left = Sheet.LEFT;
        for (int i = 0; i <= widths.length; i++) {
            canvas.line(left, top, left, top + height, RULE, Color.BLACK);
            left += i < widths.length ? widths[i] : 0;
        }
    }
}
