package org.unionhall.matter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.unionhall.access.Actor;

/** Files matters and acts on them, for modules whose own pages do so; everybody else uses the doors of this module. */
public interface Matters {

    /**
     * Files a matter in a transaction of its own or the caller's; answers its number.
     *
     * @throws org.unionhall.platform.refusal.Refusal when it cannot be asked for
     */
    long file(Filing filing);

    /**
     * Acts as an officer at whose desk the matter is, or as who asked.
     *
     * @param act    code of the act
     * @param seen   number of the step that was shown, so that two officers do not decide one after the other; 0 when not shown
     * @param reason why, or null
     * @param key    makes the same request twice one act, or null
     * @throws org.unionhall.platform.refusal.NotHere when it is not in the actor's hands
     */
    void act(long id, String act, int seen, String reason, String key, Actor actor);

    /** 评价: points 1 to 5 and words, by who asked. */
    void rate(long id, int points, String words, Actor asker);

    Optional<Matter> withId(long id);

    /**
     * Forgets who asked for matters of a kind that came to nothing, and what was answered; that there was one stays.
     *
     * @param endedBefore those that ended earlier than this day without effect
     * @return how many
     */
    int forget(String kind, LocalDate endedBefore);

    /** Open matters of a kind that are for a union, oldest first. */
    List<Matter> openFor(String kind, long unitId, int most);
}
