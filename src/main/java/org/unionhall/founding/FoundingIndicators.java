package org.unionhall.founding;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.unionhall.figure.Derived;
import org.unionhall.figure.Dimension;
import org.unionhall.figure.Indicator;
import org.unionhall.figure.Indicators;

/** What is counted of employers without a union, of drives, and of new members by group and year. */
@Configuration(proxyBeanMethods = false)
class FoundingIndicators {

    private static final String EMPLOYERS = "founding.employer";
    private static final String TARGETS = "founding.target";
    private static final String WITHOUT = "/employers-without-union?unit={unit}";
    private static final String DRIVES = "/founding-drives?unit={unit}";

    @Bean
    Indicators ofFounding() {
        return Indicators.of(
                Indicator.count("employer.listed", "登记单位", "家", EMPLOYERS, "true", "从市场监管、税务、社保等部门名单导入的用人单位。", WITHOUT),
                Indicator.count("employer.without", "未建会单位", "家", EMPLOYERS, "not r.covered", "登记单位中今天没有工会覆盖的。", WITHOUT),
                Indicator.count("employer.without.workers", "未建会单位职工", "人", EMPLOYERS, "not r.covered", "未建会单位登记的职工人数。", WITHOUT)
                        .adding("r.workers"),
                Indicator.count("founding.target", "建会行动目标", "家", TARGETS, "true", "各次集中行动的目标单位，一次行动计一次。", DRIVES),
                Indicator.count("founding.done", "建会行动已建会", "家", TARGETS, "r.state = 'FOUNDED'", "目标单位中已经建会的。", DRIVES),
                new Indicator("member.joined.group", "当年新入会群体", "人", "八大群体和新就业形态中按入会年份分的会员，2025 年起。", "membership.member",
                        "r.status in ('ACTIVE', 'TRANSFERRING') and r.joined_on >= date '2025-01-01' and r.groups <> '{}'", "1",
                        "(select array_agg(extract(year from r.joined_on)::int || g) from unnest(r.groups) g)",
                        Dimension.several("群体", slice -> slice), "/members?unit={unit}"))
                .and(Derived.share("founding.done.rate", "建会行动完成率", "目标单位中已经建会的比例。", "founding.done", "founding.target"));
    }
}
