package org.unionhall.matter.hall;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.unionhall.matter.PaperAsked;
import org.unionhall.matter.reading.ActView;
import org.unionhall.matter.reading.MatterView;
import org.unionhall.platform.page.Event;
import org.unionhall.platform.page.Show;
import org.unionhall.platform.page.Tone;
import org.unionhall.platform.time.Shanghai;

/** What stands on the page of an own matter. */
@Component
class OwnMatterPage {

    private static final PaperAsked ANY = new PaperAsked("more", "补充材料", false, 12, null);

    private final Clock clock;

    OwnMatterPage(Clock clock) {
        this.clock = clock;
    }

    String show(MatterView matter, Tried tried, Model model) {
        boolean waits = matter.open() && matter.present().waitsForAsker();
        boolean corrects = waits && matter.present().row().byAsker();
        model.addAttribute("matter", matter);
        model.addAttribute("line", Progress.of(matter));
        model.addAttribute("events", matter.acts().reversed().stream().map(act -> event(matter, act)).toList());
        model.addAttribute("waits", waits);
        model.addAttribute("corrects", corrects);
        model.addAttribute("why", matter.last("ask", "return").map(ActView::reason).orElse(null));
        model.addAttribute("fields", corrects ? fields(matter, tried) : List.of());
        model.addAttribute("papers", papers(matter));
        model.addAttribute("tried", tried);
        model.addAttribute("mayReopen", mayReopen(matter));
        return "matter/hall-matter";
    }

    /** Answers as they stand; those of class A stay where they are. */
    private static List<FieldView> fields(MatterView matter, Tried tried) {
        return matter.kind().fields().stream().map(field -> {
            String now = matter.answers().get(field.code());
            String problem = tried.problems().get(field.code());
            return field.type().sealed() ? new FieldView(field, tried.typed().get(field.code()), now, problem)
                    : new FieldView(field, tried.typed().getOrDefault(field.code(), now), null, problem);
        }).toList();
    }

    /** What may be handed in: every paper of the way, and whatever else was asked for in words. */
    private static List<PaperAsked> papers(MatterView matter) {
        List<PaperAsked> papers = new ArrayList<>();
        matter.route().papers().forEach(paper -> papers.add(new PaperAsked(paper.code(), paper.name(), false, paper.most(), paper.hint())));
        papers.add(ANY);
        return papers;
    }

    private boolean mayReopen(MatterView matter) {
        LocalDate ended = matter.row().endedOn();
        return !matter.open() && matter.kind().reopen() > 0 && !"WITHDRAWN".equals(matter.row().ended())
                && !ended.plusDays(matter.kind().reopen()).isBefore(Shanghai.today(clock));
    }

    private static Event event(MatterView matter, ActView act) {
        String to = act.to() == null || act.to().equals(act.from()) || act.byAsker() && !act.act().equals("resubmit") ? null
                : "进入“" + matter.stateName(act.to()) + "”";
        String rating = act.act().equals("rate") ? act.facts().getOrDefault("points", "") + " 分" : null;
        List<String> parts = new ArrayList<>();
        for (String part : new String[] {rating, act.reason(), act.reason() == null ? to : null}) {
            if (part != null) {
                parts.add(part);
            }
        }
        String who = act.byAsker() ? "我" : act.unit() == null ? act.who() : act.unit() + " " + act.who();
        return new Event(Show.time(act.at()), act.name(), parts.isEmpty() ? null : String.join("；", parts), who, tone(act), null);
    }

    private static Tone tone(ActView act) {
        return switch (act.act()) {
            case "ask", "return", "escalate" -> Tone.WARN;
            default -> "DONE".equals(act.to()) ? Tone.GOOD : "REFUSED".equals(act.to()) ? Tone.BAD
                    : act.byAsker() ? Tone.QUIET : Tone.INFO;
        };
    }
}
