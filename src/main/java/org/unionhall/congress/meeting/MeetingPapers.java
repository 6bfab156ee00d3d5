package org.unionhall.congress.meeting;

import java.io.InputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Scope;
import org.unionhall.access.Trail;
import org.unionhall.platform.database.ScopedReads;
import org.unionhall.platform.paper.PaperStore;
import org.unionhall.platform.paper.Stored;

/** 会议文件: papers of a meeting, handed to those on the roll, and who has opened which. */
@Component
public class MeetingPapers {

    /** Where a paper lies. */
    record Lying(String key, String fileName, String type) {
    }

    private static final long LARGEST = 20L << 20;

    private final JdbcClient jdbc;
    private final MeetingBook book;
    private final PaperStore store;
    private final ScopedReads reads;
    private final Trail trail;
    private final Clock clock;

    MeetingPapers(JdbcClient jdbc, MeetingBook book, PaperStore store, ScopedReads reads, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.store = store;
        this.reads = reads;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param reader number on the roll of who looks; 0 for an officer. Those not handed out are for officers only. */
    List<MeetingPaper> of(long meeting, int reader) {
        return jdbc.sql("""
                select p.n, p.kind, p.title, p.file_name, p.size, p.published_at,
                       (select count(*) from congress.reading r where r.meeting_id = p.meeting_id and r.paper = p.n) as readers,
                       exists (select from congress.reading r where r.meeting_id = p.meeting_id and r.paper = p.n and r.attendee = :reader) as read
                from congress.paper p where p.meeting_id = :meeting and (:reader = 0 or p.published_at is not null) order by p.n""")
                .param("meeting", meeting).param("reader", reader).query((row, n) -> new MeetingPaper(row.getInt("n"),
                        MeetingPaper.Kind.valueOf(row.getString("kind")), row.getString("title"), row.getString("file_name"), row.getLong("size"),
                        row.getTimestamp("published_at") == null ? null : row.getTimestamp("published_at").toInstant(), row.getInt("readers"),
                        row.getBoolean("read"))).list();
    }

    /** @param handOut at once to those on the roll */
    @Transactional
    public int add(long id, MeetingPaper.Kind kind, String title, InputStream content, String fileName, boolean handOut, Scope scope,
            Actor actor) {
        Meeting meeting = book.held(id, scope);
        if (title == null || content == null) {
            throw MeetingRefusal.PAPER_MISSING.because();
        }
        if (meeting.state() == MeetingState.CLOSED) {
            throw MeetingRefusal.CLOSED.because();
        }
        Stored paper = store.keep(content, fileName, LARGEST);
        Timestamp now = Timestamp.from(clock.instant());
        int n = jdbc.sql("""
                insert into congress.paper (meeting_id, n, kind, title, store_key, file_name, file_type, size, published_at, account_id, at)
                select :meeting, coalesce(max(n), 0) + 1, :kind, :title, :key, :name, :type, :size,
                       case when :out then cast(:at as timestamptz) end, :account, :at
                from congress.paper where meeting_id = :meeting returning n""").param("meeting", id).param("kind", kind.name())
                .param("title", title).param("key", paper.key()).param("name", paper.fileName()).param("type", paper.type())
                .param("size", paper.size()).param("out", handOut).param("at", now).param("account", actor.account())
                .query(Integer.class).single();
        trail.record(actor, "MEETING_PAPER_ADDED", meeting.unitId(), "meeting:" + id, null, null, Map.of("title", title));
        return n;
    }

    /** Handed to those on the roll. */
    @Transactional
    public void publish(long id, int n, Scope scope, Actor actor) {
        Meeting meeting = book.held(id, scope);
        jdbc.sql("update congress.paper set published_at = coalesce(published_at, :at) where meeting_id = :meeting and n = :n")
                .param("at", Timestamp.from(clock.instant())).param("meeting", id).param("n", n).update();
        trail.record(actor, "MEETING_PAPER_ADDED", meeting.unitId(), "meeting:" + id, null, null, Map.of("paper", n));
    }

    Optional<Lying> lying(long meeting, int n) {
        return jdbc.sql("select store_key, file_name, file_type from congress.paper where meeting_id = :meeting and n = :n")
                .param("meeting", meeting).param("n", n)
                .query((row, i) -> new Lying(row.getString(1), row.getString(2), row.getString(3))).optional();
    }

    /** For somebody on the roll, to whom it was handed; that they opened it is kept. */
    @Transactional
    public Optional<Lying> read(long meeting, int n, int reader) {
        Optional<Lying> paper = lying(meeting, n).filter(one -> of(meeting, reader).stream().anyMatch(shown -> shown.n() == n));
        paper.ifPresent(one -> jdbc.sql("""
                insert into congress.reading (meeting_id, paper, attendee, at) values (:meeting, :paper, :reader, :at)
                on conflict do nothing""").param("meeting", meeting).param("paper", n).param("reader", reader)
                .param("at", Timestamp.from(clock.instant())).update());
        return paper;
    }

    /** Names of those who have not opened it yet. */
    List<String> notRead(Scope scope, long meeting, int n, int most) {
        return reads.within(scope.literal(), () -> jdbc.sql("""
                select a.name from congress.attendee a where a.meeting_id = :meeting and a.role <> 'GUEST' and not exists (
                    select from congress.reading r where r.meeting_id = :meeting and r.paper = :paper and r.attendee = a.n)
                order by a.n limit :most""").param("meeting", meeting).param("paper", n).param("most", most).query(String.class).list());
    }
}
