package org.unionhall.membership.member;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.unionhall.platform.codes.Code;
import org.unionhall.platform.codes.CodeList;

/** A fact kept of a member, under the name it has in histories, with its Chinese word and its code list, if any. */
public enum MemberField {
    NAME("name", "姓名", null),
    SEX("sex", "性别", "sex"),
    BIRTH("birth", "出生日期", null),
    DOCUMENT("document", "证件类别", "document"),
    NUMBER("number", "证件号码", null),
    PHONE("phone", "移动电话", null),
    ETHNICITY("ethnicity", "民族", "nation"),
    EMPLOYMENT("employment", "就业状况", "employment"),
    EDUCATION("education", "学历", "education"),
    SKILL("skill", "技能等级", "skill"),
    POLITICS("politics", "政治面貌", "politics"),
    HOUSEHOLD("household", "户籍类型", "household"),
    HOUSEHOLD_PLACE("household_place", "户籍所在地", null),
    NATIVE_PLACE("native_place", "籍贯", null),
    MIGRANT("migrant", "是否农民工", "yes-no"),
    EMPLOYER("employer", "工作单位", null),
    GROUPS("groups", "群体", null),
    NATIONAL_NO("national_no", "会员号", null),
    JOINED_ON("joined_on", "入会日期", null),
    STATUS("status", "会籍状态", null),
    UNIT("unit", "所属工会", null),
    MERGED("merged", "并入的记录", null);

    private final String key;
    private final String title;
    private final String codes;

    MemberField(String key, String title, String codes) {
        this.key = key;
        this.title = title;
        this.codes = codes;
    }

    public String key() {
        return key;
    }

    public String title() {
        return title;
    }

    public Optional<CodeList> codes() {
        return Optional.ofNullable(codes).map(CodeList::named);
    }

    /** A kept value as people read it; nothing is 未填. */
    public String shown(String value) {
        if (value == null || value.isEmpty()) {
            return "未填";
        }
        return switch (this) {
            case GROUPS -> List.of(value.split(",")).stream().map(MemberGroups::title).distinct()
                    .collect(Collectors.joining("、"));
            case STATUS -> MemberStatus.valueOf(value).title();
            default -> codes().flatMap(list -> list.of(value)).map(Code::name).orElse(value);
        };
    }

    public static Optional<MemberField> withKey(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }
}
