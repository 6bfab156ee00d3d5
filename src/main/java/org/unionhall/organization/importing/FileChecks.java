package org.unionhall.organization.importing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.unionhall.organization.OrganizationRefusal;
import org.unionhall.organization.tree.Admission;

/** What rows of a sheet have against each other: circles of parents, a name, credit code or employer twice. */
final class FileChecks {

    private final List<Line> lines;
    private final Map<String, Line> firstOf;
    private final Standings standings;

    FileChecks(List<Line> lines, Map<String, Line> firstOf, Standings standings) {
        this.lines = lines;
        this.firstOf = firstOf;
        this.standings = standings;
    }

    void run() {
        lines.stream().filter(line -> line.fresh != null && circles(line)).forEach(line ->
                line.error("PARENT_CYCLE", "上级组织绕成了一圈：顺着上级找会回到本组织自己。请改正上级组织编码。", "parent"));
        names();
        creditCodes();
        employers();
    }

    private boolean circles(Line line) {
        Set<String> seen = new HashSet<>();
        Line at = line;
        while (at != null && at.fresh != null) {
            if (!seen.add(at.cell("code"))) {
                return at == line;
            }
            at = firstOf.get(at.fresh.parentCode());
        }
        return false;
    }

    private void names() {
        Map<List<String>, Line> seen = new HashMap<>();
        Set<List<String>> standing = standings.siblingNames(lines);
        for (Line line : lines) {
            if (line.fresh == null || line.fresh.name() == null || line.fresh.parentCode() == null) {
                continue;
            }
            List<String> name = List.of(line.fresh.parentCode(), line.fresh.name());
            Line before = seen.putIfAbsent(name, line);
            if (before != null) {
                line.error("NAME_TAKEN", "与第 " + before.row + " 行同名，上级也相同。请核对是否重复。", "name");
            } else if (standing.contains(name)) {
                line.error("NAME_TAKEN", "上级组织下面已有同名组织“" + line.fresh.name() + "”。如是同一个，请填它的组织编码。", "name");
            }
        }
    }

    private void creditCodes() {
        Map<String, Line> seen = new HashMap<>();
        Map<String, String> taken = standings.creditCodes(lines.stream().filter(line -> line.fresh != null)
                .map(line -> line.fresh.profile().creditCode()).filter(Objects::nonNull).toList());
        for (Line line : lines) {
            String code = line.fresh == null ? null : line.fresh.profile().creditCode();
            if (code == null) {
                continue;
            }
            Line before = seen.putIfAbsent(code, line);
            if (before != null) {
                line.error("DUPLICATE_IN_FILE", "工会统一社会信用代码与第 " + before.row + " 行相同。", "creditCode");
            } else if (taken.containsKey(code)) {
                line.error(OrganizationRefusal.CREDIT_CODE_TAKEN.because(code, taken.get(code)));
            }
        }
    }

    private void employers() {
        Map<List<String>, Line> seen = new HashMap<>();
        for (Line line : lines) {
            if (line.employer == null) {
                continue;
            }
            if (line.fresh == null) {
                Admission.against(line.employer).forEach(line::employerError);
            }
            if (line.employer.creditCode() != null) {
                Line before = seen.putIfAbsent(List.of(line.cell("code"), line.employer.creditCode()), line);
                if (before != null) {
                    line.error("DUPLICATE_IN_FILE", "与第 " + before.row + " 行是同一个组织的同一个单位。两行只能留一行。", "employerCode");
                }
            }
        }
    }
}
