package org.unionhall.matter.running;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Permission;
import org.unionhall.access.Trail;
import org.unionhall.matter.Filing;
import org.unionhall.matter.MatterRefusal;
import org.unionhall.matter.declared.Act;
import org.unionhall.matter.declared.Kind;
import org.unionhall.matter.declared.MatterKinds;
import org.unionhall.matter.declared.Route;
import org.unionhall.matter.declared.State;
import org.unionhall.matter.route.Routes;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.time.Shanghai;

/**
 * Everything that can be done to a running matter, one at a time: the row is held, the same request twice is one act,
 * and whoever comes second is told who was first.
 */
@Component
public class Acts {

    /**
     * An act somebody asks for.
     *
     * @param seen   number of the step shown, 0 when none was
     * @param more   corrected answers
     * @param papers handed in with it, already in the store
     */
    public record Asked(long matter, String act, int seen, String reason, String to, Map<String, String> more,
            List<Filing.Paper> papers, String key) {

        public Asked(long matter, String act, int seen, String reason, String to, Map<String, String> more, String key) {
            this(matter, act, seen, reason, to, more, List.of(), key);
        }

        public static Asked of(long matter, String act, int seen, String reason, String key) {
            return new Asked(matter, act, seen, reason, null, Map.of(), key);
        }
    }

    private static final int LONGEST_REASON = 1000;
    private static final int SHORTEST_REASON = 4;

    private final JdbcClient jdbc;
    private final MatterBook book;
    private final MatterKinds kinds;
    private final Routes routes;
    private final Passing passing;
    private final DeskActs desk;
    private final AskerActs asker;
    private final Trail trail;

    Acts(JdbcClient jdbc, MatterBook book, MatterKinds kinds, Routes routes, Passing passing, DeskActs desk, AskerActs asker, Trail trail) {
        this.jdbc = jdbc;
        this.book = book;
        this.kinds = kinds;
        this.routes = routes;
        this.passing = passing;
        this.desk = desk;
        this.asker = asker;
        this.trail = trail;
    }

    /** @throws NotHere when the matter is neither on the actor's desk nor the actor's own */
    @Transactional
    public void act(Asked asked, Actor me) {
        MatterRow matter = book.hold(asked.matter());
        StepRow step = book.step(matter);
        boolean mine = matter.askedBy(me);
        boolean atDesk = me.scope(Permission.HANDLE_MATTERS).covers(step.place());
        if (!mine && !atDesk && !touched(matter, me)) {
            throw new NotHere();
        }
        if (asked.key() != null && book.before(me.account(), asked.key(), matter.id()).filter(other -> {
            if (other != matter.id()) {
                throw MatterRefusal.REQUEST_REUSED.because();
            }
            return true;
        }).isPresent()) {
            return;
        }
        Kind kind = kinds.of(matter.kind()).orElseThrow();
        String reason = reason(asked.reason());
        if (AskerActs.NAMES.containsKey(asked.act())) {
            if (!mine) {
                throw new NotHere();
            }
            asker.act(matter, step, kind, routes.of(matter.routeId()), asked, reason, me);
        } else {
            if (!atDesk) {
                fresh(matter, step, asked);
                throw new NotHere();
            }
            atTheDesk(matter, step, kind, asked, reason, me, mine);
        }
        Route route = routes.of(matter.routeId());
        trail.record(me, "MATTER_ACTED", matter.unitId(), "matter:" + matter.id(), reason,
                Map.of("state", Words.state(route, matter.state())), Map.of("act", actName(route, matter, asked.act())));
    }

    private static String actName(Route route, MatterRow matter, String act) {
        return Optional.ofNullable(AskerActs.NAMES.get(act)).or(() -> Optional.ofNullable(DeskActs.NAMES.get(act)))
                .or(() -> route.state(matter.state()).flatMap(state -> state.act(act)).map(Act::name)).orElse(act);
    }

    private void atTheDesk(MatterRow matter, StepRow step, Kind kind, Asked asked, String reason, Actor me, boolean mine) {
        fresh(matter, step, asked);
        if (!matter.open()) {
            throw MatterRefusal.ENDED.because(Words.outcome(matter.ended()));
        }
        Route route = routes.of(matter.routeId());
        if (DeskActs.NAMES.containsKey(asked.act())) {
            desk.act(matter, step, kind, route, asked, reason, me);
            return;
        }
        if (step.byAsker() || step.paused()) {
            throw MatterRefusal.WAITS_FOR_ASKER.because();
        }
        if (mine && kind.asker().worker()) {
            throw MatterRefusal.OWN_MATTER.because();
        }
        State state = route.state(step.state()).orElseThrow();
        Act act = state.act(asked.act()).orElseThrow(() -> MatterRefusal.ACT_UNKNOWN.because(state.name(), asked.act()));
        if (act.notByFiler() && matter.filedBy(me)) {
            throw MatterRefusal.FILED_BY_YOU.because(act.name());
        }
        if (act.reason() == Act.Reason.REQUIRED) {
            needed(reason);
        }
        decide(matter, step, kind, route, act, reason, me);
    }

    /** What an act of the declaration does; the actor is null when silence decides. */
    void decide(MatterRow matter, StepRow step, Kind kind, Route route, Act act, String reason, Actor me) {
        boolean late = passing.today().isAfter(step.dueOn());
        book.leave(step, act.code(), late, me);
        String outcome = act.to().equals(Act.DONE) ? "DONE" : act.to().equals(Act.REFUSED) ? "REFUSED" : null;
        book.note(matter.id(), new MatterBook.Noted(act.code(), act.name(), me == null ? "系统（到期未办，按规定视为“" + act.name() + "”）"
                : me.name(), step.unitId(), step.state(), outcome == null ? act.to() : outcome, reason, null), me);
        if (outcome == null) {
            if (late) {
                passing.late(matter);
            }
            passing.effect(matter, kind, act, me);
            passing.enter(matter, kind, route, act.to());
        } else {
            passing.end(matter, kind, act, outcome, reason, late, me);
        }
    }

    /** Whoever comes second is told who was first. */
    private void fresh(MatterRow matter, StepRow step, Asked asked) {
        if (asked.seen() != 0 && asked.seen() != step.n() || asked.seen() != 0 && !matter.open()) {
            throw jdbc.sql("""
                    select who, at, name from matter.act where matter_id = :id and from_state is not null order by n desc limit 1""")
                    .param("id", matter.id()).query((row, n) -> MatterRefusal.ACTED_BEFORE.because(row.getString(1),
                            Shanghai.format(row.getTimestamp(2).toInstant()), row.getString(3)))
                    .optional().orElseGet(() -> MatterRefusal.ENDED.because(Words.outcome(matter.ended())));
        }
    }

    /** Whether it passed over a desk of this officer before: then it is no secret that it exists. */
    private boolean touched(MatterRow matter, Actor me) {
        return jdbc.sql("select exists (select from matter.step where matter_id = :id and place <@ :scope::int8multirange)")
                .param("id", matter.id()).param("scope", me.scope(Permission.HANDLE_MATTERS).literal()).query(Boolean.class).single();
    }

    static void needed(String reason) {
        if (reason == null || reason.codePointCount(0, reason.length()) < SHORTEST_REASON) {
            throw MatterRefusal.REASON_MISSING.because();
        }
    }

    private static String reason(String typed) {
        String reason = Optional.ofNullable(typed).map(String::strip).filter(text -> !text.isEmpty()).orElse(null);
        if (reason != null && reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            throw MatterRefusal.REASON_TOO_LONG.because();
        }
        return reason;
    }
}
