package org.unionhall.congress.circular;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Scope;
import org.unionhall.access.Trail;
import org.unionhall.platform.refusal.NotHere;

/** Opinions on a draft, and what the sender makes of each. */
@Component
public class Opinions {

    private static final int WORDS = 4;
    private static final String ROWS = "select " + Opinion.COLUMNS + """
            from congress.opinion o join congress.recipient r on r.circular_id = o.circular_id and r.n = o.recipient
            left join organization.unit ru on ru.id = r.unit_id
            where o.circular_id = :id
            """;

    private final JdbcClient jdbc;
    private final CircularBook book;
    private final Trail trail;
    private final Clock clock;

    Opinions(JdbcClient jdbc, CircularBook book, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.trail = trail;
        this.clock = clock;
    }

    /** Those of one recipient. */
    List<Opinion> of(long id, int recipient) {
        return jdbc.sql(ROWS + "and o.recipient = :recipient order by o.n limit :most").param("id", id).param("recipient", recipient)
                .param("most", Answering.MOST).query(Opinion::of).list();
    }

    /** All, in the order of the recipients. @param open only those without a verdict, after: number of recipient and opinion shown last */
    List<Opinion> all(long id, boolean open, int after, int afterN, int most) {
        return jdbc.sql(ROWS + """
                and (not :open or o.verdict is null) and (o.recipient, o.n) > (:after, :n)
                order by o.recipient, o.n limit :most""").param("id", id).param("open", open).param("after", after).param("n", afterN)
                .param("most", most).query(Opinion::of).list();
    }

    /** How many of each verdict, and how many without. */
    public record Counts(long all, long adopted, long partly, long not) {
        public long open() {
            return all - adopted - partly - not;
        }
    }

    Counts counts(long id) {
        return jdbc.sql("""
                select count(*), count(*) filter (where o.verdict = 'ADOPTED'), count(*) filter (where o.verdict = 'PARTLY'),
                       count(*) filter (where o.verdict = 'NOT')
                from congress.opinion o where o.circular_id = :id""").param("id", id)
                .query((row, n) -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4))).single();
    }

    /** 采纳, 部分采纳, 不采纳; until the document is closed another one may be given. */
    @Transactional
    public void judge(long id, int recipient, int n, Verdict verdict, String reason, Scope scope, Actor actor) {
        Circular circular = book.held(id, scope);
        if (!circular.open()) {
            throw CircularRefusal.ALREADY_CLOSED.because();
        }
        if (verdict.needsReason() && (reason == null || reason.length() < WORDS)) {
            throw CircularRefusal.VERDICT_REASON.because(verdict.title());
        }
        int rows = jdbc.sql("""
                update congress.opinion set verdict = :verdict, reason = :reason, judged_at = :at
                where circular_id = :id and recipient = :recipient and n = :n""").param("verdict", verdict.name())
                .param("reason", reason, Types.VARCHAR).param("at", Timestamp.from(clock.instant())).param("id", id)
                .param("recipient", recipient).param("n", n).update();
        if (rows == 0) {
            throw new NotHere();
        }
        trail.record(actor, "CIRCULAR_OPINION_JUDGED", circular.unitId(), "circular:" + id, reason, null, Map.of("verdict", verdict.name()));
    }
}
