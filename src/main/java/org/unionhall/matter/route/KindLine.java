package org.unionhall.matter.route;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.unionhall.matter.declared.Kind;
import org.unionhall.matter.declared.Route;
import org.unionhall.matter.declared.State;
import org.unionhall.platform.page.Show;
import org.unionhall.platform.page.Step;

/** A kind of matter with its way as it would begin today for a union, and what this union itself has added. */
public record KindLine(Kind kind, Route route, List<Addition> added, LocalDate today) {

    public List<Step> way() {
        List<Step> way = new ArrayList<>();
        way.add(new Step("提交", null, Step.Stage.AHEAD));
        route.states().forEach(state -> way.add(new Step(state.name(), state.limit().words(), Step.Stage.AHEAD)));
        way.add(new Step("办结", "共 " + route.limit().words(), Step.Stage.AHEAD));
        return way;
    }

    public String papers() {
        return route.papers().isEmpty() ? "不需要材料" : "材料：" + String.join("、", route.papers().stream()
                .map(paper -> paper.name() + (paper.must() ? "（必交）" : "")).toList());
    }

    /** What an addition says, in one line. */
    public String words(Addition addition) {
        String days = addition.days() == null ? "" : addition.days() + (Boolean.TRUE.equals(addition.working()) ? " 个工作日" : " 天");
        return switch (addition.what()) {
            case REVIEW -> "增加一级审核“" + addition.name() + "”，时限 " + days;
            case LIMIT -> (addition.state() == null ? "总时限" : "“" + kind.route().state(addition.state()).map(State::name)
                    .orElse(addition.state()) + "”的时限") + "改为 " + days;
            case PAPER -> "增加必交材料“" + addition.name() + "”";
        };
    }

    public String span(Addition addition) {
        return Show.day(addition.from()) + "起" + (addition.to() == null ? "" : "，到" + Show.day(addition.to()));
    }

    /** Whether it can still be ended. */
    public boolean lasts(Addition addition) {
        return addition.to() == null || !addition.to().isBefore(today);
    }
}
