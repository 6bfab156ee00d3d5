package org.unionhall.congress.meeting;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Scope;
import org.unionhall.access.Trail;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.time.Shanghai;

/** 决议: by show of hands, counted against those present, with what follows from it. */
@Component
public class Resolutions {

    /** The hands that were counted, and what is to be done. */
    record Hands(String title, String words, int inFavour, int against, int abstained, String followUp, String followWho, LocalDate followBy) {
    }

    private final JdbcClient jdbc;
    private final MeetingBook book;
    private final Preparation preparation;
    private final Trail trail;
    private final Clock clock;

    Resolutions(JdbcClient jdbc, MeetingBook book, Preparation preparation, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.preparation = preparation;
        this.trail = trail;
        this.clock = clock;
    }

    List<Resolution> of(long meeting) {
        return jdbc.sql("select * from congress.resolution where meeting_id = :meeting order by n").param("meeting", meeting)
                .query((row, i) -> new Resolution(row.getInt("n"), row.getString("title"), row.getString("words"),
                        row.getString("base").equals("ALL"), row.getInt("entitled"), row.getInt("present"), row.getInt("in_favour"),
                        row.getInt("against"), row.getInt("abstained"), row.getBoolean("passed"), row.getString("follow_up"),
                        row.getString("follow_who"), row.getObject("follow_by", LocalDate.class), row.getObject("done_on", LocalDate.class),
                        row.getString("done_words"), row.getLong("election_id"))).list();
    }

    /** Kept whether it passed or not; needs the quorum at this moment. */
    @Transactional
    public void vote(long id, Hands hands, Scope scope, Actor actor) {
        Meeting meeting = book.held(id, scope);
        if (meeting.state() != MeetingState.OPEN) {
            throw MeetingRefusal.NOT_OPEN.because();
        }
        if (hands.title() == null || hands.words() == null) {
            throw MeetingRefusal.RESOLUTION_WORDS.because();
        }
        Quorum quorum = meeting.quorum();
        if (!quorum.met()) {
            throw MeetingRefusal.QUORUM_LOST.because(quorum.present(), quorum.should(), quorum.share().words());
        }
        long raised = (long) hands.inFavour() + hands.against() + hands.abstained();
        if (raised > quorum.present()) {
            throw MeetingRefusal.HANDS_TOO_MANY.because(raised, quorum.present());
        }
        Figures figures = preparation.figures(meeting);
        int base = figures.ofAll() ? quorum.should() : quorum.present();
        boolean passed = (long) hands.inFavour() * figures.majority().whole() > (long) base * figures.majority().part();
        jdbc.sql("""
                insert into congress.resolution (meeting_id, n, title, words, base, entitled, present, in_favour, against, abstained, passed,
                    follow_up, follow_who, follow_by, account_id, at)
                select :meeting, coalesce(max(n), 0) + 1, :title, :words, :base, :entitled, :present, :favour, :against, :abstained, :passed,
                    :follow, :who, :by, :account, :at from congress.resolution where meeting_id = :meeting""").param("meeting", id)
                .param("title", hands.title()).param("words", hands.words()).param("base", figures.ofAll() ? "ALL" : "PRESENT")
                .param("entitled", quorum.should()).param("present", quorum.present()).param("favour", hands.inFavour())
                .param("against", hands.against()).param("abstained", hands.abstained()).param("passed", passed)
                .param("follow", hands.followUp(), Types.VARCHAR).param("who", hands.followWho(), Types.VARCHAR)
                .param("by", hands.followBy(), Types.DATE).param("account", actor.account()).param("at", Timestamp.from(clock.instant())).update();
        trail.record(actor, "MEETING_RESOLVED", meeting.unitId(), "meeting:" + id, null, null,
                Map.of("title", hands.title(), "entitled", quorum.should(), "present", quorum.present(), "passed", passed));
    }

    /** What was to be done has been done. */
    @Transactional
    public void done(long id, int n, String words, Scope scope, Actor actor) {
        Meeting meeting = book.held(id, scope);
        if (jdbc.sql("update congress.resolution set done_on = :day, done_words = :words where meeting_id = :meeting and n = :n and follow_up is not null")
                .param("day", Shanghai.today(clock)).param("words", words, Types.VARCHAR).param("meeting", id).param("n", n).update() == 0) {
            throw new NotHere();
        }
        trail.record(actor, "MEETING_RESOLVED", meeting.unitId(), "meeting:" + id, null, null, Map.of("done", true));
    }
}
