package org.unionhall.matter.declared;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must hold of a declaration, checked at start: no state out of reach, none without an act, no way without an end. */
final class KindCheck {

    /** Acts every state has, so no declaration may give their names another meaning. */
    private static final Set<String> GIVEN = Set.of("submit", "withdraw", "take", "hand-on", "ask", "supply", "return",
            "resubmit", "reopen", "rate", "remind", "escalate");

    private final Kind kind;
    private final Set<String> works;
    private final List<String> faults = new ArrayList<>();

    private KindCheck(Kind kind, Set<String> works) {
        this.kind = kind;
        this.works = works;
    }

    /** Sentences for the programmer; empty when all is well. */
    static List<String> faults(Kind kind, Set<String> works) {
        KindCheck check = new KindCheck(kind, works);
        check.names();
        check.states();
        check.reach();
        return check.faults;
    }

    private void names() {
        if (!kind.code().matches("[a-z][a-z0-9-]{1,30}")) {
            fault("its code must be lower-case letters, digits and dashes");
        }
        if (kind.work() != null && !works.contains(kind.work())) {
            fault("its work \"" + kind.work() + "\" is not registered");
        }
        Set<String> fields = new HashSet<>();
        for (Field field : kind.fields()) {
            if (!fields.add(field.code())) {
                fault("field " + field.code() + " stands twice");
            }
            boolean chosen = field.type() == Field.Type.CHOICE || field.type() == Field.Type.CHOICES;
            if (chosen == field.options().isEmpty()) {
                fault("field " + field.code() + (chosen ? " has nothing to choose from" : " has options but is no choice"));
            }
        }
    }

    private void states() {
        if (kind.route().states().isEmpty()) {
            fault("it has no state");
        }
        for (State state : kind.route().states()) {
            if (state.acts().isEmpty()) {
                fault("nobody can do anything in state " + state.code());
            }
            if (state.silence() != null && state.act(state.silence()).isEmpty()) {
                fault("silence in " + state.code() + " means an act that is not declared: " + state.silence());
            }
            for (Act act : state.acts()) {
                if (GIVEN.contains(act.code())) {
                    fault("act " + act.code() + " of " + state.code() + " is given to every state and not declared");
                }
                if (!act.ends() && kind.route().state(act.to()).isEmpty()) {
                    fault("act " + act.code() + " of " + state.code() + " leads to no state: " + act.to());
                }
                if (act.not() != null && !act.notByFiler()) {
                    fault("act " + act.code() + " of " + state.code() + " is closed to nobody known: " + act.not());
                }
                if (act.effect() != null && kind.work() == null) {
                    fault("act " + act.code() + " has an effect but the kind has no work");
                }
            }
        }
    }

    private void reach() {
        if (!faults.isEmpty()) {
            return;
        }
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(kind.route().first().code()));
        for (String begins : kind.begins()) {
            if (kind.route().state(begins).isEmpty()) {
                fault("it begins in no state: " + begins);
                return;
            }
            open.push(begins);
        }
        boolean ends = false;
        while (!open.isEmpty()) {
            String code = open.pop();
            if (reached.add(code)) {
                for (Act act : kind.route().state(code).orElseThrow().acts()) {
                    ends |= act.to().equals(Act.DONE);
                    if (!act.ends()) {
                        open.push(act.to());
                    }
                }
            }
        }
        kind.route().states().stream().filter(state -> !reached.contains(state.code()))
                .forEach(state -> fault("state " + state.code() + " is never reached"));
        if (!ends) {
            fault("no act leads to done");
        }
    }

    private void fault(String sentence) {
        faults.add("kind " + kind.code() + ": " + sentence);
    }
}
