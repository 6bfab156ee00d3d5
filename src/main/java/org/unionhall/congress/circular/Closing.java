package org.unionhall.congress.circular;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Scope;
import org.unionhall.access.Trail;
import org.unionhall.platform.time.Shanghai;

/** What the sender does while answers come in: remind those who have not answered, and close. */
@Component
class Closing {

    private final JdbcClient jdbc;
    private final CircularBook book;
    private final Opinions opinions;
    private final CircularNotices notices;
    private final Trail trail;
    private final Clock clock;

    Closing(JdbcClient jdbc, CircularBook book, Opinions opinions, CircularNotices notices, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.opinions = opinions;
        this.notices = notices;
        this.trail = trail;
        this.clock = clock;
    }

    /** 催一下, once a day. @return how many unions were told */
    @Transactional
    public int remind(long id, Scope scope, Actor actor) {
        Circular circular = book.held(id, scope);
        LocalDate today = Shanghai.today(clock);
        if (!circular.open()) {
            throw CircularRefusal.ALREADY_CLOSED.because();
        }
        if (today.equals(circular.remindedOn())) {
            throw CircularRefusal.REMINDED_TODAY.because();
        }
        int told = notices.reminded(circular);
        if (told == 0) {
            throw CircularRefusal.ALL_ANSWERED.because();
        }
        jdbc.sql("update congress.circular set reminded_on = :today where id = :id").param("today", today).param("id", id).update();
        trail.record(actor, "CIRCULAR_REMINDED", circular.unitId(), "circular:" + id, null, null, Map.of("recipients", told));
        return told;
    }

    /** Nobody answers any more; every opinion has its verdict by then, and who gave one is told. */
    @Transactional
    public void close(long id, Scope scope, Actor actor) {
        Circular circular = book.held(id, scope);
        if (!circular.open()) {
            throw CircularRefusal.ALREADY_CLOSED.because();
        }
        long without = opinions.counts(id).open();
        if (without > 0) {
            throw CircularRefusal.VERDICTS_MISSING.because(without);
        }
        jdbc.sql("update congress.circular set closed_at = :at, next_on = null where id = :id").param("at", Timestamp.from(clock.instant()))
                .param("id", id).update();
        trail.record(actor, "CIRCULAR_CLOSED", circular.unitId(), "circular:" + id, null, null, Map.of("title", circular.title()));
        notices.closed(circular);
    }
}
