package org.unionhall.membership;

import java.util.function.UnaryOperator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.unionhall.figure.Derived;
import org.unionhall.figure.Dimension;
import org.unionhall.figure.Indicator;
import org.unionhall.figure.Indicators;
import org.unionhall.platform.codes.Code;
import org.unionhall.platform.codes.CodeList;

/** What is counted of members. Retained members are not counted (会员会籍管理办法). */
@Configuration
class MemberIndicators {

    private static final String MEMBERS = "membership.member";
    private static final String CHANGES = "membership.change";
    private static final String COUNTED = "r.status in ('ACTIVE', 'TRANSFERRING')";
    private static final String TAGGED = "(select array_agg(g) from unnest(r.groups) g where g like '%s%%')";
    /** What was before is kept by year: nobody asks for the month, and a row for each would be as many as members. */
    private static final String BY_MONTH = "2024-01-01";
    private static final int ASKED = 8;

    @Bean
    Indicators ofMembers() {
        Indicator members = members("member.count", "会员", COUNTED, "", "会籍正常和转接中的会员，一人只计一次；保留会籍的不计。");
        return Indicators.of(members,
                by(members, "sex", Dimension.of("性别", MemberIndicators::sex), "r.sex::text"),
                by(members, "birth", Dimension.birthYears(), "coalesce(extract(year from r.birth)::int::text, '')"),
                by(members, "education", Dimension.of("学历", codes("education")), "coalesce(r.education, '')"),
                by(members, "skill", Dimension.of("技能等级", codes("skill")), "coalesce(r.skill, '')"),
                by(members, "politics", Dimension.of("政治面貌", codes("politics")), "coalesce(r.politics, '')"),
                by(members, "employment", Dimension.of("就业状况", codes("employment")), "coalesce(r.employment, '')"),
                by(members, "migrant", Dimension.of("是否农民工", MemberIndicators::migrant), "coalesce(r.migrant::text, '')"),
                by(members, "group", Dimension.several("八大群体", tags()), TAGGED.formatted("G")),
                by(members, "newform", Dimension.several("新就业形态", tags()), TAGGED.formatted("N")),
                new Indicator("member.status", "会籍状态", "人", "各种会籍状态的人数，含保留会籍和已离开的。", MEMBERS, "true", "1",
                        "r.status", Dimension.of("会籍状态", MemberIndicators::status), "/members?unit={unit}&status={slice}"),
                members("member.migrants", "农民工会员", COUNTED + " and r.migrant", "&migrant=true", "会员中的农民工。"),
                members("member.new", "新就业形态会员", COUNTED + " and r.groups <> '{}' and exists (select from unnest(r.groups) g where g like 'N%')",
                        "&group=N", "会员中的货车司机、网约车司机、快递员、外卖配送员等新就业形态劳动者，一人只计一次。"),
                new Indicator("member.points", "会员信息已填项数", "项", "会员信息 8 项中已填写的项数之和。", MEMBERS, COUNTED, """
                        (num_nonnulls(r.birth, r.ethnicity, r.employment, r.education, r.politics, r.household, r.migrant)
                            + r.has_phone::int)""", null, Dimension.NONE, null, "r.joined_on"),
                changes("member.joined", "新发展会员（按月）", "当月入会、转入和恢复会籍的人次。",
                        "r.kind in ('JOIN', 'TRANSFER_IN', 'RESUME')", "joinedMonth"),
                changes("member.left", "离会会员（按月）", "当月转出、退会、视为自动退会、除名和去世的人次。",
                        "r.kind in ('TRANSFER_OUT', 'WITHDRAW', 'LAPSE', 'EXPEL', 'DECEASE')", "leftMonth"))
                .and(Derived.share("joining.rate", "入会率", "会员人数除以覆盖单位报告的职工人数。", "member.count", "worker.count"),
                        new Derived("member.completeness", "会员信息完整率",
                                "出生日期、民族、就业状况、学历、政治面貌、户籍、是否农民工、手机 8 项中已填写的比例。",
                                "member.points", "member.count", ASKED));
    }

    private static Indicator members(String code, String name, String counted, String filter, String definition) {
        return Indicator.count(code, name, "人", MEMBERS, counted, definition, "/members?unit={unit}" + filter)
                .since("r.joined_on");
    }

    private static Indicator by(Indicator members, String filter, Dimension dimension, String slices) {
        return new Indicator("member." + filter, "会员（按" + dimension.name() + "）", "人", members.definition(), MEMBERS,
                dimension.several() ? COUNTED + " and r.groups <> '{}'" : COUNTED, "1", slices, dimension, members.behind()
                + (dimension.kind() == Dimension.Kind.BIRTH_YEAR ? "&birthFrom={from}&birthTo={to}"
                : "&" + (filter.equals("newform") ? "group" : filter) + "={slice}"));
    }

    private static Indicator changes(String code, String name, String definition, String counted, String filter) {
        return new Indicator(code, name, "人次", definition, CHANGES, counted, "1",
                "to_char(r.on_date, case when r.on_date < date '" + BY_MONTH + "' then 'YYYY\"00\"' else 'YYYYMM' end)",
                Dimension.months("月份"), "/members?unit={unit}&" + filter + "={slice}");
    }

    private static UnaryOperator<String> codes(String list) {
        CodeList codes = CodeList.named(list);
        return code -> code.isEmpty() ? "未填写" : codes.of(code).map(Code::name).orElse(code);
    }

    /** Tags are kept as G1… of 八大群体 and N1… of 新就业形态. */
    private static UnaryOperator<String> tags() {
        CodeList eight = CodeList.named("group");
        CodeList forms = CodeList.named("new-form");
        return tag -> (tag.startsWith("N") ? forms : eight).of(tag.substring(1)).map(Code::name).orElse(tag);
    }

    private static String sex(String code) {
        return switch (code) {
            case "1" -> "男";
            case "2" -> "女";
            default -> "未知";
        };
    }

    private static String migrant(String code) {
        return switch (code) {
            case "true" -> "农民工";
            case "false" -> "非农民工";
            default -> "未填写";
        };
    }

    private static String status(String code) {
        return switch (code) {
            case "ACTIVE" -> "在籍";
            case "TRANSFERRING" -> "转出办理中";
            case "RETAINED" -> "保留会籍";
            case "WITHDRAWN" -> "已退会";
            case "AUTO_WITHDRAWN" -> "视为自动退会";
            case "EXPELLED" -> "已除名";
            case "DECEASED" -> "已去世";
            default -> code;
        };
    }
}
