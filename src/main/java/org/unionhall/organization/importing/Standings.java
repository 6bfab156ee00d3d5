package org.unionhall.organization.importing;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Scope;
import org.unionhall.organization.NewEmployer;
import org.unionhall.organization.Profile;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.organization.profile.Register;
import org.unionhall.organization.profile.Registers;

/** What stands already, for the rows of a sheet to be held against. */
@Component
class Standings {

    private final JdbcClient jdbc;
    private final Units units;
    private final Registers registers;

    Standings(JdbcClient jdbc, Units units, Registers registers) {
        this.jdbc = jdbc;
        this.units = units;
        this.registers = registers;
    }

    Map<String, Unit> withCodes(Collection<String> codes) {
        return units.withCodes(codes);
    }

    Map<String, List<Unit>> withNames(Collection<String> names, Scope scope) {
        List<Long> ids = jdbc.sql("""
                select id from organization.unit
                where name = any(:names) and status = 'ACTIVE' and lo <@ cast(:areas as int8multirange)""")
                .param("names", names.toArray(String[]::new)).param("areas", scope.literal()).query(Long.class).list();
        return units.withIds(ids).values().stream().collect(Collectors.groupingBy(Unit::name));
    }

    /** Parent code and name of standing unions that have the name of a coming one under the same parent. */
    Set<List<String>> siblingNames(List<Line> lines) {
        String[] parents = lines.stream().filter(line -> line.fresh != null).map(line -> line.fresh.parentCode())
                .filter(Objects::nonNull).distinct().toArray(String[]::new);
        String[] names = lines.stream().filter(line -> line.fresh != null).map(line -> line.fresh.name())
                .filter(Objects::nonNull).distinct().toArray(String[]::new);
        return new HashSet<>(jdbc.sql("""
                select p.code, u.name from organization.unit p join organization.unit u on u.parent_id = p.id
                where p.code = any(:parents) and u.name = any(:names) and u.status = 'ACTIVE'""")
                .param("parents", parents).param("names", names)
                .query((row, n) -> List.of(row.getString(1), row.getString(2))).list());
    }

    Map<String, String> creditCodes(List<String> codes) {
        var taken = new HashMap<String, String>();
        jdbc.sql("""
                select credit_code, name from organization.unit
                where credit_code = any(:codes) and status = 'ACTIVE'""")
                .param("codes", codes.toArray(String[]::new)).query(row -> {
                    taken.put(row.getString(1), row.getString(2));
                });
        return taken;
    }

    /** Holds a row against the standing union of its code; blank cells change nothing. */
    void compare(Line line, Unit unit, Profile told, String kind, NewEmployer employer) {
        Register now = registers.of(unit.id()).orElseThrow();
        line.standing = unit.id();
        line.version = now.version();
        if (!unit.active()) {
            line.error("UNIT_DISSOLVED", "“" + unit.name() + "”已撤销，不能再导入。", "code");
        }
        if (line.text("name") != null && !line.cell("name").equals(now.name())) {
            line.warn("NAME_DIFFERS", "现在的名称是“" + now.name() + "”。导入不改名称，请办理更名。", "name");
        }
        if (line.text("parent") != null && !line.cell("parent").equals(now.parentCode())
                && !line.cell("parent").equals(now.parentName())) {
            line.warn("PARENT_DIFFERS", "现在的上级是“" + now.parentName() + "”。导入不改上级，请办理移动。", "parent");
        }
        if (kind != null && !kind.equals(now.kind())) {
            line.warn("KIND_DIFFERS", "现在的类型是" + now.kindName() + "。导入不改类型。", "kind");
        }
        Profile merged = merged(now, told, line);
        line.profile = line.notes.stream().anyMatch(note -> note.kind().equals(Note.CHANGE)) ? merged : null;
        if (employer != null) {
            compareEmployer(line, unit, employer);
        }
    }

    void compareEmployer(Line line, Unit unit, NewEmployer employer) {
        line.standing = unit.id();
        Registers.Employer covered = registers.employers(unit.id(), false).stream()
                .filter(one -> one.creditCode().equals(employer.creditCode())).findFirst().orElse(null);
        if (covered == null) {
            line.employer = employer;
            line.change("增加覆盖单位 " + employer.name(), "employer");
            return;
        }
        var merged = new NewEmployer(covered.creditCode(), or(employer.name(), covered.name()),
                or(employer.ownership(), covered.ownership()), or(employer.industry(), covered.industry()),
                line.text("workers") == null ? covered.workers() : employer.workers(),
                line.text("women") == null ? covered.women() : employer.women(), covered.payroll());
        var same = new NewEmployer(covered.creditCode(), covered.name(), covered.ownership(), covered.industry(),
                covered.workers(), covered.women(), covered.payroll());
        if (!merged.equals(same)) {
            line.employer = merged;
            line.employerId = covered.id();
            differs(line, "workers", "职工人数", covered.workers(), merged.workers());
            differs(line, "women", "女职工人数", covered.women(), merged.women());
            differs(line, "employer", "单位名称", covered.name(), merged.name());
            differs(line, "ownership", "单位类别", covered.ownership(), merged.ownership());
            differs(line, "industry", "行业", covered.industry(), merged.industry());
        }
    }

    private static Profile merged(Register now, Profile told, Line line) {
        differs(line, "shortName", "简称", now.shortName(), or(told.shortName(), now.shortName()));
        differs(line, "form", "建会方式", now.form(), or(told.form(), now.form()));
        differs(line, "creditCode", "工会统一社会信用代码", now.creditCode(), or(told.creditCode(), now.creditCode()));
        differs(line, "address", "地址", now.address(), or(told.address(), now.address()));
        differs(line, "contact", "联系人", now.contact(), or(told.contact(), now.contact()));
        differs(line, "contactPhone", "联系电话", now.contactPhone(), or(told.contactPhone(), now.contactPhone()));
        differs(line, "termNo", "届次", now.termNo(), or(told.termNo(), now.termNo()));
        differs(line, "termStart", "任期开始", now.termStart(), or(told.termStart(), now.termStart()));
        differs(line, "termYears", "任期年数", now.termYears(), or(told.termYears(), now.termYears()));
        return new Profile(or(told.shortName(), now.shortName()), or(told.form(), now.form()), now.lineCode(),
                now.division(), or(told.creditCode(), now.creditCode()), now.legalNo(), now.legalOn(),
                or(told.address(), now.address()), now.longitude(), now.latitude(), or(told.contact(), now.contact()),
                or(told.contactPhone(), now.contactPhone()), now.bankName(), null, or(told.termNo(), now.termNo()),
                or(told.termStart(), now.termStart()), or(told.termYears(), now.termYears()));
    }

    private static void differs(Line line, String column, String title, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            boolean telephone = column.equals("contactPhone");
            String old = before == null ? "（空）" : before.toString();
            line.change(telephone ? title + "有变化" : title + " " + old + " → " + after, column);
        }
    }

    private static <T> T or(T told, T now) {
        return told == null ? now : told;
    }
}
