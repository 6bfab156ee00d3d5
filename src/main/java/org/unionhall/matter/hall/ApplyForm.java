package org.unionhall.matter.hall;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.matter.Asker;
import org.unionhall.matter.declared.Field;
import org.unionhall.matter.declared.Kind;
import org.unionhall.matter.running.Answers;
import org.unionhall.matter.running.MatterProblem;
import org.unionhall.matter.running.Works;
import org.unionhall.organization.Unit;
import org.unionhall.platform.refusal.Refusal;

/** Builds the form of a kind with what the union knows already, and reads what came back. */
@Component
class ApplyForm {

    private static final String OWN_NAME = "account.name";

    private final Works works;
    private final Answers answers;

    ApplyForm(Works works, Answers answers) {
        this.works = works;
        this.answers = answers;
    }

    static Asker asker(Actor me) {
        return new Asker(me.account(), me.personKey(), me.name());
    }

    /** Why it cannot be asked of this union; empty where it can. */
    Optional<Refusal> unfit(Kind kind, Unit unit, Asker asker) {
        try {
            works.of(kind).suits(unit, asker);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    /** What is known of who asks, by field. */
    Map<String, String> known(Kind kind, Asker asker) {
        Map<String, String> facts = new LinkedHashMap<>(Map.of(OWN_NAME, asker.name()));
        facts.putAll(works.of(kind).known(asker));
        Map<String, String> known = new LinkedHashMap<>();
        kind.fields().stream().filter(field -> field.known() != null && facts.get(field.known()) != null)
                .forEach(field -> known.put(field.code(), facts.get(field.known())));
        return known;
    }

    /** The form as it is first shown. @param asked values an address brought along, such as the employer found */
    List<FieldView> fresh(Kind kind, Map<String, String> known, Map<String, String> asked) {
        Map<String, String> masked = answers.shown(kind, known);
        return kind.fields().stream().map(field -> field.type().sealed()
                ? new FieldView(field, null, masked.get(field.code()), null)
                : new FieldView(field, known.getOrDefault(field.code(), asked.get(field.code())), null, null)).toList();
    }

    /** The form with what was typed and what is wrong with it. */
    List<FieldView> typed(Kind kind, Map<String, String> known, Map<String, String> typed, Map<String, MatterProblem> problems) {
        Map<String, String> masked = answers.shown(kind, known);
        return kind.fields().stream().map(field -> new FieldView(field, typed.get(field.code()),
                field.type().sealed() ? masked.get(field.code()) : null,
                problems.containsKey(field.code()) ? problems.get(field.code()).sentence() : null)).toList();
    }

    /** What was typed, by field; several ticks of one question joined by commas. */
    static Map<String, String> read(Kind kind, Map<String, List<String>> form) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (Field field : kind.fields()) {
            List<String> values = form.getOrDefault(FieldView.name(field.code()), List.of());
            typed.put(field.code(), field.type() == Field.Type.CHOICES ? String.join(",", values)
                    : values.isEmpty() ? "" : values.getFirst());
        }
        return typed;
    }

    /** A class A field left empty means the one already kept. */
    static Map<String, String> whole(Kind kind, Map<String, String> typed, Map<String, String> known) {
        Map<String, String> whole = new LinkedHashMap<>(typed);
        kind.fields().stream().filter(field -> field.type().sealed() && typed.get(field.code()).isBlank()
                && known.containsKey(field.code())).forEach(field -> whole.put(field.code(), known.get(field.code())));
        return whole;
    }
}
