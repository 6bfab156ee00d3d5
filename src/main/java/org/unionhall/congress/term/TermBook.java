package org.unionhall.congress.term;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Scope;
import org.unionhall.figure.Counting;
import org.unionhall.platform.database.ScopedReads;
import org.unionhall.platform.refusal.NotHere;

/** Reads terms and who sits in them; every change of a union's terms waits here for the one before. */
@Component
class TermBook {

    private static final String SELECT = "select " + Term.COLUMNS + " from congress.term t join organization.unit u on u.id = t.unit_id ";
    private static final String LISTED = """
            where t.state = 'RUNNING' and t.body = any(:bodies) and t.place <@ :scope::int8multirange
            """;
    private static final String OFFICES = " order by h.until nulls first, array_position(cast(:offices as text[]), h.office), h.id";
    private static final String[] ORDER = java.util.Arrays.stream(Office.values()).map(Enum::name).toArray(String[]::new);

    private final JdbcClient jdbc;
    private final ScopedReads reads;
    private final Counting counting;

    TermBook(JdbcClient jdbc, ScopedReads reads, Counting counting) {
        this.jdbc = jdbc;
        this.reads = reads;
        this.counting = counting;
    }

    /** Whoever changes terms of this union next waits until the transaction ends. */
    void hold(long unit) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('congress.term'), :unit::int)").param("unit", (int) unit).query(Object.class).optional();
    }

    /** Runs a change of a union's terms, held before, and takes it into the figures. */
    void counted(long unit, Runnable act) {
        counting.around("congress.term", "r.unit_id = :unit", Map.of("unit", unit), act);
    }

    Optional<Term> withId(long id) {
        return jdbc.sql(SELECT + "where t.id = :id").param("id", id).query(Term::of).optional();
    }

    /** One inside the scope; any other is not there. */
    Term open(long id, Scope scope) {
        return jdbc.sql(SELECT + "where t.id = :id and t.place <@ :scope::int8multirange").param("id", id).param("scope", scope.literal())
                .query(Term::of).optional().orElseThrow(NotHere::new);
    }

    Optional<Term> running(long unit, Body body, String title) {
        return jdbc.sql(SELECT + "where t.unit_id = :unit and t.body = :body and t.title = :title and t.state = 'RUNNING'")
                .param("unit", unit).param("body", body.name()).param("title", title).query(Term::of).optional();
    }

    List<Term> running(long unit) {
        return jdbc.sql(SELECT + "where t.unit_id = :unit and t.state = 'RUNNING' order by t.body, t.id").param("unit", unit)
                .query(Term::of).list();
    }

    /** All of a union and body that began, the latest first. */
    List<Term> history(long unit, Body body, String title) {
        return jdbc.sql(SELECT + """
                where t.unit_id = :unit and t.body = :body and t.title = :title and t.state in ('RUNNING', 'ENDED')
                order by t.elected_on desc, t.id desc limit 50""").param("unit", unit).param("body", body.name()).param("title", title)
                .query(Term::of).list();
    }

    List<Term> ofMatter(long matter) {
        return jdbc.sql(SELECT + "where t.matter_id = :matter order by t.id").param("matter", matter).query(Term::of).list();
    }

    /** The results by which a term came to be or was added to, reported above. */
    List<Term> resultsOf(long term) {
        return jdbc.sql(SELECT + "where t.joins = :term and t.state in ('PROPOSED', 'TAKEN') order by t.id").param("term", term)
                .query(Term::of).list();
    }

    /** Who sits and sat in it, for the program itself. */
    List<Seat> seats(long term) {
        return jdbc.sql("select " + Seat.COLUMNS + " from congress.holder h where h.term_id = :term" + OFFICES)
                .param("term", term).param("offices", ORDER).query(Seat::of).list();
    }

    /** The same for somebody who may see it. */
    List<Seat> seats(long term, Scope scope) {
        return reads.within(scope.literal(), () -> seats(term));
    }

    Optional<Seat> seat(long id) {
        return jdbc.sql("select " + Seat.COLUMNS + " from congress.holder h where h.id = :id").param("id", id).query(Seat::of).optional();
    }

    /** Running terms of some bodies in an area, those that end first at the top. @param after last day and number of the last one shown */
    List<Term> lines(Scope scope, List<Body> bodies, List<Stage> only, LocalDate after, long afterId, int most) {
        return jdbc.sql(SELECT + LISTED + """
                  and (cardinality(cast(:stages as text[])) = 0 or t.stage = any(:stages)) and (:id = 0 or (t.last_day, t.id) > (:after::date, :id))
                order by t.last_day, t.id limit :most""").param("bodies", names(bodies)).param("scope", scope.literal())
                .param("stages", only.stream().map(Enum::name).toArray(String[]::new)).param("after", after, java.sql.Types.DATE).param("id", afterId)
                .param("most", most).query(Term::of).list();
    }

    Map<Stage, Long> counts(Scope scope, List<Body> bodies) {
        Map<Stage, Long> counts = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            counts.put(stage, 0L);
        }
        jdbc.sql("select t.stage, count(*) from congress.term t " + LISTED + " group by t.stage").param("bodies", names(bodies))
                .param("scope", scope.literal()).query(row -> {
                    counts.put(Stage.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    /** Committees below one's own unions whose term has ended without an election. */
    long overdueBelow(Scope scope, Scope own) {
        return jdbc.sql("""
                select count(*) from congress.term t where t.state = 'RUNNING' and t.body = 'COMMITTEE' and t.stage = 'OVERDUE'
                  and t.place <@ :scope::int8multirange and not t.place <@ :own::int8multirange""").param("scope", scope.literal())
                .param("own", own.literal()).query(Long.class).single();
    }

    private static String[] names(List<Body> bodies) {
        return bodies.stream().map(Enum::name).toArray(String[]::new);
    }
}
