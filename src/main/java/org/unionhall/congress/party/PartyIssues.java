package org.unionhall.congress.party;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Scope;
import org.unionhall.access.Trail;
import org.unionhall.organization.Unit;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.time.Shanghai;

/**
 * Issues put before the Party committee: prepared, put, studied with a decision, carried out. They are rows of their own and no
 * kind of matter: the committee has no desk here, and a decision has a doer and a day, which acts of matters do not ask for.
 */
@Component
class PartyIssues {

    private static final int WORDS = 4;
    private static final int TITLE = 120;
    private static final String SELECT = "select " + PartyIssue.COLUMNS + " from congress.party_issue i join organization.unit u on u.id = i.unit_id ";
    private static final String LISTED = """
            where i.place between :lo and :hi and i.place <@ :scope::int8multirange and i.year = :year
            """;

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    PartyIssues(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** One within reach; any other is not there. */
    PartyIssue open(long id, Scope scope) {
        return jdbc.sql(SELECT + "where i.id = :id").param("id", id).query(PartyIssue::of).optional()
                .filter(issue -> scope.covers(issue.place())).orElseThrow(NotHere::new);
    }

    /** Of a year, newest first. @param state null for all but those dropped */
    List<PartyIssue> lines(Scope scope, int year, IssueState state, long before, int most) {
        return jdbc.sql(SELECT + LISTED + """
                and (cast(:state as text) is null and i.state <> 'DROPPED' or i.state = :state) and i.id < :before
                order by i.id desc limit :most""").param("lo", scope.lo()).param("hi", scope.hi()).param("scope", scope.literal())
                .param("year", year).param("state", state == null ? null : state.name(), Types.VARCHAR).param("before", before).param("most", most)
                .query(PartyIssue::of).list();
    }

    Map<IssueState, Long> counts(Scope scope, int year) {
        Map<IssueState, Long> counts = new EnumMap<>(IssueState.class);
        jdbc.sql("select i.state, count(*) from congress.party_issue i " + LISTED + " group by i.state").param("lo", scope.lo())
                .param("hi", scope.hi()).param("scope", scope.literal()).param("year", year).query(row -> {
                    counts.put(IssueState.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    @Transactional
    public long write(Unit unit, String title, String why, String proposal, Actor actor) {
        if (title == null || title.length() > TITLE) {
            throw PartyRefusal.TITLE_MISSING.because();
        }
        needed(why, PartyRefusal.WHY_MISSING);
        needed(proposal, PartyRefusal.PROPOSAL_MISSING);
        long id = jdbc.sql("""
                insert into congress.party_issue (unit_id, place, title, why, proposal, year, account_id, at)
                select u.id, u.lo, :title, :why, :proposal, :year, :account, :at from organization.unit u where u.id = :unit for share of u
                returning id""").param("title", title).param("why", why).param("proposal", proposal)
                .param("year", Shanghai.today(clock).getYear()).param("account", actor.account() == 0 ? null : actor.account(), Types.BIGINT)
                .param("at", Timestamp.from(clock.instant())).param("unit", unit.id()).query(Long.class).single();
        trail.record(actor, "PARTY_ISSUE_WRITTEN", unit.id(), "party-issue:" + id, null, null, Map.of("title", title));
        return id;
    }

    /** 提请; from then on it stands in the list of that year. */
    @Transactional
    public void put(long id, LocalDate on, Scope scope, Actor actor) {
        PartyIssue issue = held(id, scope, IssueState.PREPARING, "提请");
        past(on);
        jdbc.sql("update congress.party_issue set state = 'PUT', put_on = :on, year = :year where id = :id").param("on", on)
                .param("year", on.getYear()).param("id", id).update();
        told("PARTY_ISSUE_PUT", issue, actor);
    }

    /** What the committee decided, who carries it out, by when. @param due or null */
    @Transactional
    public void studied(long id, LocalDate on, String decision, String doer, LocalDate due, Scope scope, Actor actor) {
        PartyIssue issue = held(id, scope, IssueState.PUT, "登记研究决定");
        past(on);
        if (on.isBefore(issue.putOn())) {
            throw PartyRefusal.STUDIED_EARLY.because(Shanghai.format(issue.putOn()));
        }
        needed(decision, PartyRefusal.DECISION_MISSING);
        if (doer == null) {
            throw PartyRefusal.DOER_MISSING.because();
        }
        if (due != null && due.isBefore(on)) {
            throw PartyRefusal.DUE_EARLY.because(Shanghai.format(on));
        }
        jdbc.sql("""
                update congress.party_issue set state = 'STUDIED', studied_on = :on, decision = :decision, doer = :doer, due = :due
                where id = :id""").param("on", on).param("decision", decision).param("doer", doer).param("due", due, Types.DATE).param("id", id)
                .update();
        told("PARTY_ISSUE_STUDIED", issue, actor);
    }

    @Transactional
    public void done(long id, LocalDate on, String result, Scope scope, Actor actor) {
        PartyIssue issue = held(id, scope, IssueState.STUDIED, "登记落实");
        past(on);
        if (on.isBefore(issue.studiedOn())) {
            throw PartyRefusal.DONE_EARLY.because(Shanghai.format(issue.studiedOn()));
        }
        needed(result, PartyRefusal.RESULT_MISSING);
        jdbc.sql("update congress.party_issue set state = 'DONE', done_on = :on, result = :result where id = :id").param("on", on)
                .param("result", result).param("id", id).update();
        told("PARTY_ISSUE_DONE", issue, actor);
    }

    /** 撤销, as long as it was not put. */
    @Transactional
    public void drop(long id, Scope scope, Actor actor) {
        PartyIssue issue = held(id, scope, IssueState.PREPARING, "撤销");
        jdbc.sql("update congress.party_issue set state = 'DROPPED' where id = :id").param("id", id).update();
        told("PARTY_ISSUE_DROPPED", issue, actor);
    }

    private PartyIssue held(long id, Scope scope, IssueState expected, String act) {
        jdbc.sql("select id from congress.party_issue where id = :id for update").param("id", id).query(Long.class).optional();
        PartyIssue issue = open(id, scope);
        if (issue.state() != expected) {
            throw PartyRefusal.NOT_EXPECTED.because(issue.state().title(), act);
        }
        return issue;
    }

    private void past(LocalDate on) {
        if (on == null || on.isAfter(Shanghai.today(clock))) {
            throw PartyRefusal.DAY.because();
        }
    }

    private static void needed(String words, PartyRefusal missing) {
        if (words == null || words.length() < WORDS) {
            throw missing.because();
        }
    }

    private void told(String act, PartyIssue issue, Actor actor) {
        trail.record(actor, act, issue.unitId(), "party-issue:" + issue.id(), null, null, Map.of("title", issue.title()));
    }
}
