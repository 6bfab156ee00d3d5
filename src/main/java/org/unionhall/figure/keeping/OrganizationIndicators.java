package org.unionhall.figure.keeping;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.unionhall.figure.Dimension;
import org.unionhall.figure.Indicator;
import org.unionhall.figure.Indicators;

/** What is counted of the tree itself. */
@Configuration
class OrganizationIndicators {

    static final String UNITS = "(select u.id as unit_id, u.* from organization.unit u)";
    static final String EMPLOYERS = "organization.employer";

    private static final String ACTIVE = "r.status = 'ACTIVE'";
    private static final String BASE = "r.status = 'ACTIVE' and r.kind in ('SINGLE_BASE', 'JOINT_BASE')";
    private static final String COVERED = "r.valid_to is null";
    private static final Map<String, String> KINDS = Map.ofEntries(Map.entry("FEDERATION", "总工会"),
            Map.entry("WORK_COMMITTEE", "工会工作委员会"), Map.entry("OFFICE", "工会办事处"),
            Map.entry("REGIONAL_FEDERATION", "区域性工会联合会"), Map.entry("INDUSTRY_FEDERATION", "行业性工会联合会"),
            Map.entry("INDUSTRY_UNION", "产业工会"), Map.entry("SYSTEM_UNION", "系统工会"),
            Map.entry("SINGLE_BASE", "单独基层工会"), Map.entry("JOINT_BASE", "联合基层工会"),
            Map.entry("BRANCH", "分工会"), Map.entry("GROUP", "工会小组"));
    private static final Map<String, String> LEVELS = Map.of("PROVINCE", "省级", "CITY", "市级", "COUNTY", "县级",
            "TOWNSHIP", "乡镇街道", "VILLAGE", "村社区", "BASE", "基层", "BRANCH", "分会", "GROUP", "小组");
    private static final Map<String, String> FORMS = Map.of("ALONE", "单独组建", "REGIONAL", "区域联建", "INDUSTRY", "行业统建");

    @Bean
    Indicators ofOrganization() {
        Indicator units = Indicator.count("unit.count", "工会组织", "个", UNITS, ACTIVE,
                "现有的各级各类工会组织，不含已撤销的。", "/units?under={unit}");
        Indicator bases = Indicator.count("unit.base", "基层工会", "家", UNITS, BASE,
                "现有的单独基层工会和联合基层工会，不含分工会和小组。", "/units?under={unit}&base=true");
        Indicator workers = Indicator.count("worker.count", "覆盖职工", "人", EMPLOYERS, COVERED,
                "各单位报告的职工人数之和。", "/units?under={unit}").adding("r.workers");
        return Indicators.of(units, bases,
                named(units, "unit.kind", "工会组织（按类型）").by(Dimension.of("类型", code -> KINDS.getOrDefault(code, code)), "r.kind"),
                named(units, "unit.level", "工会组织（按层级）").by(Dimension.of("层级", code -> LEVELS.getOrDefault(code, code)), "r.level"),
                named(bases, "unit.form", "基层工会（按建会方式）").by(Dimension.of("建会方式", code -> FORMS.getOrDefault(code, "未填写")),
                        "coalesce(r.form, '')"),
                named(bases, "unit.entrusted", "名册已托管的基层工会").by(Dimension.NONE,
                        "case when r.entrusted_to is not null then '' end"),
                named(units, "unit.term", "任期届满的工会（按月）").by(Dimension.of("届满月份", month -> month),
                        "to_char(r.term_start + make_interval(years => r.term_years), 'YYYYMM')"),
                named(bases, "unit.points", "资料已填项数").adding("""
                        (num_nonnulls(r.credit_code, r.address, r.contact, r.contact_phone, r.form, r.division,
                            r.term_start, r.term_years))"""),
                Indicator.count("employer.count", "覆盖单位", "家", EMPLOYERS, COVERED, "工会覆盖的用人单位。", "/units?under={unit}"),
                workers,
                named(workers, "worker.women", "覆盖女职工").adding("r.women"));
    }

    private static Indicator named(Indicator like, String code, String name) {
        return new Indicator(code, name, like.measure(), like.definition(), like.source(), like.counted(), like.amount(),
                like.slices(), like.dimension(), like.behind());
    }
}
