package org.unionhall.matter.declared;

import java.util.List;
import java.util.Optional;

/**
 * A state in which a matter waits in somebody's hands.
 *
 * @param code    stable name, such as {@code review}
 * @param name    how it is called, such as 工会审核
 * @param seat    whose hands: {@link #UNIT}, {@link #UPPER} or a seat the kind's own code knows
 * @param limit   how long it may wait there
 * @param silence code of the act that silence means; null when silence leads to the next union above
 * @param acts    what may be decided
 */
public record State(String code, String name, String seat, Limit limit, String silence, List<Act> acts) {

    /** The union the matter is for. */
    public static final String UNIT = "unit";
    /** The union above it. */
    public static final String UPPER = "upper";

    public State {
        acts = List.copyOf(acts);
    }

    public Optional<Act> act(String code) {
        return acts.stream().filter(act -> act.code().equals(code)).findFirst();
    }

}
