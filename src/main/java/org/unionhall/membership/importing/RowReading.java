package org.unionhall.membership.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.unionhall.membership.member.ChangeKind;
import org.unionhall.membership.member.MemberGroups;
import org.unionhall.people.DocumentType;
import org.unionhall.people.PersonName;
import org.unionhall.people.Phone;
import org.unionhall.people.Sex;
import org.unionhall.platform.codes.Code;
import org.unionhall.platform.page.Show;
import org.unionhall.platform.sheet.Cells;
import org.unionhall.platform.sheet.Dates;
import org.unionhall.platform.sheet.Header;
import org.unionhall.platform.sheet.SheetRow;

/** Understands one row of a roster by itself: what it says, and every fault that can be seen without the database. */
final class RowReading {

    private static final List<RosterColumn> CODED = List.of(RosterColumn.ETHNICITY, RosterColumn.EMPLOYMENT,
            RosterColumn.EDUCATION, RosterColumn.SKILL, RosterColumn.POLITICS, RosterColumn.HOUSEHOLD,
            RosterColumn.CHANGE_REASON);
    private static final List<RosterColumn> FREE = List.of(RosterColumn.HOUSEHOLD_PLACE, RosterColumn.NATIVE_PLACE,
            RosterColumn.EMPLOYER, RosterColumn.NATIONAL_NO);

    private final CellReading cells;
    private final UnitsOfFile units;
    private final AgeLimits ages;

    RowReading(Header header, UnitsOfFile units, AgeLimits ages) {
        this.cells = new CellReading(header);
        this.units = units;
        this.ages = ages;
    }

    RosterRow read(SheetRow row) {
        List<Finding> findings = new ArrayList<>(2);
        String name = name(row, findings);
        Identity identity = identity(row, findings);
        LocalDate birth = birth(row, identity, findings);
        Sex sex = sex(row, identity, findings);
        if (ages.tooYoung(birth)) {
            findings.add(RowFinding.UNDER_AGE.in(identity != null && identity.birth() != null
                    ? RosterColumn.NUMBER : RosterColumn.BIRTH, String.valueOf(ages.youngest())));
        }
        Phone phone = phone(row, findings);
        Map<RosterColumn, String> values = values(row, findings);
        Boolean migrant = Optional.ofNullable(cells.code(row, RosterColumn.MIGRANT, findings))
                .map(code -> code.code().equals("1")).orElse(null);
        List<String> groups = groups(row, findings);
        ChangeKind kind = Optional.ofNullable(cells.code(row, RosterColumn.CHANGE_KIND, findings))
                .flatMap(code -> ChangeKind.ofSheet(code.code())).orElse(null);
        LocalDate changeOn = cells.day(row, RosterColumn.CHANGE_ON, ages.on(), findings);
        LocalDate joinedOn = cells.day(row, RosterColumn.JOINED_ON, ages.on(), findings);
        RowUnit unit = units.named(cells.raw(row, RosterColumn.UNIT), findings);
        return new RosterRow(row.number(), row.cells(), identity, name, sex, birth, phone, values, migrant, groups,
                kind, changeOn, joinedOn, unit, findings);
    }

    private String name(SheetRow row, List<Finding> findings) {
        String typed = cells.text(row, RosterColumn.NAME, findings);
        if (typed == null && cells.raw(row, RosterColumn.NAME).isBlank()) {
            findings.add(RowFinding.NAME_MISSING.in(RosterColumn.NAME));
        }
        return typed == null ? null : PersonName.clean(typed);
    }

    private Identity identity(SheetRow row, List<Finding> findings) {
        int before = findings.size();
        Code document = cells.code(row, RosterColumn.DOCUMENT, findings);
        if (findings.size() > before) {
            return null;
        }
        DocumentType stated = document == null ? null : DocumentType.of(document.code()).orElse(null);
        return Identity.read(cells.raw(row, RosterColumn.NUMBER), cells.numeric(row, RosterColumn.NUMBER), stated,
                ages.on(), findings);
    }

