package org.unionhall.congress.circular;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Scope;
import org.unionhall.platform.refusal.NotHere;

/** Reads documents: those a union has sent, those it has got. */
@Component
public class CircularBook {

    /** One sent, with how many have answered. */
    public record Sent(Circular circular, int total, int answered) {
    }

    /** One that came, with how it stands with the union that got it. */
    public record Received(Circular circular, Recipient mine) {
    }

    private static final String SELECT = "select " + Circular.COLUMNS;
    private static final String FROM = " from congress.circular c join organization.unit u on u.id = c.unit_id ";
    private static final String MINE = """
            from congress.recipient r join congress.circular c on c.id = r.circular_id
            join organization.unit u on u.id = c.unit_id join organization.unit ru on ru.id = r.unit_id
            where r.unit_id is not null and r.place between :lo and :hi and r.place <@ :scope::int8multirange
              and not c.place <@ :scope::int8multirange and (not :waiting or r.answer is null and c.closed_at is null)
            """;

    private final JdbcClient jdbc;

    CircularBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Circular> withId(long id) {
        return jdbc.sql(SELECT + FROM + "where c.id = :id").param("id", id).query(Circular::of).optional();
    }

    /** One that was sent by a union within reach; any other is not there. */
    Circular open(long id, Scope scope) {
        return withId(id).filter(circular -> scope.covers(circular.place())).orElseThrow(NotHere::new);
    }

    /** The same, and nobody else changes, answers or closes it until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    Circular held(long id, Scope scope) {
        hold(id);
        return open(id, scope);
    }

    /** Whoever sends, closes or reminds waits for the one before. */
    void hold(long id) {
        jdbc.sql("select id from congress.circular where id = :id for update").param("id", id).query(Long.class).optional();
    }

    /** It stays as it is until the transaction ends; many may answer at once. */
    void share(long id) {
        jdbc.sql("select id from congress.circular where id = :id for share").param("id", id).query(Long.class).optional();
    }

    /** Newest first, those before the given number; numbers of recipients run from 1, so the last one is how many there are. */
    List<Sent> sent(Scope scope, long before, int most) {
        return jdbc.sql(SELECT + """
                , (select max(r.n) from congress.recipient r where r.circular_id = c.id) as total,
                (select count(*) from congress.recipient r where r.circular_id = c.id and r.answer is null) as waiting
                """ + FROM + """
                where c.place between :lo and :hi and c.place <@ :scope::int8multirange and c.id < :before
                order by c.id desc limit :most""").param("lo", scope.lo()).param("hi", scope.hi()).param("scope", scope.literal())
                .param("before", before).param("most", most)
                .query((row, n) -> new Sent(Circular.of(row, n), row.getInt("total"), row.getInt("total") - row.getInt("waiting"))).list();
    }

    /** What unions within reach have got from others, newest first. @param waiting only what they have not answered */
    List<Received> received(Scope scope, boolean waiting, long before, int beforeN, int most) {
        return jdbc.sql(SELECT + ", r.n as mine " + MINE + """
                  and (r.circular_id, r.n) < (:before, :n) order by r.circular_id desc, r.n desc limit :most""").param("lo", scope.lo())
                .param("hi", scope.hi()).param("scope", scope.literal()).param("waiting", waiting).param("before", before).param("n", beforeN)
                .param("most", most).query((row, n) -> new Received(Circular.of(row, n), recipient(row.getLong("id"), row.getInt("mine")).orElseThrow()))
                .list();
    }

    long receivedCount(Scope scope, boolean waiting) {
        return jdbc.sql("select count(*) " + MINE).param("lo", scope.lo()).param("hi", scope.hi()).param("scope", scope.literal())
                .param("waiting", waiting).query(Long.class).single();
    }

    Optional<Recipient> recipient(long id, int n) {
        return jdbc.sql("select " + Recipient.COLUMNS + """
                from congress.recipient r left join organization.unit ru on ru.id = r.unit_id
                where r.circular_id = :id and r.n = :n""").param("id", id).param("n", n).query(Recipient::of).optional();
    }

    /** Number of the first union within reach that got it. */
    Optional<Integer> mine(long id, Scope scope) {
        return jdbc.sql("""
                select r.n from congress.recipient r
                where r.circular_id = :id and r.unit_id is not null and r.place <@ :scope::int8multirange order by r.n limit 1""").param("id", id)
                .param("scope", scope.literal()).query(Integer.class).optional();
    }

    /** What one union got, or a body outside for which it answers. */
    Received received(long id, int n, Scope scope) {
        Recipient mine = recipient(id, n).filter(one -> scope.covers(one.place())).orElseThrow(NotHere::new);
        return new Received(withId(id).orElseThrow(), mine);
    }

    /** Those to whom it went, in the order of the tree. @param after number of the last one shown */
    List<Recipient> recipients(long id, Show show, int after, int most) {
        return jdbc.sql("select " + Recipient.COLUMNS + """
                from congress.recipient r left join organization.unit ru on ru.id = r.unit_id
                where r.circular_id = :id and r.n > :after and\s""" + show.sql + " order by r.n limit :most").param("id", id)
                .param("after", after).param("most", most).query(Recipient::of).list();
    }

    /** How many there are to show so, and how many people took part in passing it on. */
    public record Counts(long all, long read, long unread, long answered, long waiting, long tookPart) {
        long of(Show show) {
            return switch (show) {
                case ALL -> all;
                case READ -> read;
                case UNREAD -> unread;
                case ANSWERED -> answered;
                case WAITING -> waiting;
            };
        }
    }

    Counts counts(long id) {
        return jdbc.sql("""
                select count(*), count(r.read_at), count(*) filter (where r.unit_id is not null and r.read_at is null), count(r.answer),
                       count(*) filter (where r.answer is null), coalesce(sum(r.took_part), 0)
                from congress.recipient r where r.circular_id = :id""").param("id", id).query((row, n) -> new Counts(row.getLong(1), row.getLong(2),
                row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6))).single();
    }

    /** Which of the recipients are listed. */
    enum Show {
        ALL("true"), READ("r.read_at is not null"), UNREAD("r.read_at is null and r.unit_id is not null"), ANSWERED("r.answer is not null"),
        WAITING("r.answer is null");

        private final String sql;

        Show(String sql) {
            this.sql = sql;
        }
    }

    /** Unions that have not answered. */
    List<Long> waitingUnits(long id) {
        return jdbc.sql("select unit_id from congress.recipient where circular_id = :id and answer is null and unit_id is not null order by n")
                .param("id", id).query(Long.class).list();
    }

    /** Those that gave opinions. */
    List<Long> unitsWithOpinions(long id) {
        return jdbc.sql("""
                select unit_id from congress.recipient where circular_id = :id and answer = 'OPINIONS' and unit_id is not null order by n""")
                .param("id", id).query(Long.class).list();
    }

    /** Documents the clock has to look at, oldest first, behind the given number. */
    List<Long> due(LocalDate today, long after, int most) {
        return jdbc.sql("""
                select id from congress.circular where closed_at is null and next_on <= :today and id > :after order by id limit :most""")
                .param("today", today).param("after", after).param("most", most).query(Long.class).list();
    }
}
