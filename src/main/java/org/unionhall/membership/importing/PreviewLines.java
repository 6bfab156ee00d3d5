package org.unionhall.membership.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.access.Permission;
import org.unionhall.access.Scope;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.people.People;
import org.unionhall.platform.database.ScopedReads;
import org.unionhall.platform.sealing.Seals;

/** Reads the preview page by page, or its notes row by row for the file that is handed back. */
@Component
class PreviewLines {

    private static final Set<RosterColumn> SHOWN = Set.of(RosterColumn.NAME, RosterColumn.NUMBER, RosterColumn.PHONE,
            RosterColumn.EDUCATION);
    private static final int NOTES = 2_000;

    private final JdbcClient jdbc;
    private final ScopedReads reads;
    private final Units units;
    private final Seals seals;

    PreviewLines(JdbcClient jdbc, ScopedReads reads, Units units, Seals seals) {
        this.jdbc = jdbc;
        this.reads = reads;
        this.units = units;
        this.seals = seals;
    }

    /** A stored row, before it is put into words. */
    private record Stored(int row, RowState state, String effect, Details details, List<String> typed, String name,
            String number, String phone, String education) {
    }

    /** What is said of one row in the file that is handed back. */
    record Note(int row, RowState state, boolean effective, String reason) {
    }

    /** Rows after the given row number, of one state or of all (null). */
    List<PreviewLine> page(RosterImport imported, RowState state, int after, int limit, Scope scope, Actor me) {
        List<Stored> stored = reads.within(scope.literal(), () -> jdbc.sql("""
                select r.row, r.state, r.effect, r.details, r.cells_sealed, r.name, r.education,
                    coalesce(r.number_sealed, p.number_sealed) as number_sealed,
                    coalesce(r.phone_sealed, p.phone_sealed) as phone_sealed
                from membership.import_row r left join people.person p on p.key = r.person_key
                where r.import_id = :id and r.row > :after and (:state::text is null or r.state = :state)
                order by r.row limit :limit""").param("id", imported.id()).param("after", after)
                .param("state", state == null ? null : state.code()).param("limit", limit)
                .query(this::stored).list());
        Map<Long, Unit> elsewhere = elsewhere(stored.stream().map(Stored::details).toList());
        return stored.stream().map(row -> line(row, imported.header(), elsewhere, me)).toList();
    }

    /** The notes on the rows after the given one, in order; only of rows in error where {@code bad}. */
    List<Note> notes(long importId, int after, boolean bad, Scope scope, Actor me) {
        record Raw(int row, RowState state, String effect, Details details) {
        }
        List<Raw> rows = reads.within(scope.literal(), () -> jdbc.sql("""
                select row, state, effect, details from membership.import_row
                where import_id = :id and row > :after and (not :bad or state = 'error')
                order by row limit :limit""").param("id", importId).param("after", after).param("bad", bad)
                .param("limit", NOTES)
                .query((row, number) -> new Raw(row.getInt("row"), RowState.of(row.getString("state")),
                        row.getString("effect"), Details.of(row.getString("details")))).list());
        Map<Long, Unit> elsewhere = elsewhere(rows.stream().map(Raw::details).toList());
        return rows.stream().map(row -> new Note(row.row(), row.state(), !"NONE".equals(row.effect()),
                String.join("", row.details().findings().stream()
                        .map(finding -> told(finding, elsewhere, me).sentence()).toList()))).toList();
    }

    private PreviewLine line(Stored row, FoundHeader header, Map<Long, Unit> elsewhere, Actor me) {
        List<PreviewLine.Told> told = new ArrayList<>();
        for (Finding finding : row.details().findings()) {
            Finding worded = told(finding, elsewhere, me);
            RosterColumn column = finding.column();
            String cell = column == null || SHOWN.contains(column) || row.typed() == null ? null
                    : column.title() + "：" + CellReading.shown(typed(row, header, column, ""));
            told.add(new PreviewLine.Told(finding.code().name(), finding.code().warning(), worded.what(),
                    worded.remedy(), cell));
        }
        List<PreviewLine.Change> changes = row.details().after().entrySet().stream()
                .map(change -> new PreviewLine.Change(change.getKey(), Shown.title(change.getKey()),
                        Shown.value(change.getKey(), row.details().before().get(change.getKey())),
                        Shown.value(change.getKey(), change.getValue()))).toList();
        return new PreviewLine(row.row(), row.state(), cell(row, header, RosterColumn.NAME, row.name()),
                cell(row, header, RosterColumn.NUMBER, row.number()),
                cell(row, header, RosterColumn.PHONE, row.phone()),
                cell(row, header, RosterColumn.EDUCATION, RosterColumn.EDUCATION.shown(row.education())),
                told, changes);
    }

    private static PreviewLine.Cell cell(Stored row, FoundHeader header, RosterColumn column, String known) {
        boolean damaged = row.details().findings().stream().anyMatch(finding -> finding.column() == column);
        String text = typed(row, header, column, known);
        String masked = switch (column) {
            case NUMBER -> Shown.number(text);
            case PHONE -> Shown.phone(text);
            default -> CellReading.shown(text);
        };
        return new PreviewLine.Cell(masked, damaged);
    }

    /** What was typed, where it is kept; else what was understood. */
    private static String typed(Stored row, FoundHeader header, RosterColumn column, String known) {
        if (row.typed() != null && header != null) {
            for (var entry : header.mapped().entrySet()) {
                if (entry.getValue().equals(column.key())) {
                    return entry.getKey() < row.typed().size() ? row.typed().get(entry.getKey()).strip() : "";
                }
            }
        }
        return known == null ? "" : known;
    }

    /** The union a person belongs to already is named only to those who may see that union. */
    private static Finding told(Finding finding, Map<Long, Unit> elsewhere, Actor me) {
        if (finding.code() != RowFinding.MEMBER_ELSEWHERE) {
            return finding;
        }
        Unit unit = finding.facts().isEmpty() ? null : elsewhere.get(Long.valueOf(finding.facts().getFirst()));
        boolean visible = unit != null && me != null && me.scope(Permission.READ_UNITS).covers(unit.place());
        return finding.with(visible ? " " + unit.name() + " " : "其他工会");
    }

    private Map<Long, Unit> elsewhere(Collection<Details> details) {
        List<Long> ids = details.stream().flatMap(detail -> detail.findings().stream())
                .filter(finding -> finding.code() == RowFinding.MEMBER_ELSEWHERE && !finding.facts().isEmpty())
                .map(finding -> Long.valueOf(finding.facts().getFirst())).distinct().toList();
        return ids.isEmpty() ? Map.of() : new TreeMap<>(units.withIds(ids));
    }

    private Stored stored(ResultSet row, int number) throws SQLException {
        byte[] cells = row.getBytes("cells_sealed");
        byte[] idNumber = row.getBytes("number_sealed");
        byte[] phone = row.getBytes("phone_sealed");
        return new Stored(row.getInt("row"), RowState.of(row.getString("state")), row.getString("effect"),
                Details.of(row.getString("details")), cells == null ? null : SealedCells.open(cells, seals),
                row.getString("name"), idNumber == null ? null : seals.open(idNumber, People.NUMBER),
                phone == null ? null : seals.open(phone, People.PHONE), row.getString("education"));
    }
}
