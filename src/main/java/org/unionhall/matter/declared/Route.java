package org.unionhall.matter.declared;

import java.util.List;
import java.util.Optional;
import org.unionhall.matter.PaperAsked;

/**
 * The way a matter goes: its states in order, its papers, its whole limit. Fixed for a running matter, whatever is
 * declared later.
 */
public record Route(List<State> states, List<PaperAsked> papers, Limit limit) {

    public Route {
        states = List.copyOf(states);
        papers = List.copyOf(papers);
    }

    public State first() {
        return states.getFirst();
    }

    public Optional<State> state(String code) {
        return states.stream().filter(state -> state.code().equals(code)).findFirst();
    }
}
