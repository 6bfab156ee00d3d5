package org.unionhall.matter.route;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.unionhall.matter.PaperAsked;
import org.unionhall.matter.declared.Act;
import org.unionhall.matter.declared.Limit;
import org.unionhall.matter.declared.Route;
import org.unionhall.matter.declared.State;

/** Puts what upper unions have added into a declared way, from the top of the tree down; the nearest limit counts. */
final class Widening {

    private final List<State> states;
    private final List<PaperAsked> papers;
    private Limit limit;

    Widening(Route declared) {
        this.states = new ArrayList<>(declared.states());
        this.papers = new ArrayList<>(declared.papers());
        this.limit = declared.limit();
    }

    Route by(List<Addition> added) {
        for (Addition addition : added) {
            switch (addition.what()) {
                case LIMIT -> limit(addition);
                case PAPER -> papers.add(new PaperAsked("added-" + addition.id(), addition.name(), true, 3, null));
                case REVIEW -> { }
            }
        }
        // The highest union decides last: reviews are put in from the bottom of the tree up.
        for (Addition addition : added.reversed()) {
            if (addition.what() == Addition.What.REVIEW) {
                review(addition);
            }
        }
        return new Route(states, papers, limit);
    }

    private void limit(Addition addition) {
        Limit other = new Limit(addition.days(), addition.working());
        if (addition.state() == null) {
            limit = other;
        } else {
            states.replaceAll(state -> state.code().equals(addition.state())
                    ? new State(state.code(), state.name(), state.seat(), other, state.silence(), state.acts()) : state);
        }
    }

    /** What led to the end leads to the review first; the effect waits for its approval. */
    private void review(Addition addition) {
        Map<String, Act> ends = new LinkedHashMap<>();
        String code = "review-" + addition.id();
        for (int i = 0; i < states.size(); i++) {
            State state = states.get(i);
            List<Act> acts = new ArrayList<>();
            for (Act act : state.acts()) {
                if (act.to().equals(Act.DONE)) {
                    String own = ends.isEmpty() || ends.containsKey(String.valueOf(act.effect())) ? code : code + "-" + ends.size();
                    ends.putIfAbsent(String.valueOf(act.effect()), new Act("approve", "同意", Act.DONE, Act.Reason.OPTIONAL,
                            act.batch(), act.effect(), act.not()));
                    acts.add(new Act(act.code(), act.name(), own, act.reason(), act.batch(), null, act.not()));
                } else {
                    acts.add(act);
                }
            }
            states.set(i, new State(state.code(), state.name(), state.seat(), state.limit(), state.silence(), acts));
        }
        int n = 0;
        for (Act end : ends.values()) {
            states.add(new State(n == 0 ? code : code + "-" + n, addition.name(), "unit:" + addition.unitId(),
                    new Limit(addition.days(), addition.working()), null,
                    List.of(end, new Act("refuse", "不同意", Act.REFUSED, Act.Reason.REQUIRED, false, null, null))));
            n++;
        }
    }
}
