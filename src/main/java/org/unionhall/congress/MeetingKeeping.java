package org.unionhall.congress;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.unionhall.access.Actor;
import org.unionhall.organization.Unit;

/** Keeps meetings for those who have no page before them: the demo, records taken over from paper. */
public interface MeetingKeeping {

    /** A point of an agenda. @param kind such as REPORT or VOTE, words: what was said, or null */
    record Point(String kind, String title, String speaker, Integer minutes, String words) {
    }

    /** A resolution that all present voted for. */
    record Resolved(String title, String words, String followUp, String followWho, LocalDate followBy) {
    }

    /** Calls a meeting; answers its number. @param kind such as CONGRESS or PLENUM */
    long call(Unit unit, String kind, Integer term, Integer session, LocalDate day, LocalTime begins, String venue, Actor by);

    /** Members of the union, the longest standing, come onto the roll until so many stand on it. */
    void enrol(long meeting, int many, Actor by);

    void agenda(long meeting, List<Point> points, Actor by);

    /** It was held: all but so many were there, one of those on leave, it resolved this and was closed. */
    void held(long meeting, int absent, List<Resolved> resolved, String closing, Actor by);
}
