package org.unionhall.membership;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.unionhall.figure.Dimension;
import org.unionhall.figure.Indicator;
import org.unionhall.figure.Indicators;
import org.unionhall.platform.codes.CodeList;

/** What is counted of members. Retained members are not counted (会员会籍管理办法). */
@Configuration
class MemberIndicators {

    private static final String MEMBERS = "membership.member";
    private static final String CHANGES = "membership.change";
    private static final String COUNTED = "r.status in ('ACTIVE', 'TRANSFERRING')";

    @Bean
    Indicators ofMembers() {
        Indicator members = Indicator.count("member.count", "会员", "人", MEMBERS, COUNTED,
                "会籍正常和转接中的会员，一人只计一次；保留会籍的不计。", "/members?unit={unit}");
        Indicator changes = Indicator.count("member.joined", "新发展会员（按月）", "人", CHANGES, "r.kind in ('JOIN', 'TRANSFER_IN', 'RESUME')",
                "当月入会、转入和恢复会籍的人次。", "/members?unit={unit}&joinedMonth={slice}");
        return Indicators.of(members,
                by(members, "member.sex", "性别", "r.sex::text", sex -> switch (sex) { case "1" -> "男"; case "2" -> "女"; default -> "未知"; }, "sex"),
                by(members, "member.birth", "出生年", "coalesce(extract(year from r.birth)::int::text, '')", year -> year.isEmpty() ? "未填写" : year + "年", "birthYear"),
                by(members, "member.education", "学历", "coalesce(r.education, '')", label("education"), "education"),
                by(members, "member.skill", "技能等级", "coalesce(r.skill, '')", label("skill"), "skill"),
                by(members, "member.politics", "政治面貌", "coalesce(r.politics, '')", label("politics"), "politics"),
                by(members, "member.employment", "就业状况", "coalesce(r.employment, '')", label("employment"), "employment"),
                by(members, "member.migrant", "农民工", "case when r.migrant then 'true' when not r.migrant then 'false' else '' end",
                        migrant -> switch (migrant) { case "true" -> "农民工"; case "false" -> "非农民工"; default -> "未填写"; }, "migrant"),
                named(members, "member.group", "会员（按群体）", "/members?unit={unit}&group={slice}")
                        .by(Dimension.several("群体", label("group")), "r.groups"),
                new Indicator("member.status", "会籍状态", "人", "各种会籍状态的人数，含保留会籍和已离开的。", MEMBERS, "true", "1",
                        "r.status", Dimension.of("会籍状态", MemberIndicators::status), "/members?unit={unit}&status={slice}"),
                named(members, "member.points", "会员信息已填项数", null).adding("""
                        (num_nonnulls(r.birth, r.ethnicity, r.employment, r.education, r.politics, r.household, r.migrant)
                            + case when r.has_phone then 1 else 0 end)"""),
                changes.by(Dimension.of("月份", month -> month), "to_char(r.on_date, 'YYYYMM')"),
                new Indicator("member.left", "离会会员（按月）", "人", "当月转出、退会、除名和去世的人次。", CHANGES,
                        "r.kind in ('TRANSFER_OUT', 'WITHDRAW', 'EXPEL', 'DECEASE')", "1", "to_char(r.on_date, 'YYYYMM')",
                        Dimension.of("月份", month -> month), "/members?unit={unit}&leftMonth={slice}"));
    }

    private static Indicator by(Indicator members, String code, String dimension, String slices,
            java.util.function.UnaryOperator<String> label, String parameter) {
        return named(members, code, "会员（按" + dimension + "）", "/members?unit={unit}&" + parameter + "={slice}")
                .by(Dimension.of(dimension, label), slices);
    }

    private static Indicator named(Indicator like, String code, String name, String behind) {
        return new Indicator(code, name, like.measure(), like.definition(), like.source(), like.counted(), like.amount(),
                like.slices(), like.dimension(), behind);
    }

    private static java.util.function.UnaryOperator<String> label(String list) {
        CodeList codes = CodeList.named(list);
        return code -> code.isEmpty() ? "未填写" : codes.of(code).map(org.unionhall.platform.codes.Code::name).orElse(code);
    }

    private static String status(String code) {
        return switch (code) {
            case "ACTIVE" -> "正常";
            case "TRANSFERRING" -> "转接中";
            case "RETAINED" -> "保留会籍";
            case "WITHDRAWN" -> "已退会";
            case "AUTO_WITHDRAWN" -> "自动退会";
            case "EXPELLED" -> "已除名";
            case "DECEASED" -> "已去世";
            default -> code;
        };
    }
}
