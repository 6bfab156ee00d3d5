package org.unionhall.membership.importing;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.unionhall.organization.Unit;
import org.unionhall.platform.page.Chip;
import org.unionhall.platform.page.Choice;
import org.unionhall.platform.page.Show;
import org.unionhall.platform.page.Tone;
import org.unionhall.platform.page.chart.Segments;
import org.unionhall.platform.page.chart.Segments.Segment;

/** What the page of one import shows. */
public record ImportView(RosterImport one, Unit unit, RowState filter, List<PreviewLine> lines, Integer next,
        String undoUntil) {

    private static final Map<RowState, Tone> TONES = Map.of(RowState.NEW, Tone.GOOD, RowState.CHANGED, Tone.INFO,
            RowState.SAME, Tone.QUIET, RowState.WARNING, Tone.WARN, RowState.ERROR, Tone.BAD);

    public String path() {
        return "/roster-imports/" + one.id();
    }

    public String subtitle() {
        FoundHeader header = one.header();
        return unit.name() + " · " + one.fileName() + (header == null || !header.complete() ? ""
                : " · 第 " + header.row() + " 行识别为表头，" + (header.unread().isEmpty()
                        ? header.mapped().size() + " 列全部对应" : header.unread().size() + " 列没有认出"));
    }

    /** The bar over the counts. */
    public Content bar() {
        return Segments.of(Arrays.stream(RowState.values())
                .map(state -> new Segment(state.title(), one.counts().of(state), TONES.get(state))).toList());
    }

    public List<Chip> chips() {
        List<Chip> chips = new ArrayList<>();
        chips.add(new Chip("全部", one.counts().total(), null, path(), filter == null));
        for (RowState state : RowState.values()) {
            chips.add(new Chip(state.title(), one.counts().of(state), TONES.get(state),
                    path() + "?state=" + state.code(), filter == state));
        }
        return chips;
    }

    public int bad() {
        return one.counts().error();
    }

    /** What is said of a row with which nothing is wrong. */
    public String told(PreviewLine line) {
        boolean written = one.state() == ImportState.COMMITTED && line.state() != RowState.SAME;
        return written ? "已写入" : line.state().title();
    }

    /** Whether there are rows to look at. */
    public boolean listed() {
        return one.counts().total() > 0 && one.fileKey() != null
                && (one.state() == ImportState.PREVIEWED || one.state() == ImportState.COMMITTED);
    }

    public boolean mayMap() {
        return one.header() != null && (one.state() == ImportState.PREVIEWED || one.needsMapping());
    }

    public String summary() {
        String read = "共 " + Show.number(one.counts().total()) + " 行，" + seconds() + " 秒读完。";
        return switch (one.state()) {
            case PREVIEWED -> read + "有问题的行不会写入，其余不受影响；写入后 " + undoUntil + " 天内可整批撤销。";
            case COMMITTED -> "已写入 " + Show.number(one.written()) + " 行，" + Show.time(one.committedAt()) + "。"
                    + (one.counts().error() == 0 ? "" : Show.number(one.counts().error()) + " 行有问题，没有写入。");
            default -> read;
        };
    }

    private String seconds() {
        return one.readMillis() == null ? "—" : "%.1f".formatted(one.readMillis() / 1000.0);
    }

    /** Address of the list after the last row shown. */
    public String nextHref() {
        return next == null ? null : path() + "?after=" + next + (filter == null ? "" : "&state=" + filter.code());
    }

    public String firstHref() {
        return path() + (filter == null ? "" : "?state=" + filter.code());
    }

    /** How a column is read now, for the step in which the clerk says it. */
    public String field(int column) {
        return one.header().mapped().getOrDefault(column, "");
    }

    public static List<Choice> fields() {
        return Arrays.stream(RosterColumn.values()).map(column -> new Choice(column.key(), column.title())).toList();
    }
}
