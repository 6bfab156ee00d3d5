package org.unionhall.organization.importing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.unionhall.access.Scope;
import org.unionhall.organization.Kinds;
import org.unionhall.organization.NewEmployer;
import org.unionhall.organization.NewUnit;
import org.unionhall.organization.Unit;
import org.unionhall.organization.tree.Admission;
import org.unionhall.organization.tree.Judging;

/**
 * Judges all rows of a sheet together: rows of the same code belong to one union, parents may stand in the sheet in
 * any order, a row below a wrong one is wrong too.
 */
final class Judgement {

    private final Unit under;
    private final Scope scope;
    private final Kinds.Table table;
    private final Admission admission;
    private final CellReading cells;
    private final Standings standings;
    private final Map<String, Line> firstOf = new LinkedHashMap<>();
    private final Map<String, Line> byName = new HashMap<>();
    private final Set<String> twice = new HashSet<>();
    private Map<String, Unit> known = Map.of();
    private Map<String, List<Unit>> named = Map.of();

    Judgement(Unit under, Scope scope, Kinds.Table table, Admission admission, Standings standings) {
        this.under = under;
        this.scope = scope;
        this.table = table;
        this.admission = admission;
        this.cells = new CellReading(table);
        this.standings = standings;
    }

    void judge(List<Line> lines) {
        for (Line line : lines) {
            if (line.text("code") != null) {
                firstOf.putIfAbsent(line.cell("code"), line);
            }
            if (line.text("name") != null && byName.putIfAbsent(line.cell("name"), line) != null
                    && !Objects.equals(byName.get(line.cell("name")).cell("code"), line.cell("code"))) {
                twice.add(line.cell("name"));
            }
        }
        known = standings.withCodes(Stream.concat(firstOf.keySet().stream(), texts(lines, "parent")).toList());
        named = standings.withNames(texts(lines, "parent").toList(), scope);
        lines.forEach(this::read);
        lines.stream().filter(line -> line.fresh != null && line.text("level") == null).forEach(this::usualLevel);
        new FileChecks(lines, firstOf, standings).run();
        lines.stream().filter(line -> line.fresh != null).forEach(this::fits);
        boolean settled = false;
        while (!settled) {
            settled = lines.stream().filter(line -> !line.wrong()).noneMatch(this::hangsOnWrong);
        }
    }

    private static Stream<String> texts(List<Line> lines, String column) {
        return lines.stream().map(line -> line.text(column)).filter(Objects::nonNull).distinct();
    }

    private void read(Line line) {
        if (line.text("code") == null) {
            line.error("CODE_MISSING", "没有填写组织编码。", "code");
            return;
        }
        NewEmployer employer = cells.employer(line);
        Line first = firstOf.get(line.cell("code"));
        if (first != line) {
            further(line, first, employer);
            return;
        }
        Unit unit = known.get(line.cell("code"));
        if (unit == null) {
            String kind = cells.kind(line);
            String level = cells.level(line);
            line.fresh = new NewUnit(parent(line), line.cell("code"), line.text("name"), kind, level,
                    cells.day(line, "foundedOn"), cells.profile(line), List.of());
            line.employer = employer;
        } else if (!scope.covers(unit.place())) {
            line.error("CODE_TAKEN", "组织编码“" + line.cell("code") + "”已被别处的组织使用。请换一个编码。", "code");
        } else {
            standings.compare(line, unit, cells.profile(line), cells.kind(line), employer);
        }
    }

    /** A further row of the same union: one more employer. */
    private void further(Line line, Line first, NewEmployer employer) {
        if (line.text("name") != null && !line.cell("name").equals(first.cell("name"))) {
            line.error("DUPLICATE_IN_FILE", "组织编码与第 " + first.row + " 行相同，名称却不同。请核对编码。", "code");
        } else if (employer == null) {
            line.error("DUPLICATE_IN_FILE", "与第 " + first.row + " 行是同一个组织。两行只能留一行。", "code");
        } else {
            Unit unit = known.get(line.cell("code"));
            if (unit != null && scope.covers(unit.place())) {
                standings.compareEmployer(line, unit, employer);
            } else {
                line.employer = employer;
            }
        }
    }

