package org.unionhall.membership.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.unionhall.membership.member.MemberFacts;
import org.unionhall.membership.member.MemberField;
import org.unionhall.membership.member.MemberGroups;
import org.unionhall.people.Document;
import org.unionhall.people.DocumentType;
import org.unionhall.people.PersonName;
import org.unionhall.people.Phone;
import org.unionhall.platform.codes.Code;
import org.unionhall.platform.sheet.Cells;
import org.unionhall.platform.sheet.Dates;
import org.unionhall.platform.time.Shanghai;

/** What was typed on the form of a member; kept as typed when it is refused. Personal facts stay out of its text form. */
public record MemberForm(String unit, String document, String number, String name, String sex, String birth, String phone,
        String ethnicity, String employment, String education, String skill, String politics, String household,
        String householdPlace, String nativePlace, String migrant, String employer, List<String> groups,
        String nationalNo, String joinedOn, String reason, Integer version) {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_TEXT = 100;

    public MemberForm {
        groups = groups == null ? List.of() : groups.stream().filter(tag -> MemberGroups.all().contains(tag)).toList();
        document = document == null || document.isBlank() ? DocumentType.ID_CARD.code() : document;
    }

    /** An empty form for a union. */
    static MemberForm empty(String unit, LocalDate today) {
        return new MemberForm(unit, null, null, null, null, null, null, "01", "1", null, null, null, null, null, null, null,
                null, null, null, today.toString(), null, null);
    }

    /** Filled with what is known. */
    static MemberForm of(MemberFacts facts, int version) {
        return new MemberForm(null, null, null, facts.name(), facts.sex() == 0 ? null : String.valueOf(facts.sex()),
                text(facts.birth()), facts.phone() == null ? null : facts.phone().digits(), facts.ethnicity(),
                facts.employment(), facts.education(), facts.skill(), facts.politics(), facts.household(),
                facts.householdPlace(), facts.nativePlace(),
                facts.migrant() == null ? null : facts.migrant() ? "1" : "0", facts.employer(), facts.groups(),
                facts.nationalNo(), text(facts.joinedOn()), null, version);
    }

    /** The same with another phone. */
    MemberForm phone(String other) {
        return new MemberForm(unit, document, number, name, sex, birth, other, ethnicity, employment, education, skill,
                politics, household, householdPlace, nativePlace, migrant, employer, groups, nationalNo, joinedOn, reason,
                version);
    }

    /** The document typed, or a problem beside {@code number}. */
    Optional<Document> document(Map<String, String> problems, Clock clock) {
        var type = DocumentType.of(document);
        if (type.isEmpty()) {
            problems.put("document", "请选择证件类别。");
            return Optional.empty();
        }
        Document.Read read = Document.read(type.get(), number, Shanghai.today(clock));
        if (read.problem() != null) {
            problems.put("number", read.problem());
        }
        return Optional.ofNullable(read.document());
    }

    /** The facts, with a problem beside each field that cannot be used. A citizen's number tells birth and sex itself. */
    MemberFacts facts(Document told, Map<String, String> problems, Clock clock) {
        var number = Optional.ofNullable(told).flatMap(Document::citizenNumber);
        LocalDate born = number.map(id -> id.birth()).orElseGet(() -> day("birth", birth, problems, clock));
        int of = number.map(id -> Integer.parseInt(id.sex().code()))
                .orElseGet(() -> sex == null || !sex.matches("[129]") ? 0 : Integer.parseInt(sex));
        return new MemberFacts(name(problems), of, born, phone(problems), code(MemberField.ETHNICITY, ethnicity, problems),
                code(MemberField.EMPLOYMENT, employment, problems), code(MemberField.EDUCATION, education, problems),
                code(MemberField.SKILL, skill, problems), code(MemberField.POLITICS, politics, problems),
                code(MemberField.HOUSEHOLD, household, problems), text("householdPlace", householdPlace, problems),
                text("nativePlace", nativePlace, problems), migrant == null || migrant.isEmpty() ? null : migrant.equals("1"),
                text("employer", employer, problems), groups, text("nationalNo", nationalNo, problems),
                day("joinedOn", joinedOn, problems, clock));
    }

    static Map<String, String> problems() {
        return new LinkedHashMap<>();
    }

    private String name(Map<String, String> problems) {
        String clean = name == null ? "" : PersonName.clean(name);
        if (clean.isEmpty()) {
            problems.put("name", "请填写姓名。");
        } else if (clean.codePointCount(0, clean.length()) > LONGEST_NAME) {
            problems.put("name", "姓名最多 " + LONGEST_NAME + " 个字。");
        }
        return clean;
    }

    private Phone phone(Map<String, String> problems) {
        if (phone == null || phone.isBlank()) {
            return null;
        }
        Optional<Phone> read = Phone.parse(phone);
        if (read.isEmpty()) {
            problems.put("phone", "手机号应为 11 位，13 至 19 开头；没有手机可留空。");
        }
        return read.orElse(null);
    }

    private static String code(MemberField field, String value, Map<String, String> problems) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        Optional<Code> code = field.codes().flatMap(list -> list.of(value));
        if (code.isEmpty()) {
            problems.put(field.key(), "请从" + field.title() + "的选项里选一个。");
        }
        return code.map(Code::code).orElse(null);
    }

    private static String text(String field, String value, Map<String, String> problems) {
        String clean = Cells.clean(value);
        if (clean.codePointCount(0, clean.length()) > LONGEST_TEXT) {
            problems.put(field, "最多 " + LONGEST_TEXT + " 个字。");
        }
        return clean.isEmpty() ? null : clean;
    }

    static LocalDate day(String field, String value, Map<String, String> problems, Clock clock) {
        if (value == null || value.isBlank()) {
            return null;
        }
        Optional<LocalDate> day = Dates.read(value);
        if (day.isEmpty()) {
            problems.put(field, "看不懂这个日期，请写成 2026-11-21 的样子。");
        } else if (day.get().isAfter(Shanghai.today(clock)) || day.get().getYear() < 1900) {
            problems.put(field, "日期应在 1900 年以后、今天以前。");
        }
        return day.orElse(null);
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }

    @Override
    public String toString() {
        return "member form";
    }
}
