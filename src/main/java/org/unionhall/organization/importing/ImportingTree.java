package org.unionhall.organization.importing;

import static org.unionhall.organization.OrganizationRefusal.IMPORT_EMPTY;
import static org.unionhall.organization.OrganizationRefusal.IMPORT_NOTHING;
import static org.unionhall.organization.OrganizationRefusal.IMPORT_STALE;
import static org.unionhall.organization.OrganizationRefusal.IMPORT_STATE;
import static org.unionhall.organization.OrganizationRefusal.IMPORT_TOO_LONG;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Scope;
import org.unionhall.access.Trail;
import org.unionhall.organization.Founding;
import org.unionhall.organization.Kinds;
import org.unionhall.organization.NewEmployer;
import org.unionhall.organization.NewUnit;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.organization.tree.Changing;
import org.unionhall.organization.tree.Covering;
import org.unionhall.organization.tree.Judging;
import org.unionhall.organization.tree.TreeLock;
import org.unionhall.platform.sheet.AnnotatedCopy;
import org.unionhall.platform.sheet.Cells;
import org.unionhall.platform.sheet.Header;
import org.unionhall.platform.sheet.RowKind;
import org.unionhall.platform.sheet.SheetReader;

/** 导入组织: a sheet of unions is read and judged into a preview, then written whole or not at all. */
@Component
public class ImportingTree {

    private static final int MOST = 20_000;

    private final TreeImports imports;
    private final Standings standings;
    private final Units units;
    private final Kinds kinds;
    private final Judging judging;
    private final Founding founding;
    private final Changing changing;
    private final Covering covering;
    private final TreeLock lock;
    private final Trail trail;

    ImportingTree(TreeImports imports, Standings standings, Units units, Kinds kinds, Judging judging,
            Founding founding, Changing changing, Covering covering, TreeLock lock, Trail trail) {
        this.imports = imports;
        this.standings = standings;
        this.units = units;
        this.kinds = kinds;
        this.judging = judging;
        this.founding = founding;
        this.changing = changing;
        this.covering = covering;
        this.lock = lock;
        this.trail = trail;
    }

    /** Reads the file and stores its preview; nothing of the tree changes. */
    @Transactional
    public long read(Path file, String name, Unit under, Scope scope, Actor actor) {
        var lines = new ArrayList<Line>();
        Header header;
        try (SheetReader reader = SheetReader.open(file, name)) {
            header = TreeSheet.HEADERS.in(reader);
            reader.forEach(row -> {
                if (row.number() > header.rowNumber() && TreeSheet.HEADERS.kind(header, row) == RowKind.DATA) {
                    var cells = new LinkedHashMap<String, String>();
                    header.mapped().forEach((column, key) -> cells.put(key, Cells.clean(row.cell(column))));
                    lines.add(new Line(row.number(), cells));
                    if (lines.size() > MOST) {
                        throw IMPORT_TOO_LONG.because(MOST);
                    }
                }
            });
        }
        if (lines.isEmpty()) {
            throw IMPORT_EMPTY.because();
        }
        judge(lines, under, scope);
        try {
            return imports.store(under, actor, name, Files.readAllBytes(file), header.rowNumber(),
                    header.unmapped().stream().map(Header.Unmapped::text).toList(), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Judges all good rows again and writes them; done twice it is done once. */
    @Transactional
    public void commit(TreeImport one, Scope scope, Actor actor) {
        lock.take();
        if (!imports.step(one.id(), "PREVIEWED", "COMMITTED")) {
            if (one.state().equals("COMMITTED")) {
                return;
            }
            throw IMPORT_STATE.because(one.stateName(), "写入");
        }
        Set<Integer> wrong = new HashSet<>();
        var lines = new ArrayList<Line>();
        for (TreeImports.Row row : imports.rows(one.id(), null, 0, MOST)) {
            if (row.state().equals("error")) {
                wrong.add(row.row());
            }
            lines.add(new Line(row.row(), row.cells()));
        }
        judge(lines, units.withId(one.unitId()).orElseThrow(), scope);
        lines.stream().filter(line -> line.wrong() && !wrong.contains(line.row)).findFirst().ifPresent(line -> {
            throw IMPORT_STALE.because(line.row, line.notes.getLast().sentence());
        });
        List<Line> good = lines.stream().filter(line -> line.writes() && !wrong.contains(line.row)).toList();
        if (wrong.size() == lines.size()) {
            throw IMPORT_NOTHING.because();
        }
        write(good, actor);
        trail.record(actor, "UNITS_IMPORTED", one.unitId(), "tree_import:" + one.id(), null, null,
                Map.of("rows", good.size()));
    }

    @Transactional
    public void cancel(TreeImport one) {
        if (!imports.step(one.id(), "PREVIEWED", "CANCELLED")) {
            throw IMPORT_STATE.because(one.stateName(), "取消");
        }
    }

    /** The user's own file with a column of states and one of reasons. */
    public void copy(TreeImport one, OutputStream out) throws IOException {
        Map<Integer, AnnotatedCopy.Note> notes = new HashMap<>();
        imports.rows(one.id(), null, 0, MOST).forEach(row -> notes.put(row.row(),
                new AnnotatedCopy.Note(stateName(row.state(), one),
                        row.notes().stream().map(Note::sentence).collect(Collectors.joining(" ")))));
        Path file = Files.createTempFile("tree-import", ".sheet");
        try {
            Files.write(file, imports.file(one.id()));
            AnnotatedCopy.of(file, one.fileName(), one.headerRow()).writeTo(out, notes::get);
        } finally {
            Files.delete(file);
        }
    }

    static String stateName(String state, TreeImport one) {
        boolean done = one.state().equals("COMMITTED");
        return switch (state) {
            case "new" -> done ? "已新建" : "新组织";
            case "changed" -> done ? "已更新" : "有变化";
            case "same" -> "无变化";
            case "warning" -> done ? "已写入，请核对" : "请核对";
            default -> "有问题";
        };
    }

    private void judge(List<Line> lines, Unit under, Scope scope) {
        Kinds.Table table = kinds.table();
        new Judgement(under, scope, table, judging.admission(under), standings).judge(lines);
    }

    private void write(List<Line> good, Actor actor) {
        Map<String, List<NewEmployer>> employers = new HashMap<>();
        good.stream().filter(line -> line.employer != null && line.standing == null).forEach(line ->
                employers.computeIfAbsent(line.cell("code"), code -> new ArrayList<>()).add(line.employer));
        List<NewUnit> news = good.stream().filter(line -> line.fresh != null).map(line -> new NewUnit(
                line.fresh.parentCode(), line.fresh.code(), line.fresh.name(), line.fresh.kind(), line.fresh.level(),
                line.fresh.foundedOn(), line.fresh.profile(), employers.getOrDefault(line.fresh.code(), List.of())))
                .toList();
        founding.foundAll(news, actor);
        for (Line line : good) {
            if (line.profile != null) {
                changing.change(line.standing, line.profile, line.version, actor);
            }
            if (line.employer != null && line.standing != null) {
                if (line.employerId == null) {
                    covering.cover(line.standing, line.employer, judging.today(), actor);
                } else {
                    covering.correct(line.standing, line.employerId, line.employer, actor);
                }
            }
        }
    }
}
