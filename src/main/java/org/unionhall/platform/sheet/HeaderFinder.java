package org.unionhall.platform.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds the header row by itself among the first thirty rows: the row, or the two rows one above the other, that name
 * the most known columns. Also tells which rows below it are data.
 */
public final class HeaderFinder {

    /** How far down a header is looked for. */
    public static final int ROWS = 30;

    private final List<Column> columns;
    private final Map<String, String> keyOfText = new HashMap<>();
    private final TailRows tail;

    private HeaderFinder(List<Column> columns) {
        this.columns = List.copyOf(columns);
        for (var column : columns) {
            keyOfText.putIfAbsent(HeaderText.of(column.title()), column.key());
        }
        for (var column : columns) {
            column.aliases().forEach(alias -> keyOfText.putIfAbsent(HeaderText.of(alias), column.key()));
        }
        this.tail = new TailRows(this);
    }

    public static HeaderFinder of(List<Column> columns) {
        return new HeaderFinder(columns);
    }

    /** The header of a file; refuses with {@link SheetRefusal#NO_HEADER} where there is none. */
    public Header in(SheetReader reader) {
        return find(reader.head(ROWS)).orElseThrow(() -> SheetRefusal.NO_HEADER.because(ROWS));
    }

    /** The header among the first rows of a file; empty where fewer than two columns are known. */
    public Optional<Header> find(List<SheetRow> rows) {
        Header best = null;
        for (int i = 0; i < rows.size() && rows.get(i).number() <= ROWS; i++) {
            for (var candidate : candidates(rows, i)) {
                if (best == null || candidate.mapped().size() > best.mapped().size()) {
                    best = candidate;
                }
            }
        }
        int enough = Math.min(2, columns.size());
        return Optional.ofNullable(best).filter(header -> header.mapped().size() >= enough);
    }

    /** The header as the clerk points at it: this row is it, however little of it is known. */
    public Optional<Header> at(List<SheetRow> rows, int rowNumber) {
        return rows.stream().filter(row -> row.number() == rowNumber).findFirst()
                .map(row -> header(rowNumber, row.cells(), List.of()));
    }

    /** The header with what the clerk said of its columns: column → key, or an empty key to leave a column out. */
    public Header with(Header header, Map<Integer, String> chosen) {
        var mapped = new TreeMap<>(header.mapped());
        mapped.values().removeIf(key -> chosen.containsValue(key));
        mapped.putAll(chosen);
        mapped.values().removeIf(String::isEmpty);
        var unmapped = header.unmapped().stream().filter(column -> !chosen.containsKey(column.col())).toList();
        return new Header(header.rowNumber(), mapped, unmapped, missing(mapped));
    }

    /** What a row below this header is. */
    public RowKind kind(Header header, SheetRow row) {
        return tail.kind(header, row);
    }

    private List<Header> candidates(List<SheetRow> rows, int i) {
        var row = rows.get(i);
        var single = header(row.number(), row.cells(), List.of());
        if (i == 0 || rows.get(i - 1).number() != row.number() - 1) {
            return List.of(single);
        }
        return List.of(single, header(row.number(), row.cells(), rows.get(i - 1).cells()));
    }

    /** Reads one header row, with the row above it where a cell of that reaches down or over several columns. */
    private Header header(int rowNumber, List<String> lower, List<String> upper) {
        var mapped = new TreeMap<Integer, String>();
        var unmapped = new ArrayList<Header.Unmapped>();
        var taken = new HashSet<String>();
        var group = "";
        for (int col = 0; col < Math.max(lower.size(), upper.size()); col++) {
            var below = col < lower.size() ? lower.get(col) : "";
            var above = col < upper.size() ? upper.get(col) : "";
            group = above.isBlank() ? group : above;
            var key = below.isBlank() ? key(above) : key(below, group);
            if (key != null && taken.add(key)) {
                mapped.put(col, key);
            } else if (!below.isBlank() || !above.isBlank()) {
                unmapped.add(new Header.Unmapped(col, Cells.clean(below.isBlank() ? above : below)));
            }
        }
        unmapped.removeIf(column -> AnnotatedCopy.TITLES.contains(column.text()));
        return new Header(rowNumber, mapped, List.copyOf(unmapped), missing(mapped));
    }

    private List<String> missing(Map<Integer, String> mapped) {
        return columns.stream().filter(column -> column.required() && !mapped.containsValue(column.key()))
                .map(Column::key).toList();
    }

    private String key(String below, String group) {
        var key = key(below);
        return key != null || group.isBlank() ? key : keyOfText.get(HeaderText.of(group + below));
    }

    /** The key of the column with this header text, or {@code null}. */
    String key(String text) {
        for (var form : HeaderText.forms(text)) {
            var key = keyOfText.get(form);
            if (key != null) {
                return key;
            }
        }
        return null;
    }
}