    private LocalDate birth(SheetRow row, Identity identity, List<Finding> findings) {
        String raw = cells.raw(row, RosterColumn.BIRTH);
        LocalDate known = identity == null ? null : identity.birth();
        if (raw.isBlank()) {
            return known;
        }
        Optional<LocalDate> stated = cells.once(RosterColumn.BIRTH, raw, Dates::read);
        if (stated.isEmpty() || stated.get().isAfter(ages.on()) || stated.get().getYear() < 1900) {
            findings.add(RowFinding.BIRTH_IMPOSSIBLE.in(RosterColumn.BIRTH, "出生日期",
                    "“" + CellReading.shown(raw) + "”", "不存在或不合情理"));
            return known;
        }
        if (known != null && !agrees(known, stated.get(), raw)) {
            findings.add(RowFinding.BIRTH_MISMATCH.in(RosterColumn.BIRTH, CellReading.shown(raw), Show.day(known)));
        }
        return known == null ? stated.get() : known;
    }

    /** A month without a day, as in 1990年2月, agrees with every day of that month. */
    private static boolean agrees(LocalDate known, LocalDate stated, String raw) {
        boolean monthOnly = stated.getDayOfMonth() == 1
                && Cells.clean(raw).chars().filter(Character::isDigit).count() <= 6;
        return known.equals(stated) || monthOnly && known.withDayOfMonth(1).equals(stated);
    }

    private Sex sex(SheetRow row, Identity identity, List<Finding> findings) {
        Code code = cells.code(row, RosterColumn.SEX, findings);
        Sex stated = code == null ? null : Sex.of(code.code()).orElse(null);
        Sex known = identity == null ? null : identity.sex();
        if (known != null && stated != null && known != stated) {
            findings.add(RowFinding.SEX_MISMATCH.in(RosterColumn.SEX, stated.title(), known.title()));
        }
        return known == null ? stated : known;
    }

    private Phone phone(SheetRow row, List<Finding> findings) {
        String raw = cells.raw(row, RosterColumn.PHONE);
        if (raw.isBlank()) {
            return null;
        }
        Optional<Phone> phone = Phone.parse(raw);
        if (phone.isEmpty()) {
            findings.add(RowFinding.PHONE_INVALID.in(RosterColumn.PHONE, whatIsWrong(Cells.clean(raw))));
        }
        return phone.orElse(null);
    }

    private static String whatIsWrong(String phone) {
        String digits = phone.replaceAll("[\\s\\-()+]", "");
        if (Cells.scientific(phone)) {
            return "被 Excel 改成了数字";
        }
        if (!digits.matches("\\d+")) {
            return "里有不是数字的字符";
        }
        return digits.length() < 11 ? "只有 " + digits.length() + " 位"
                : digits.length() > 11 ? "有 " + digits.length() + " 位" : "开头不对";
    }

    private Map<RosterColumn, String> values(SheetRow row, List<Finding> findings) {
        Map<RosterColumn, String> values = new EnumMap<>(RosterColumn.class);
        for (RosterColumn column : CODED) {
            Code code = cells.code(row, column, findings);
            if (code != null) {
                values.put(column, code.code());
            }
        }
        for (RosterColumn column : FREE) {
            String text = cells.text(row, column, findings);
            if (text != null) {
                values.put(column, text);
            }
        }
        return values;
    }

    private List<String> groups(SheetRow row, List<Finding> findings) {
        String raw = cells.raw(row, RosterColumn.GROUPS);
        if (raw.isBlank()) {
            return null;
        }
        Optional<List<String>> groups = cells.once(RosterColumn.GROUPS, raw, MemberGroups::read);
        if (groups.isEmpty()) {
            findings.add(CellReading.unknown(RosterColumn.GROUPS, raw, MemberGroups.suggest(raw)));
        }
        return groups.orElse(null);
    }
}
