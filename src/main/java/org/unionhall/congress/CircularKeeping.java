package org.unionhall.congress;

import java.time.LocalDate;
import java.util.List;
import org.unionhall.access.Actor;
import org.unionhall.organization.Unit;

/** Sends and answers documents for those who have no page before them: the demo. */
public interface CircularKeeping {

    /** To the whole area below; answers its number. @param kind STUDY or OPINION, outside: bodies outside, by name */
    long send(Unit from, String kind, String title, String number, String words, LocalDate due, List<String> outside, Actor by);

    /** A union has read it. */
    void read(long circular, Unit unit, Actor by);

    void relay(long circular, Unit unit, LocalDate on, String how, int tookPart, Actor by);

    void agree(long circular, Unit unit, Actor by);

    void suggest(long circular, Unit unit, String clause, String words, String why, Actor by);

    /** For a body outside. */
    void suggest(long circular, String outside, String clause, String words, String why, Actor by);

    /** So many of the opinions without a verdict, in their order, get this one. @param verdict ADOPTED, PARTLY or NOT */
    void judge(long circular, int many, String verdict, String reason, Actor by);
}
