package org.unionhall.matter;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.unionhall.figure.Derived;
import org.unionhall.figure.Dimension;
import org.unionhall.figure.Indicator;
import org.unionhall.figure.Indicators;
import org.unionhall.matter.declared.Kind;
import org.unionhall.matter.declared.MatterKinds;

/** What is counted of matters, by the union they are for. */
@Configuration
class MatterIndicators {

    private static final String MATTERS = "matter.matter";
    private static final String BY_MONTH = "to_char(%s, 'YYYYMM')";

    /** Kinds are asked for when names are: the code behind them needs figures itself. */
    @Bean
    Indicators ofMatters(ObjectProvider<MatterKinds> kinds) {
        Dimension byKind = Dimension.of("事项", code -> kinds.getObject().of(code).map(Kind::name).orElse(code));
        return Indicators.of(
                count("matter.filed", "收到事项", "true", "", "网上、窗口提交和系统发起的全部事项。"),
                count("matter.filed.kind", "收到事项（按种类）", "true", "", "按事项种类分的收到事项。").by(byKind, "r.kind"),
                count("matter.filed.month", "收到事项（按月）", "true", "", "按提交月份分的收到事项。")
                        .by(Dimension.months("月份"), BY_MONTH.formatted("r.filed_on")),
                count("matter.open", "在办事项", "r.ended is null", "&state=open", "还没有办结、撤回或退回到期的事项。"),
                count("matter.open.kind", "在办事项（按种类）", "r.ended is null", "&state=open", "按事项种类分的在办事项。").by(byKind, "r.kind"),
                count("matter.ended", "办结事项", "r.ended in ('DONE', 'REFUSED')", "&state=ended", "通过和未通过的事项，不含申请人撤回的。"),
                count("matter.ontime", "按时办结事项", "r.ended in ('DONE', 'REFUSED') and not r.late", "&state=ended", "每个环节都没有超过时限的办结事项。"),
                count("matter.late", "超期事项", "r.late", "&state=late", "有环节超过时限的事项，不论是否已经办结。"),
                count("matter.refused", "未通过事项", "r.ended = 'REFUSED'", "&state=refused", "说明理由后未通过的事项。"),
                count("matter.online", "网上提交事项", "r.channel = 'ONLINE'", "", "职工自己在网上提交的事项。"),
                count("matter.rated", "已评价事项", "r.rating is not null", "&state=rated", "申请人打过分的事项。"),
                count("matter.points", "评价总分", "r.rating is not null", "&state=rated", "申请人打分之和，每件 1 到 5 分。").adding("r.rating"))
                .and(Derived.share("matter.ontime.rate", "按时办结率", "按时办结的事项占办结事项的比例。", "matter.ontime", "matter.ended"),
                        new Derived("matter.satisfaction", "满意度", "评价得分占满分的比例，满分每件 5 分。", "matter.points", "matter.rated", 5),
                        Derived.share("matter.online.rate", "网办率", "网上提交的事项占收到事项的比例。", "matter.online", "matter.filed"));
    }

    private static Indicator count(String code, String name, String counted, String filter, String definition) {
        return Indicator.count(code, name, "件", MATTERS, counted, definition, "/matters?unit={unit}" + filter);
    }
}
