package org.unionhall.membership.importing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.unionhall.platform.codes.Code;
import org.unionhall.platform.codes.CodeList;
import org.unionhall.platform.sheet.Cells;
import org.unionhall.platform.sheet.Dates;
import org.unionhall.platform.sheet.Header;
import org.unionhall.platform.sheet.SheetRow;

/**
 * Reads single cells by column. What clerks write for codes and days repeats from row to row, so what a text means is
 * remembered, for a bounded number of texts.
 */
final class CellReading {

    static final int MOST_CHARS = 100;
    private static final int MOST_REMEMBERED = 4_096;
    private static final int SHOWN_CHARS = 30;

    private final int[] columns = new int[RosterColumn.values().length];
    private final Map<RosterColumn, Map<String, Optional<?>>> remembered = new HashMap<>();

    CellReading(Header header) {
        for (RosterColumn column : RosterColumn.values()) {
            columns[column.ordinal()] = header.column(column.key());
        }
    }

    boolean has(RosterColumn column) {
        return columns[column.ordinal()] >= 0;
    }

    String raw(SheetRow row, RosterColumn column) {
        return row.cell(columns[column.ordinal()]);
    }

    boolean numeric(SheetRow row, RosterColumn column) {
        return row.numeric(columns[column.ordinal()]);
    }

    /** Cleaned text, or null where the cell is empty; adds a finding where it is too long. */
    String text(SheetRow row, RosterColumn column, List<Finding> findings) {
        String text = Cells.clean(raw(row, column));
        int length = text.codePointCount(0, text.length());
        if (length > MOST_CHARS) {
            findings.add(RowFinding.TEXT_TOO_LONG.in(column, column.title(), String.valueOf(length),
                    String.valueOf(MOST_CHARS)));
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    /** The code a cell means, or null where it is empty; adds a finding where nobody knows it. */
    Code code(SheetRow row, RosterColumn column, List<Finding> findings) {
        String raw = raw(row, column);
        if (raw.isBlank()) {
            return null;
        }
        CodeList list = column.codes().orElseThrow();
        Optional<Code> code = once(column, raw, list::read);
        if (code.isEmpty()) {
            findings.add(unknown(column, raw, list.suggest(raw)));
        }
        return code.orElse(null);
    }

    /** The day a cell means, or null where it is empty; adds a finding where it is no day or after the last one. */
    LocalDate day(SheetRow row, RosterColumn column, LocalDate last, List<Finding> findings) {
        String raw = raw(row, column);
        if (raw.isBlank()) {
            return null;
        }
        Optional<LocalDate> day = once(column, raw, Dates::read);
        if (day.isEmpty() || day.get().isAfter(last)) {
            findings.add(RowFinding.DATE_IMPOSSIBLE.in(column, column.title(), shown(raw)));
            return null;
        }
        return day.get();
    }

    @SuppressWarnings("unchecked")
    <T> Optional<T> once(RosterColumn column, String raw, Function<String, Optional<T>> reading) {
        Map<String, Optional<?>> known = remembered.computeIfAbsent(column, any -> new HashMap<>());
        Optional<?> value = known.get(raw);
        if (value == null) {
            value = reading.apply(raw);
            if (known.size() < MOST_REMEMBERED) {
                known.put(raw, value);
            }
        }
        return (Optional<T>) value;
    }

    static Finding unknown(RosterColumn column, String raw, List<String> nearest) {
        return RowFinding.CODE_UNKNOWN.in(column, column.title(), shown(raw), String.join(" · ", nearest));
    }

    /** What was typed, short enough for a sentence. */
    static String shown(String raw) {
        String text = Cells.clean(raw);
        int length = text.codePointCount(0, text.length());
        return length <= SHOWN_CHARS ? text : text.substring(0, text.offsetByCodePoints(0, SHOWN_CHARS)) + "…";
    }
}
