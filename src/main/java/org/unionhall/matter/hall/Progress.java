package org.unionhall.matter.hall;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.unionhall.matter.declared.Act;
import org.unionhall.matter.declared.Route;
import org.unionhall.matter.declared.State;
import org.unionhall.matter.reading.MatterView;
import org.unionhall.matter.reading.StepView;
import org.unionhall.platform.page.Step;
import org.unionhall.platform.page.Step.Stage;
import org.unionhall.platform.time.Shanghai;

/** The line of progress as the worker sees it: what is done with its day, what waits by when, what is still to come. */
final class Progress {

    private static final int MOST = 5;

    private Progress() {
    }

    static List<Step> of(MatterView matter) {
        List<Step> line = new ArrayList<>();
        line.add(new Step("已提交", day(matter.row().filedOn()), Stage.DONE));
        Map<String, Step> stays = new LinkedHashMap<>();
        for (StepView stay : matter.steps()) {
            if (stay.row().byAsker() && !stay.open()) {
                continue;
            }
            stays.remove(stay.state());
            stays.put(stay.state(), step(stay));
        }
        line.addAll(stays.values());
        if (matter.open()) {
            ahead(matter).forEach(name -> line.add(new Step(name, null, Stage.AHEAD)));
            line.add(new Step("办结", null, Stage.AHEAD));
        } else {
            line.add(new Step(matter.standing(), day(matter.row().endedOn()),
                    "DONE".equals(matter.row().ended()) ? Stage.DONE : Stage.NOW));
        }
        return shortened(line);
    }

    private static Step step(StepView stay) {
        if (!stay.open()) {
            return new Step(stay.name(), day(stay.row().leftAt()), Stage.DONE);
        }
        String note = stay.row().paused() ? "等您补材料" : day(stay.dueOn()) + " 前";
        return new Step(stay.row().byAsker() ? "等您修改" : stay.name(), note, Stage.NOW);
    }

    /** The way on when nothing is refused. */
    private static List<String> ahead(MatterView matter) {
        Route route = matter.route();
        List<String> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Optional<State> at = matter.steps().reversed().stream().filter(stay -> !stay.row().byAsker()).findFirst()
                .flatMap(stay -> route.state(stay.state()));
        if (matter.present().row().byAsker()) {
            at.ifPresent(state -> names.add(state.name()));
        }
        while (at.isPresent() && seen.add(at.get().code())) {
            at = at.get().acts().stream().filter(act -> !act.to().equals(Act.REFUSED)).findFirst().filter(act -> !act.ends())
                    .flatMap(act -> route.state(act.to())).filter(next -> !seen.contains(next.code()));
            at.ifPresent(next -> names.add(next.name()));
        }
        return names;
    }

    /** A phone has room for five: what is long done goes first, then what is far ahead. */
    private static List<Step> shortened(List<Step> line) {
        while (line.size() > MOST) {
            line.remove(line.get(1).stage() == Stage.DONE ? 1 : line.size() - 2);
        }
        return List.copyOf(line);
    }

    private static String day(Instant at) {
        return day(Shanghai.day(at));
    }

    private static String day(LocalDate day) {
        return day.getMonthValue() + "/" + day.getDayOfMonth();
    }
}
