package org.unionhall.matter.hall;

import java.util.Map;
import java.util.Set;
import org.unionhall.matter.Handed;
import org.unionhall.matter.MatterRefusal;
import org.unionhall.platform.refusal.Reason;
import org.unionhall.platform.refusal.Refusal;

/**
 * An act on an own matter that was refused, with everything typed for it.
 *
 * @param act      its code, null at first
 * @param typed    answers by field, and the words as {@code reason}
 * @param problems sentences by field; {@link #WORDS} for those of the words, {@code rating} for the stars
 * @param sentence what belongs to no field, or null
 */
public record Tried(String act, Map<String, String> typed, Map<String, String> problems, String sentence, Handed handed) {

    static final String WORDS = "reason";
    static final Tried NOTHING = new Tried(null, Map.of(), Map.of(), null, Handed.NOTHING);

    private static final Set<Reason> OF_WORDS = Set.of(MatterRefusal.REASON_MISSING, MatterRefusal.REASON_TOO_LONG,
            MatterRefusal.SUPPLY_EMPTY);

    /** Refused as a whole: some refusals belong to a field nevertheless. */
    static Tried refused(String act, Map<String, String> typed, Refusal refusal, Handed handed) {
        String field = OF_WORDS.contains(refusal.reason()) ? WORDS
                : refusal.reason() == MatterRefusal.RATING_INVALID ? "rating" : null;
        return field == null ? new Tried(act, typed, Map.of(), refusal.sentence(), handed)
                : new Tried(act, typed, Map.of(field, refusal.sentence()), null, handed);
    }

    /** What was written for this act. */
    public String words(String of) {
        return of.equals(act) ? typed.get(WORDS) : null;
    }

    public String problem(String of, String field) {
        return of.equals(act) ? problems.get(field) : null;
    }

    @Override
    public String toString() {
        return "refused " + act;
    }
}
