package org.unionhall.membership.roster;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.unionhall.membership.member.MemberGroups;
import org.unionhall.membership.member.MemberStatus;
import org.unionhall.platform.codes.Code;
import org.unionhall.platform.codes.CodeList;
import org.unionhall.platform.sheet.Field;

/** A column a roster can show and export, in the order of the sheet. Cells are texts, days or whole numbers. */
public enum ListColumn {
    NAME("姓名", 12, (row, how) -> row.name()),
    SEX("性别", 6, (row, how) -> code("sex", row.sex() == 0 ? null : String.valueOf(row.sex()))),
    AGE("年龄", 6, (row, how) -> how.age(row.birth())),
    BIRTH("出生日期", 12, (row, how) -> row.birth()),
    NUMBER("证件号码", 22, (row, how) -> how.number(row)),
    PHONE("移动电话", 14, (row, how) -> how.phone(row)),
    STATUS("会籍状态", 12, (row, how) -> Optional.ofNullable(row.status()).map(MemberStatus::title).orElse(null)),
    EMPLOYMENT("就业状况", 12, (row, how) -> code("employment", row.employment())),
    EDUCATION("学历", 14, (row, how) -> code("education", row.education())),
    SKILL("技能等级", 12, (row, how) -> code("skill", row.skill())),
    POLITICS("政治面貌", 18, (row, how) -> code("politics", row.politics())),
    ETHNICITY("民族", 8, (row, how) -> code("nation", row.ethnicity())),
    GROUPS("群体", 18, (row, how) -> row.groups().stream().map(MemberGroups::title).distinct()
            .collect(Collectors.joining("、"))),
    MIGRANT("是否农民工", 10, (row, how) -> row.migrant() == null ? null : row.migrant() ? "是" : "否"),
    EMPLOYER("工作单位", 26, (row, how) -> row.employer()),
    HOUSEHOLD("户籍类型", 16, (row, how) -> code("household", row.household())),
    HOUSEHOLD_PLACE("户籍所在地", 20, (row, how) -> row.householdPlace()),
    NATIVE_PLACE("籍贯", 14, (row, how) -> row.nativePlace()),
    UNIT("所属工会", 28, (row, how) -> row.unitName()),
    JOINED("入会日期", 12, (row, how) -> row.joinedOn()),
    CARD("会员证号", 20, (row, how) -> row.cardNo()),
    NATIONAL("会员号", 18, (row, how) -> row.nationalNo());

    private static final Set<ListColumn> USUAL = ordered(Set.of(NAME, SEX, AGE, STATUS, EMPLOYMENT, EDUCATION, UNIT, JOINED));

    private static final Set<ListColumn> OF_ONE_UNION = ordered(Set.of(SEX, AGE, STATUS, EMPLOYMENT, EDUCATION, JOINED));

    private final String title;
    private final int width;
    private final BiFunction<RosterRow, Showing, Object> cell;
    private final String key = name().toLowerCase(Locale.ROOT);

    ListColumn(String title, int width, BiFunction<RosterRow, Showing, Object> cell) {
        this.title = title;
        this.width = width;
        this.cell = cell;
    }

    public String title() {
        return title;
    }

    public String key() {
        return key;
    }

    /** Whether it needs the sealed numbers of the person. */
    boolean sealed() {
        return this == NUMBER || this == PHONE;
    }

    Object cell(RosterRow row, Showing how) {
        return cell.apply(row, how);
    }

    Field field() {
        return switch (this) {
            case BIRTH, JOINED -> Field.date(title);
            case AGE -> Field.number(title, width);
            default -> Field.text(title, width);
        };
    }

    /** As somebody chose, keys with dots between; who has not chosen sees no union beside every member of one union. */
    static Set<ListColumn> chosen(String keys, boolean oneUnion) {
        return !keys.isEmpty() ? named(List.of(keys.split("\\."))) : oneUnion ? OF_ONE_UNION : USUAL;
    }

    /** Columns named by their keys, in the order of the sheet, the name always first; unknown keys are passed over. */
    static Set<ListColumn> named(List<String> keys) {
        Set<ListColumn> found = Arrays.stream(values()).filter(column -> keys.contains(column.key()))
                .collect(Collectors.toSet());
        return found.isEmpty() ? USUAL : ordered(found);
    }

    private static Set<ListColumn> ordered(Set<ListColumn> columns) {
        return Arrays.stream(values()).filter(column -> column == NAME || columns.contains(column))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String code(String list, String code) {
        return code == null ? null : CodeList.named(list).of(code).map(Code::name).orElse(code);
    }
}
