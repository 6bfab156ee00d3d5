package org.unionhall.matter.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.unionhall.matter.declared.Act;
import org.unionhall.matter.declared.Field;
import org.unionhall.matter.declared.State;
import org.unionhall.matter.reading.ActView;
import org.unionhall.matter.reading.MatterView;
import org.unionhall.matter.reading.StepView;
import org.unionhall.matter.running.Words;
import org.unionhall.platform.page.Choice;
import org.unionhall.platform.page.Event;
import org.unionhall.platform.page.Fact;
import org.unionhall.platform.page.Link;
import org.unionhall.platform.page.Show;
import org.unionhall.platform.page.Step;
import org.unionhall.platform.page.Tone;

/**
 * The page of one matter for who handles it, or only watches it.
 *
 * @param clock      of the present stay; null once it has ended
 * @param whole      of the whole; null once it has ended
 * @param mine       whether its present stay is at a desk of the reader, so that something can be done
 * @param own        whether the reader asked for it, and so may not decide
 * @param filed      whether the reader handed it in, and so may not decide where another pair of eyes is asked for
 * @param taken      whether the reader has taken it
 * @param colleagues to whom it can be handed on, by {@code account:12}
 * @param pages      of the module, where else it is worked at
 * @param revealed   class A answers in full, by code, after a reason was given
 * @param problem    why the last act was refused, or null
 * @param typed      the reason written for it, or null
 */
public record HandlingView(MatterView matter, TimeLeft clock, TimeLeft whole, boolean mine, boolean own, boolean filed,
        boolean taken, List<Choice> colleagues, List<Link> pages, boolean mayReveal, Map<String, String> revealed, String problem, String typed, String key) {

    /** An answer with its question; {@code sealed} ones are shown masked. */
    public record Answer(String code, String label, String text, boolean sealed) {
    }

    public String address() {
        return "/matters/" + matter.id();
    }

    public String subtitle() {
        return matter.standing() + " · 编号 " + matter.id() + " · " + matter.unit().shown();
    }

    public int seen() {
        return matter.present().n();
    }

    public boolean waits() {
        return matter.present().waitsForAsker();
    }

    /** What can be decided now, the first of them being the usual. */
    public List<Act> acts() {
        return declared().stream().filter(act -> !filed || !act.notByFiler()).toList();
    }

    /** What only somebody else may decide, because the reader filed it; null where there is no such act. */
    public String forOthers() {
        return filed ? declared().stream().filter(Act::notByFiler).map(Act::name).findFirst().orElse(null) : null;
    }

    private List<Act> declared() {
        return !mine || own || !matter.open() || waits() ? List.of()
                : matter.route().state(matter.present().state()).map(State::acts).orElse(List.of());
    }

    /** Whether it can be taken, handed on, returned. */
    public boolean movable() {
        return mine && matter.open() && !waits();
    }

    public List<Answer> answers() {
        List<Field> asked = matter.kind().fields().stream().filter(field -> matter.answers().containsKey(field.code())).toList();
        List<Fact> facts = matter.facts();
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            answers.add(new Answer(asked.get(i).code(), asked.get(i).name(), facts.get(i).text(), asked.get(i).type().sealed()));
        }
        return answers;
    }

    public List<Fact> result() {
        return matter.result().entrySet().stream().map(one -> Fact.of(one.getKey(), one.getValue())).toList();
    }

    /** The way: what lies behind, where it is, what is declared to follow. */
    public List<Step> way() {
        List<Step> way = new ArrayList<>();
        way.add(new Step("提交", Show.day(matter.row().filedOn()).substring(5), Step.Stage.DONE));
        StepView last = matter.present();
        for (StepView step : matter.steps()) {
            boolean now = step == last && matter.open();
            way.add(new Step(step.name(), now ? null : step.row().late() ? "超期" : step.unit(), now ? Step.Stage.NOW : Step.Stage.DONE));
        }
        if (!matter.open()) {
            way.add(new Step(Words.outcome(matter.row().ended()), Show.day(matter.row().endedOn()).substring(5), Step.Stage.NOW));
            return way;
        }
        String at = last.state();
        List<String> codes = matter.route().states().stream().map(State::code).toList();
        matter.route().states().stream().skip(codes.indexOf(at) + 1L).filter(state -> codes.contains(at))
                .forEach(state -> way.add(new Step(state.name(), null, Step.Stage.AHEAD)));
        way.add(new Step("办结", null, Step.Stage.AHEAD));
        return way;
    }

    public List<Event> history() {
        return matter.acts().reversed().stream().map(this::event).toList();
    }

    private Event event(ActView act) {
        String to = act.facts().get("to");
        String points = act.facts().get("points");
        String title = act.name() + (to == null ? "" : "给 " + to) + (points == null ? "" : " " + points + " 分")
                + (act.to() == null || act.to().equals(act.from()) ? "" : "，" + matter.stateName(act.to()));
        return new Event(Show.time(act.at()), title, act.reason(), act.unit() == null || act.byAsker() ? act.who()
                : act.who() + "（" + act.unit() + "）", tone(act), null);
    }

    private static Tone tone(ActView act) {
        return switch (act.to() == null ? act.act() : act.to()) {
            case "DONE" -> Tone.GOOD;
            case "REFUSED", "LAPSED", "returned" -> Tone.WARN;
            case "overdue" -> Tone.BAD;
            default -> act.act().equals("escalate") ? Tone.BAD : act.act().equals("remind") ? Tone.WARN : Tone.INFO;
        };
    }

    @Override
    public String toString() {
        return "page of matter " + matter.id();
    }
}