    /** The code of the parent: in the sheet or standing, by code or by its only name; the chosen union when blank. */
    private String parent(Line line) {
        String text = line.text("parent");
        if (text == null) {
            return under.code();
        }
        if (firstOf.containsKey(text)) {
            return text;
        }
        Unit unit = known.get(text);
        if (unit != null && scope.covers(unit.place())) {
            return unit.code();
        }
        Line inSheet = byName.get(text);
        List<Unit> standing = named.getOrDefault(text, List.of());
        if (inSheet != null && inSheet.text("code") != null && !twice.contains(text) && standing.isEmpty()) {
            return inSheet.cell("code");
        }
        if (standing.size() == 1 && (inSheet == null || inSheet.cell("code").equals(standing.getFirst().code()))) {
            return standing.getFirst().code();
        }
        line.error("UNIT_UNKNOWN", standing.size() > 1 || twice.contains(text)
                ? "有不止一个组织叫“" + text + "”。上级组织请填编码。" : "没有找到上级组织“" + text + "”。请核对编码或名称。", "parent");
        return null;
    }

    /** Gives a union without a level the usual one below its parent, which may be waiting for its own. */
    private void usualLevel(Line line) {
        if (line.fresh.kind() != null && line.fresh.level() == null) {
            NewUnit fresh = line.fresh;
            line.fresh = with(fresh, "");
            line.fresh = with(fresh, Judging.usualLevel(table, fresh.kind(), parentLevel(fresh.parentCode())));
        }
    }

    private String parentLevel(String code) {
        Unit unit = code == null ? null : code.equals(under.code()) ? under : known.get(code);
        if (unit != null) {
            return unit.level();
        }
        Line above = code == null ? null : firstOf.get(code);
        if (above == null || above.fresh == null) {
            return null;
        }
        usualLevel(above);
        return table.level(above.fresh.level()) == null ? null : above.fresh.level();
    }

    private static NewUnit with(NewUnit unit, String level) {
        return new NewUnit(unit.parentCode(), unit.code(), unit.name(), unit.kind(), level, unit.foundedOn(),
                unit.profile(), unit.employers());
    }

    private void fits(Line line) {
        NewUnit fresh = line.fresh;
        Line above = firstOf.get(fresh.parentCode());
        Unit standing = under.code().equals(fresh.parentCode()) ? under : known.get(fresh.parentCode());
        Admission.Parent parent = standing != null
                ? new Admission.Parent(standing.name(), standing.kind(), standing.level())
                : above == null ? null : parent(above.fresh);
        if (standing != null && !standing.active()) {
            line.error("UNIT_DISSOLVED", "上级组织“" + standing.name() + "”已撤销。", "parent");
        }
        admission.against(fresh, parent).forEach(no -> line.error(no));
        if (line.employer != null) {
            Admission.against(line.employer).forEach(line::employerError);
        }
    }

    private Admission.Parent parent(NewUnit coming) {
        boolean known = coming != null && coming.kind() != null && table.level(coming.level()) != null;
        return known ? new Admission.Parent(coming.name(), coming.kind(), coming.level()) : null;
    }

    private boolean hangsOnWrong(Line line) {
        Line first = firstOf.get(line.cell("code"));
        Line above = line.fresh == null ? null : firstOf.get(line.fresh.parentCode());
        boolean ownWrong = first != line && first != null && first.wrong();
        if (!ownWrong && (above == null || !above.wrong())) {
            return false;
        }
        Line cause = ownWrong ? first : above;
        line.error("PARENT_WRONG", ownWrong ? "同一组织的第 " + cause.row + " 行有问题，改好以后才能写入。"
                : "上级组织在第 " + cause.row + " 行，那一行有问题，改好以后才能写入。", "parent");
        return true;
    }
}
