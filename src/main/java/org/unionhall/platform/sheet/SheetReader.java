package org.unionhall.platform.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.unionhall.platform.refusal.Refusal;

/**
 * Reads an .xlsx, .xls or .csv file row by row in bounded memory. What the file is, is decided by its content.
 * Rows without text are left out but counted. A bad file ends in a {@link Refusal} with a {@link SheetRefusal} code.
 */
public final class SheetReader implements Iterator<SheetRow>, AutoCloseable {

    private final RowSource source;
    private final Opening opening;
    private final Deque<SheetRow> ahead = new ArrayDeque<>();

    private SheetReader(Opening opening, RowSource source) {
        this.opening = opening;
        this.source = source;
    }

    /** Opens the file; refuses what is not a table, is damaged, locked or empty. */
    public static SheetReader open(Path file, String originalName) {
        try {
            var opening = Opening.of(file);
            var reader = new SheetReader(opening, opening.rows());
            if (!reader.openedOnContent()) {
                throw SheetRefusal.EMPTY.because();
            }
            return reader;
        } catch (IOException | RuntimeException e) {
            throw refusal(e);
        }
    }

    private boolean openedOnContent() {
        try {
            if (hasNext()) {
                return true;
            }
        } catch (RuntimeException e) {
            close();
            throw e;
        }
        close();
        return false;
    }

    public SheetFormat format() {
        return opening.format();
    }

    /** How much of the file has been read, from 0 to 1. */
    public double progress() {
        return source.progress();
    }

    /** The rows with a number up to {@code lastNumber}, without taking them out of the stream. */
    public List<SheetRow> head(int lastNumber) {
        while (ahead.isEmpty() || ahead.peekLast().number() <= lastNumber) {
            var row = read();
            if (row == null) {
                break;
            }
            ahead.addLast(row);
        }
        var head = new ArrayList<>(ahead);
        head.removeIf(row -> row.number() > lastNumber);
        return List.copyOf(head);
    }

    @Override
    public boolean hasNext() {
        if (ahead.isEmpty()) {
            var row = read();
            if (row == null) {
                return false;
            }
            ahead.addLast(row);
        }
        return true;
    }

    @Override
    public SheetRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ahead.removeFirst();
    }

    /** Gives every remaining row to the handler. */
    public void forEach(RowHandler handler) {
        while (hasNext()) {
            handler.row(ahead.removeFirst());
        }
    }

    /** Where an annotated copy of this file goes: text as text, anything else as .xlsx. */
    CopyTarget copyTo(OutputStream out, int width, int headerRow) throws IOException {
        return source instanceof CsvRows csv ? new CsvCopy(out, csv.dialect()) : new XlsxCopy(out, width, headerRow);
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SheetRow read() {
        try {
            return source.next();
        } catch (IOException | RuntimeException e) {
            throw refusal(e);
        }
    }

    /** A file that breaks its own format is told to the user; a disk that fails is ours. */
    private static RuntimeException refusal(Exception e) {
        return switch (e) {
            case Refusal refusal -> refusal;
            case FileSystemException ours -> new UncheckedIOException(ours);
            default -> SheetRefusal.TRUNCATED.because();
        };
    }
}
