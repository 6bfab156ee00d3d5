package org.unionhall.congress.election;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.congress.term.Leaving;
import org.unionhall.congress.term.Term;
import org.unionhall.congress.term.Terms;
import org.unionhall.matter.Asker;
import org.unionhall.matter.Filing;
import org.unionhall.matter.Matter;
import org.unionhall.matter.MatterWork;
import org.unionhall.matter.Matters;
import org.unionhall.organization.Unit;

/** 罢免: a vote that carries ends the office on its day (工会法第十八条); the union above is told and files it. */
@Component
class RecallWork implements MatterWork {

    private final JdbcClient jdbc;
    private final Rounds rounds;
    private final Winners winners;
    private final Terms terms;
    private final Leaving leaving;
    private final Matters matters;

    RecallWork(JdbcClient jdbc, Rounds rounds, Winners winners, Terms terms, Leaving leaving, @Lazy Matters matters) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.winners = winners;
        this.terms = terms;
        this.leaving = leaving;
        this.matters = matters;
    }

    @Override
    public String name() {
        return "congress.recall";
    }

    /** The result of the vote stands: where it carries, the office ends. */
    void voted(Election election, Actor by) {
        if (!winners.names(election.id()).isEmpty()) {
            Term term = terms.withId(election.term()).orElseThrow();
            leaving.recall(term, election.seat(), winners.electedOn(election), election.shouldAttend(), inFavour(election), election.id(),
                    election.grounds(), by);
        }
    }

    private int inFavour(Election election) {
        return (int) Counting.outcome(rounds.latest(election.id()).orElseThrow()).tallies().getFirst().approve();
    }

    /** Tells the union above; answers the number of the matter. */
    long report(Election election, Unit unit, Actor by) {
        if (unit.parentId() == null || winners.names(election.id()).isEmpty()) {
            throw ElectionRefusal.STATE_WRONG.because(unit.parentId() == null ? "没有上级工会" : "罢免没有通过", "上报");
        }
        LocalDate day = winners.electedOn(election);
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("title", election.title());
        answers.put("heldOn", day.toString());
        answers.put("question", winners.names(election.id()).getFirst());
        answers.put("votes", "应到 " + election.shouldAttend() + " 人中赞成 " + inFavour(election) + " 人");
        answers.put("grounds", election.grounds());
        return matters.file(new Filing("report-recall", unit, answers, List.of(), new Asker(by.account(), null, by.name()),
                Filing.Channel.PROGRAM, by, null, false));
    }

    @Override
    public Optional<String> title(Filing filing) {
        return Optional.of("罢免结果报告：" + filing.answer("title"));
    }

    @Override
    public void ended(Matter matter, String outcome) {
        jdbc.sql("""
                update congress.election set state = :state, matter_id = case when :noted then matter_id end
                where matter_id = :matter and purpose = 'RECALL' and state = 'REPORTED'""").param("matter", matter.id())
                .param("noted", outcome.equals("DONE")).param("state", outcome.equals("DONE") ? "APPROVED" : "CONFIRMED").update();
    }
}
