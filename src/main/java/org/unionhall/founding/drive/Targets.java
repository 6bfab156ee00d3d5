package org.unionhall.founding.drive;

import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Acting;
import org.unionhall.access.Actor;
import org.unionhall.access.Scope;
import org.unionhall.access.Trail;
import org.unionhall.figure.Counting;
import org.unionhall.founding.FoundingRefusal;
import org.unionhall.founding.TargetState;
import org.unionhall.platform.paper.PaperStore;
import org.unionhall.platform.paper.Stored;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.time.Shanghai;

/** The targets of drives: who sees to each, what was done there, with what evidence. */
@Component
public class Targets {

    private static final long LARGEST_PAPER = 20L * 1024 * 1024;
    private static final int SHORTEST = 4;
    private static final int SHORTEST_EVIDENCE = 10;

    private static final String ROWS = """
            select t.credit_code, e.name, e.workers, u.code, coalesce(u.short_name, u.name) as unit_name, t.unit_id, t.state, t.since,
                   t.owner_id
            from founding.target t join founding.employer e on e.credit_code = t.credit_code
            join organization.unit u on u.id = t.unit_id
            where t.drive_id = :drive and u.lo <@ :scope::int8multirange
            """;

    private final JdbcClient jdbc;
    private final Counting counting;
    private final PaperStore papers;
    private final Acting acting;
    private final Trail trail;
    private final Clock clock;

    Targets(JdbcClient jdbc, Counting counting, PaperStore papers, Acting acting, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.counting = counting;
        this.papers = papers;
        this.acting = acting;
        this.trail = trail;
        this.clock = clock;
    }

    /** The largest first. @param states to narrow by, empty for all; @param workers and code of the last one shown */
    public List<TargetRow> rows(long drive, Scope scope, List<TargetState> states, int workers, String code, int most) {
        Map<Long, String> names = new HashMap<>();
        return jdbc.sql(ROWS + """
                and (cardinality(:states) = 0 or t.state = any(:states))
                and (:code = '' or e.workers < :workers or e.workers = :workers and e.credit_code > :code)
                order by e.workers desc, e.credit_code limit :most""").param("drive", drive).param("scope", scope.literal())
                .param("states", states.stream().map(Enum::name).toArray(String[]::new)).param("workers", workers).param("code", code)
                .param("most", most).query(Targets::row).list().stream()
                .map(row -> row.owner() == null ? row : row.named(names.computeIfAbsent(row.owner(), id -> acting.of(id).name()))).toList();
    }

    public Map<TargetState, Long> counts(long drive, Scope scope) {
        Map<TargetState, Long> counts = new EnumMap<>(TargetState.class);
        jdbc.sql("select state, count(*) from (" + ROWS + ") found group by state").param("drive", drive).param("scope", scope.literal())
                .query(row -> {
                    counts.put(TargetState.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    public Optional<TargetRow> one(long drive, String code, Scope scope) {
        return jdbc.sql(ROWS + " and t.credit_code = :code").param("drive", drive).param("scope", scope.literal()).param("code", code)
                .query(Targets::row).optional().map(row -> row.owner() == null ? row : row.named(acting.of(row.owner()).name()));
    }

    public List<Visit> visits(long drive, String code) {
        return jdbc.sql("""
                select n, at, who, state, words, paper_name from founding.visit where drive_id = :drive and credit_code = :code
                order by n desc""").param("drive", drive).param("code", code).query((row, n) -> new Visit(row.getInt("n"),
                        row.getTimestamp("at").toInstant(), row.getString("who"), TargetState.valueOf(row.getString("state")),
                        row.getString("words"), row.getString("paper_name"))).list();
    }

    /** Key, name and type of the evidence of a visit. */
    Optional<String[]> paper(long drive, String code, int n) {
        return jdbc.sql("""
                select paper_key, paper_name, paper_type from founding.visit
                where drive_id = :drive and credit_code = :code and n = :n and paper_key is not null""").param("drive", drive)
                .param("code", code).param("n", n).query((row, at) -> new String[] {row.getString(1), row.getString(2), row.getString(3)})
                .optional();
    }

    /**
     * Takes down what was done at a target and how it stands now.
     *
     * @param evidence a paper, or null; {@code fileName} as its sender calls it
     */
    @Transactional
    public void visit(long drive, String code, TargetState state, String words, InputStream evidence, String fileName, Scope scope,
            Actor actor) {
        jdbc.sql("select 1 from founding.target where drive_id = :drive and credit_code = :code for update").param("drive", drive)
                .param("code", code).query(Integer.class).optional().orElseThrow(NotHere::new);
        TargetRow target = one(drive, code, scope).orElseThrow(NotHere::new);
        if (state == null || !target.state().next().contains(state)) {
            throw FoundingRefusal.TARGET_STATE.because(target.state().title(), state == null ? "" : state.title());
        }
        int said = words == null ? 0 : words.strip().length();
        if (said < SHORTEST) {
            throw FoundingRefusal.TARGET_WORDS.because();
        }
        if (state.evidence() && evidence == null && said < SHORTEST_EVIDENCE) {
            throw FoundingRefusal.TARGET_EVIDENCE.because();
        }
        Optional<Stored> paper = Optional.ofNullable(evidence).map(in -> papers.keep(in, fileName, LARGEST_PAPER));
        counting.around("founding.target", "r.drive_id = :drive and r.credit_code = :code", Map.of("drive", drive, "code", code),
                () -> jdbc.sql("""
                        update founding.target set state = :state, since = :today, visits = visits + 1
                        where drive_id = :drive and credit_code = :code""").param("state", state.name())
                        .param("today", Shanghai.today(clock)).param("drive", drive).param("code", code).update());
        jdbc.sql("""
                insert into founding.visit (drive_id, credit_code, n, at, account_id, who, state, words, paper_key, paper_name, paper_type)
                select :drive, :code, visits, :at, :account, :who, :state, :words, :key, :name, :type from founding.target
                where drive_id = :drive and credit_code = :code""").param("drive", drive).param("code", code)
                .param("at", Timestamp.from(clock.instant())).param("account", actor.account()).param("who", actor.name())
                .param("state", state.name()).param("words", words.strip()).param("key", paper.map(Stored::key).orElse(null), Types.VARCHAR)
                .param("name", paper.map(Stored::fileName).orElse(null), Types.VARCHAR)
                .param("type", paper.map(Stored::type).orElse(null), Types.VARCHAR).update();
        trail.record(actor, "TARGET_VISITED", target.unitId(), "drive:" + drive, null, Map.of("status", target.state().title()),
                Map.of("status", state.title(), "creditCode", code));
    }

    /** Gives a target into somebody's hands. */
    @Transactional
    public void hand(long drive, String code, long owner, Scope scope, Actor actor) {
        TargetRow target = one(drive, code, scope).orElseThrow(NotHere::new);
        jdbc.sql("update founding.target set owner_id = :owner where drive_id = :drive and credit_code = :code").param("owner", owner)
                .param("drive", drive).param("code", code).update();
        trail.record(actor, "TARGETS_HANDED", target.unitId(), "drive:" + drive, null, null, Map.of("creditCode", code, "keeper",
                acting.of(owner).name()));
    }

    private static TargetRow row(ResultSet row, int n) throws SQLException {
        return new TargetRow(row.getString("credit_code"), row.getString("name"), row.getInt("workers"), row.getString("code"),
                row.getString("unit_name"), row.getLong("unit_id"), TargetState.valueOf(row.getString("state")),
                row.getObject("since", LocalDate.class), row.getObject("owner_id", Long.class), null);
    }
}
