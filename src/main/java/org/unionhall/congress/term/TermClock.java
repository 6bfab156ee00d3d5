package org.unionhall.congress.term;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.unionhall.organization.Units;
import org.unionhall.platform.time.Shanghai;

/**
 * What time does to terms: their end comes near and is told, chairs who have come to have an account get their power,
 * who has left the union leaves its offices. Any node may run it at any time: each term is held while it is looked at,
 * and what has been done is not found again.
 */
@Component
public class TermClock {

    private static final Logger LOG = LoggerFactory.getLogger(TermClock.class);
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final TermBook book;
    private final TermRules rules;
    private final OfficePower power;
    private final Ending ending;
    private final TermNotices notices;
    private final KnownTerms known;
    private final Units units;
    private final TransactionTemplate apart;
    private final Clock clock;

    private interface Look {
        void at(long id, LocalDate today);
    }

    TermClock(JdbcClient jdbc, TermBook book, TermRules rules, OfficePower power, Ending ending, TermNotices notices, KnownTerms known,
            Units units, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.rules = rules;
        this.power = power;
        this.ending = ending;
        this.notices = notices;
        this.known = known;
        this.units = units;
        this.apart = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Everything that is due today. */
    public void run() {
        known.takeOver();
        each("select id from congress.term where state = 'RUNNING' and next_on <= :today and id > :after order by id limit " + AT_ONCE, this::nearer);
        each("""
                select h.id from congress.holder h join congress.term t on t.id = h.term_id and t.state = 'RUNNING' and t.last_day >= :today
                where h.until is null and h.post_id is null and h.person_key is not null and h.office in ('CHAIR', 'VICE_CHAIR')
                  and h.id > :after order by h.id limit\s""" + AT_ONCE, this::powerful);
        each("""
                select h.id from congress.holder h join congress.term t on t.id = h.term_id and t.state = 'RUNNING'
                join organization.unit u on u.id = t.unit_id join organization.kind k on k.code = u.kind
                join membership.member m on m.person_key = h.person_key
                where h.until is null and h.id > :after and m.status_since <= :today
                  and (m.status in ('DECEASED', 'EXPELLED', 'WITHDRAWN', 'AUTO_WITHDRAWN') or k.base and not m.place between u.lo and u.hi)
                order by h.id limit\s""" + AT_ONCE, this::gone);
    }

    private void each(String found, Look look) {
        LocalDate today = Shanghai.today(clock);
        List<Long> ids = List.of(0L);
        while (!ids.isEmpty()) {
            ids = jdbc.sql(found).param("today", today).param("after", ids.getLast()).query(Long.class).list();
            ids.forEach(id -> looked(id, look, today));
        }
    }

    /** One at a time, in a transaction of its own: what goes wrong with it leaves the others alone. */
    private void looked(long id, Look look, LocalDate today) {
        try {
            apart.executeWithoutResult(status -> look.at(id, today));
        } catch (RuntimeException e) {
            LOG.error("届期 {} 的到期处理没有成功，下次再试：{}", id, e.getClass().getSimpleName());
        }
    }

    private void nearer(long id, LocalDate today) {
        book.hold(book.withId(id).orElseThrow().unitId());
        Term term = book.withId(id).orElseThrow();
        Stage stage = stand(term, today);
        if (term.running() && stage.compareTo(term.stage()) > 0) {
            notices.near(term, stage);
        }
    }

    /** Writes how near the end is on this day; the term is held. */
    Stage stand(Term term, LocalDate today) {
        List<Integer> months = rules.noticeMonths(term.unitId(), today);
        Stage stage = Stage.of(today, term.lastDay(), months);
        book.counted(term.unitId(), () -> jdbc.sql("update congress.term set stage = :stage, next_on = :next where id = :id and state = 'RUNNING'")
                .param("stage", stage.name()).param("next", stage.next(term.lastDay(), months), Types.DATE).param("id", term.id()).update());
        return stage;
    }

    private void powerful(long id, LocalDate today) {
        Seat seat = book.seat(id).orElseThrow();
        Term term = book.withId(seat.termId()).orElseThrow();
        power.give(seat, units.withId(term.unitId()).orElseThrow(), term.lastDay(), null);
    }

    private void gone(long id, LocalDate today) {
        Seat seat = book.seat(id).filter(Seat::held).orElseThrow();
        Term term = book.withId(seat.termId()).orElseThrow();
        String status = jdbc.sql("select status from membership.member where person_key = :key").param("key", seat.personKey())
                .query(String.class).single();
        Why why = status.equals("DECEASED") ? Why.DIED : status.equals("ACTIVE") || status.equals("TRANSFERRING") || status.equals("RETAINED")
                ? Why.MOVED : Why.LEFT;
        ending.leave(seat, today, why, why == Why.MOVED ? "会籍已转出" : why.title(), null);
        notices.vacant(term, seat);
    }
}
