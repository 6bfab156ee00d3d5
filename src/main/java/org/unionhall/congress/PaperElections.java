package org.unionhall.congress;

import java.util.List;
import org.unionhall.access.Actor;

/** Elections on paper held step by step by whoever has everything at hand already; the pages do the same with people in between. */
public interface PaperElections {

    /**
     * Committee members of a union about to be elected.
     *
     * @param congress   届
     * @param years      length of the term
     * @param candidates names of members, each borne by one member only
     */
    record Plan(long unitId, String title, int seats, int congress, int years, List<String> candidates) {

        public Plan {
            candidates = List.copyOf(candidates);
        }
    }

    /** Draws the election up and proposes the candidates; answers its number. */
    long draw(Plan plan, Actor officer);

    /** Draws up an appraisal by the first scale of the rules; it needs no candidates and no notice. Answers its number. */
    long appraise(long unitId, String title, int congress, List<String> subjects, Actor officer);

    /** Publishes the candidates for the shortest time the rules allow. */
    void publish(long election, Actor officer);

    /**
     * Freezes the roll, votes, counts and confirms.
     *
     * @param present 到会, all of whom got and returned a ballot
     * @param lines   what both tellers read, as they type it
     * @param teller  the second teller, who is the scrutineer as well; the officer is the first
     */
    void vote(long election, int present, String lines, Actor officer, Actor teller);
}
