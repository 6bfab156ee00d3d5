package org.unionhall.platform.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The user's own file once more with two more columns, 状态 and 原因: a .csv as .csv in its own character set, anything
 * else as .xlsx. Cells keep their text and place; a former 状态 and 原因 at the end is written over.
 */
public final class AnnotatedCopy {

    /** The titles of the two columns. */
    public static final List<String> TITLES = List.of("状态", "原因");

    /** What is said of one row. */
    public record Note(String state, String reason) {
    }

    private final Path original;
    private final String originalName;
    private final int headerRow;
    private boolean notedOnly;

    private AnnotatedCopy(Path original, String originalName, int headerRow) {
        this.original = original;
        this.originalName = originalName;
        this.headerRow = headerRow;
    }

    /** Of this file, whose header is in this row. */
    public static AnnotatedCopy of(Path original, String originalName, int headerRow) {
        return new AnnotatedCopy(original, originalName, headerRow);
    }

    /** Leaves out the rows below the header of which nothing is said. */
    public AnnotatedCopy notedRowsOnly() {
        notedOnly = true;
        return this;
    }

    /** The name to give the copy: that of the original, with the ending of what it is now. */
    public String name() {
        int dot = originalName.lastIndexOf('.');
        var bare = dot > 0 ? originalName.substring(0, dot) : originalName;
        try (var reader = SheetReader.open(original, originalName)) {
            return bare + "-核对结果" + (reader.format() == SheetFormat.CSV ? ".csv" : ".xlsx");
        }
    }

    /** Writes the copy; the function gives the note of a row number of the original, or {@code null}. */
    public void writeTo(OutputStream out, IntFunction<Note> notes) {
        int width = width();
        try (var reader = SheetReader.open(original, originalName); var copy = reader.copyTo(out, width, headerRow)) {
            reader.forEach(row -> {
                var note = row.number() == headerRow ? new Note(TITLES.get(0), TITLES.get(1))
                        : row.number() < headerRow ? null : notes.apply(row.number());
                if (note != null || row.number() < headerRow || !notedOnly) {
                    copy.row(row, width, note, notedOnly && row.number() > headerRow);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many columns the original has, without a 状态 and 原因 that we wrote into it before. */
    private int width() {
        int[] width = new int[2];
        try (var reader = SheetReader.open(original, originalName)) {
            reader.forEach(row -> {
                int cells = row.cells().size();
                if (row.number() == headerRow && cells > 2 && row.cells().subList(cells - 2, cells).equals(TITLES)) {
                    width[1] = cells - 2;
                }
                width[0] = Math.max(width[0], cells);
            });
        }
        return width[1] > 0 && width[0] == width[1] + 2 ? width[1] : width[0];
    }
}
