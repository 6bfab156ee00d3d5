package org.unionhall.notice.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Trail;
import org.unionhall.notice.NoticeRefusal;
import org.unionhall.platform.page.Chip;
import org.unionhall.platform.refusal.NotHere;

/** Reads the outbox from new to old, and sends a letter once more. */
@Component
class OutboxRows {

    private static final int COUNTED = 10_000;

    private final JdbcClient jdbc;
    private final Ways ways;
    private final Sending sending;
    private final Trail trail;
    private final Clock clock;

    OutboxRows(JdbcClient jdbc, Ways ways, Sending sending, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.ways = ways;
        this.sending = sending;
        this.trail = trail;
        this.clock = clock;
    }

    List<OutboxRow> page(OutboxFilter filter, int most) {
        return jdbc.sql("""
                select id, way, state, shown, kind, title, body, made_at, due_at, done_at, tries, answer,
                       address is not null as addressed
                from notice.outbox
                where id < :after and (:state::text is null or state = :state) and (:way::text is null or way = :way)
                order by id desc limit :most""").param("after", filter.after() == null ? Long.MAX_VALUE : filter.after())
                .param("state", name(filter.state())).param("way", name(filter.way())).param("most", most)
                .query(OutboxRows::row).list();
    }

    /** How many stand in each state, counted up to ten thousand. */
    List<Chip> chips(OutboxFilter filter) {
        var chips = new ArrayList<Chip>();
        long all = 0;
        for (LetterState state : LetterState.values()) {
            long count = jdbc.sql("""
                    select count(*) from (select from notice.outbox
                    where state = :state and (:way::text is null or way = :way) limit :most) counted""")
                    .param("state", state.name()).param("way", name(filter.way())).param("most", COUNTED)
                    .query(Long.class).single();
            all += count;
            chips.add(new Chip(state.title(), count, state.tone(), filter.only(state).href(null), filter.state() == state));
        }
        chips.addFirst(new Chip("全部", all, null, filter.only(null).href(null), filter.state() == null));
        return chips;
    }

    /** How the ways stand, in words. */
    String standing() {
        return ways.demo() ? "演示里什么都不发送，这里是本来会发出的内容" : Stream.of(Way.values())
                .map(way -> way.title() + (open(way) ? "已接通" : "没有接通")).collect(Collectors.joining("，"));
    }

    boolean open(Way way) {
        return ways.open(way);
    }

    /** Begins anew with a letter that was given up or held. */
    @Transactional
    void retry(long id, Actor by) {
        OutboxRow letter = jdbc.sql("""
                select id, way, state, shown, kind, title, body, made_at, due_at, done_at, tries, answer,
                       address is not null as addressed
                from notice.outbox where id = :id for update""").param("id", id).query(OutboxRows::row).optional()
                .orElseThrow(NotHere::new);
        if (Stream.of(LetterState.FAILED, LetterState.HELD).noneMatch(state -> state == letter.state())) {
            throw NoticeRefusal.ALREADY_ON_ITS_WAY.because();
        }
        if (!ways.open(letter.way())) {
            throw ways.demo() ? NoticeRefusal.DEMO.because() : NoticeRefusal.NO_WAY.because(letter.way().title());
        }
        if (!letter.addressed()) {
            throw NoticeRefusal.NUMBER_GONE.because();
        }
        Timestamp now = Timestamp.from(clock.instant());
        if (jdbc.sql("""
                update notice.outbox set state = 'WAITING', tries = 0, due_at = :now, done_at = null, answer = null
                where id = :id and (expires_at is null or expires_at > :now)""").param("now", now).param("id", id)
                .update() == 0) {
            throw NoticeRefusal.CODE_OLD.because();
        }
        trail.record(by, "NOTICE_SENT_AGAIN", null, "letter:" + id, null, null, Map.of("to", letter.shown()));
        sending.wakeAfterCommit(false);
    }

    private static OutboxRow row(ResultSet row, int number) throws SQLException {
        return new OutboxRow(row.getLong("id"), Way.valueOf(row.getString("way")),
                LetterState.valueOf(row.getString("state")), row.getString("shown"), row.getString("kind"),
                row.getString("title"), row.getString("body"), instant(row, "made_at"), instant(row, "due_at"),
                instant(row, "done_at"), row.getInt("tries"), row.getString("answer"), row.getBoolean("addressed"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }
}
