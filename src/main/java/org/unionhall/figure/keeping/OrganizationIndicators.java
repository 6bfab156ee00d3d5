package org.unionhall.figure.keeping;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.unionhall.figure.Derived;
import org.unionhall.figure.Dimension;
import org.unionhall.figure.Indicator;
import org.unionhall.figure.Indicators;
import org.unionhall.organization.Kinds;
import org.unionhall.platform.codes.CodeList;

/** What is counted of the tree itself. */
@Configuration
class OrganizationIndicators {

    static final String UNITS = "(select u.id as unit_id, u.lo as place, u.* from organization.unit u)";
    static final String EMPLOYERS = "organization.employer";

    private static final String ACTIVE = "r.status = 'ACTIVE'";
    private static final String BASE = "r.status = 'ACTIVE' and r.kind in ('SINGLE_BASE', 'JOINT_BASE')";
    private static final String COVERED = "r.valid_to is null";
    private static final String ROWS = "/figures/{unit}/%s/rows?slice={slice}";
    private static final String EMPLOYED = "exists (select from organization.employer e"
            + " where e.unit_id = r.unit_id and e.valid_to is null%s)";
    /** The fields asked of a base union in the register of unions, as its own page counts them. */
    private static final int ASKED = 13;
    private static final String FILLED = """
            (num_nonnulls(r.credit_code, r.division, r.address, r.longitude, r.contact, r.contact_phone, r.bank_sealed,
                r.term_no, r.term_start + make_interval(years => r.term_years), r.form, r.legal_no)
                + %s::int + %s::int)""".formatted(EMPLOYED.formatted(""), EMPLOYED.formatted(" and e.workers > 0"));
    private static final Map<String, String> FORMS = Map.of("ALONE", "单独组建", "REGIONAL", "区域联建",
            "INDUSTRY", "行业统建");

    @Bean
    Indicators ofOrganization(Kinds kinds) {
        Indicator units = units("unit.count", "工会组织", "个", ACTIVE, "现有的各级各类工会组织，不含已撤销的。");
        Indicator bases = units("unit.base", "基层工会", "家", BASE, "现有的单独基层工会和联合基层工会，不含分工会和小组。");
        Indicator employers = Indicator.count("employer.count", "覆盖单位", "家", EMPLOYERS, COVERED,
                "工会现在覆盖的用人单位。", ROWS.formatted("employer.count")).since("r.valid_from");
        return Indicators.of(units, bases, employers,
                like(employers, "worker.count", "覆盖职工", "人", "各覆盖单位报告的职工人数之和。").adding("r.workers"),
                like(employers, "worker.women", "覆盖女职工", "人", "各覆盖单位报告的女职工人数之和。").adding("r.women"),
                like(units, "unit.kind", "工会组织（按类型）", "个", units.definition())
                        .by(Dimension.of("类型", new KindNames(kinds)::kind), "r.kind"),
                like(units, "unit.level", "工会组织（按层级）", "个", units.definition())
                        .by(Dimension.of("层级", new KindNames(kinds)::level), "r.level"),
                like(bases, "unit.form", "基层工会（按建会方式）", "家", bases.definition())
                        .by(Dimension.of("建会方式", code -> FORMS.getOrDefault(code, "未填写")), "coalesce(r.form, '')"),
                units("unit.entrusted", "名册已托管的基层工会", "家", BASE + " and r.entrusted_to is not null",
                        "把会员名册委托上级工会保管的基层工会。"),
                like(units, "unit.term", "任期届满的工会（按月）", "个", "按本届任期届满的月份；没有登记任期的不计。")
                        .by(Dimension.months("届满月份"), "to_char(coalesce(r.term_until, r.term_start + make_interval(years => r.term_years)), 'YYYYMM')"),
                units("unit.poor", "资料不完整的基层工会", "家", BASE + " and %s * 10 < %d * 6".formatted(FILLED, ASKED),
                        "组织资料的 13 项中填写不足六成的基层工会。"),
                new Indicator("unit.points", "组织资料已填项数", "项", "基层工会资料的 13 项中已填写的项数之和。", UNITS, BASE,
                        FILLED, null, Dimension.NONE, null, "r.founded_on"),
                like(employers, "employer.ownership", "覆盖单位（按经济类型）", "家", employers.definition())
                        .by(Dimension.of("经济类型", codes("ownership")), "coalesce(r.ownership, '')"),
                like(employers, "employer.industry", "覆盖单位（按行业）", "家", employers.definition())
                        .by(Dimension.of("行业", codes("industry")), "coalesce(r.industry, '')"))
                .and(new Derived("unit.completeness", "组织资料完整率",
                        "基层工会资料 13 项（信用代码、区划、地址、经纬度、联系人、电话、账户、届次、任期、建会方式、法人资格、覆盖单位、职工人数）中已填写的比例。",
                        "unit.points", "unit.base", ASKED));
    }

    private static Indicator units(String code, String name, String measure, String counted, String definition) {
        return Indicator.count(code, name, measure, UNITS, counted, definition, ROWS.formatted(code)).since("r.founded_on");
    }

    private static Indicator like(Indicator other, String code, String name, String measure, String definition) {
        return new Indicator(code, name, measure, definition, other.source(), other.counted(), other.amount(),
                other.slices(), other.dimension(), ROWS.formatted(code), other.since());
    }

    private static UnaryOperator<String> codes(String list) {
        CodeList codes = CodeList.named(list);
        return code -> code.isEmpty() ? "未填写" : codes.of(code).map(one -> one.name()).orElse(code);
    }
}
