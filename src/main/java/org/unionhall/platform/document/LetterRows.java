package org.unionhall.platform.document;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.unionhall.platform.document.Canvas.Ink;

/** The parts of a letter in their order, as rows. */
final class LetterRows {

    private static final float INDENT = 2 * Sheet.BODY;
    private static final float TITLE_PITCH = 35;
    private static final float NOTE_PITCH = 16;
    private static final float FOOT_PITCH = 24;
    private static final float RED_RULE = 1.5f;

    private final Letter letter;
    private final Typeface face;
    private final TextRows text;
    private final List<Row> rows = new ArrayList<>();

    LetterRows(Letter letter, Typeface face) {
        this.letter = letter;
        this.face = face;
        this.text = new TextRows(face);
    }

    List<Row> all() {
        head();
        title();
        if (letter.to() != null) {
            rows.addAll(text.paragraph(Wording.to(letter.to()), 0, 0, Ink.plain(Sheet.BODY), Sheet.LINE));
        }
        letter.body().forEach(this::block);
        attachments();
        signature();
        missing();
        return rows;
    }

    /** The sender in red, the number two lines below it, a red line under both. */
    private void head() {
        if (letter.head() == null) {
            return;
        }
        String shown = face.shown(letter.head());
        float size = Math.min(Sheet.HEAD_LARGEST, Sheet.HEAD_LARGEST * Sheet.TEXT_WIDTH
                / Math.max(1, face.width(shown, Sheet.HEAD_LARGEST)));
        var ink = new Ink(size, true, Ink.RED);
        float left = (Sheet.TEXT_WIDTH - text.width(shown, ink)) / 2;
        rows.add(new Row(Sheet.HEAD_ABOVE, (canvas, top) -> { }));
        rows.add(text.at(left, shown, ink, Sheet.HEAD_LARGEST));
        rows.add(Row.blank(2 * Sheet.LINE));
        number();
        rows.add(new Row(Sheet.RED_LINE_BELOW_NUMBER, (canvas, top) -> canvas.line(Sheet.LEFT,
                top + Sheet.RED_LINE_BELOW_NUMBER, Sheet.LEFT + Sheet.TEXT_WIDTH,
                top + Sheet.RED_LINE_BELOW_NUMBER, RED_RULE, Ink.RED)));
        rows.add(Row.blank(2 * Sheet.LINE));
    }

    private void title() {
        rows.addAll(text.centred(letter.title(), Ink.bold(Sheet.TITLE), TITLE_PITCH));
        if (letter.head() == null) {
            number();
        }
        rows.add(Row.blank(Sheet.LINE));
    }

    private void number() {
        if (letter.number() != null) {
            rows.addAll(text.centred(letter.number(), Ink.plain(Sheet.BODY), Sheet.LINE));
        }
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph paragraph -> Wording.lines(paragraph.text()).forEach(line ->
                    rows.addAll(text.paragraph(line, INDENT, 0, Ink.plain(Sheet.BODY), Sheet.LINE)));
            case Block.Heading heading -> text.paragraph(heading.text(), INDENT, 0, Ink.bold(Sheet.BODY), Sheet.LINE)
                    .forEach(row -> rows.add(row.withNext()));
            case Block.Grid grid -> {
                rows.addAll(GridRows.of(grid, face));
                rows.add(Row.blank(Sheet.LINE / 2));
            }
        }
    }

    /** One line below the text, numbers under one another. */
    private void attachments() {
        var ink = Ink.plain(Sheet.BODY);
        float first = INDENT + text.width(Wording.ATTACHED, ink);
        List<String> names = Wording.attachments(letter.attachments());
        for (int i = 0; i < names.size(); i++) {
            if (i == 0) {
                rows.add(Row.blank(Sheet.LINE).withNext());
            }
            String words = i == 0 ? Wording.ATTACHED + names.get(i) : names.get(i);
            float behindNumber = names.size() == 1 ? 0 : text.width("1. ", ink);
            rows.addAll(text.paragraph(words, i == 0 ? INDENT : first, first + behindNumber, ink, Sheet.LINE));
        }
    }

    /** The signature centred above the day, the day four characters from the right and the signature two at least. */
    private void signature() {
        var ink = Ink.plain(Sheet.BODY);
        var lines = new ArrayList<>(text.balanced(face.shown(letter.signed() == null ? "" : letter.signed()),
                Sheet.TEXT_WIDTH - 4 * Sheet.BODY, ink));
        String day = Wording.day(letter.on());
        double widest = lines.stream().mapToDouble(line -> text.width(line, ink)).max().orElse(0);
        float centre = (float) Math.min(Sheet.TEXT_WIDTH - 4 * Sheet.BODY - text.width(day, ink) / 2,
                Sheet.TEXT_WIDTH - 2 * Sheet.BODY - widest / 2);
        lines.add(day);
        keepLastTogether();
        rows.add(Row.blank(2 * Sheet.LINE).withNext());
        for (String line : lines) {
            rows.add(text.at(centre - text.width(line, ink) / 2, line, ink, Sheet.LINE).withNext());
        }
        rows.add(Row.blank(0));
    }

    private void keepLastTogether() {
        for (int i = Math.max(0, rows.size() - 2); i < rows.size(); i++) {
            rows.set(i, rows.get(i).withNext());
        }
    }

    /** What reads 〓 above is named, so that somebody can write it in. */
    private void missing() {
        if (!face.missing().isEmpty()) {
            String points = face.missing().stream().map("U+%04X"::formatted).collect(Collectors.joining("、"));
            rows.add(Row.blank(Sheet.LINE));
            rows.addAll(text.paragraph("注：文中“〓”处的字不在本系统字库内，编码依次为 " + points + "，请核对后手写补上。",
                    0, 0, Ink.plain(Sheet.NOTE), NOTE_PITCH));
        }
    }

    /** 抄送 between two lines. */
    List<Row> copies() {
        if (letter.copies().isEmpty()) {
            return List.of();
        }
        var foot = new ArrayList<Row>();
        foot.add(rule());
        float indent = Sheet.SMALL;
        float hang = indent + text.width("抄送：", Ink.plain(Sheet.SMALL));
        foot.addAll(text.paragraph(Wording.copies(letter.copies()), indent, hang, Ink.plain(Sheet.SMALL), FOOT_PITCH));
        foot.add(rule());
        return foot;
    }

    private static Row rule() {
        return new Row(2, (canvas, top) ->
                canvas.line(Sheet.LEFT, top + 1, Sheet.LEFT + Sheet.TEXT_WIDTH, top + 1, 0.7f, Color.BLACK));
    }
}
