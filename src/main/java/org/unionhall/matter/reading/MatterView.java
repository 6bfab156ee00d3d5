package org.unionhall.matter.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.unionhall.matter.declared.Field;
import org.unionhall.matter.declared.Kind;
import org.unionhall.matter.declared.Route;
import org.unionhall.matter.running.MatterRow;
import org.unionhall.matter.running.Words;
import org.unionhall.organization.Unit;
import org.unionhall.platform.page.Fact;

/**
 * A matter with its stays, acts and papers, for reading. Class A answers are masked; whoever only watches sees neither
 * the asker's name nor the answers.
 *
 * @param unit    the union it is for
 * @param answers by the field's code, as shown
 * @param result  what came of it, by name
 * @param rated   words of the rating, or null
 * @param route   the way it goes, fixed when it began
 */
public record MatterView(MatterRow row, Kind kind, Unit unit, Map<String, String> answers, Map<String, String> result,
        String rated, boolean openFor, Route route, List<StepView> steps, List<ActView> acts, List<PaperView> papers) {

    public MatterView {
        answers = Map.copyOf(answers);
        result = Map.copyOf(result);
        steps = List.copyOf(steps);
        acts = List.copyOf(acts);
        papers = List.copyOf(papers);
    }

    public long id() {
        return row.id();
    }

    public boolean open() {
        return row.open();
    }

    /** The stay it is in, or was in when it ended. */
    public StepView present() {
        return steps.getLast();
    }

    /** How it stands in one word: 待您补正 is said to nobody but the asker, so here it is the state. */
    public String standing() {
        return open() ? present().name() : Words.outcome(row.ended());
    }

    public String stateName(String code) {
        return Words.state(route, code);
    }

    /** Answers with their questions, in the order of the form. */
    public List<Fact> facts() {
        return kind.fields().stream().filter(field -> answers.containsKey(field.code()))
                .map(field -> Fact.of(field.name(), worded(field, answers.get(field.code())))).toList();
    }

    private static String worded(Field field, String value) {
        return switch (field.type()) {
            case CHOICE -> label(field, value);
            case CHOICES -> String.join("、", List.of(value.split(",")).stream().map(one -> label(field, one)).toList());
            case YES_NO -> value.equals("yes") ? "是" : "否";
            case MONEY -> value + " 元";
            default -> value;
        };
    }

    private static String label(Field field, String value) {
        return field.options().stream().filter(option -> option.value().equals(value)).map(Field.Option::label).findFirst()
                .orElse(value);
    }

    /** The last act of this name, such as the one that returned it. */
    public Optional<ActView> last(String... codes) {
        return acts.reversed().stream().filter(act -> List.of(codes).contains(act.act())).findFirst();
    }

    @Override
    public String toString() {
        return "matter " + id();
    }
}
