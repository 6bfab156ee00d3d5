package org.unionhall.congress.term;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.matter.Asker;
import org.unionhall.matter.Filing;
import org.unionhall.matter.Matters;
import org.unionhall.organization.Unit;

/**
 * 报批: takes the result of an election to the union above. The terms wait with their holders until it has decided; what
 * the matter itself tells are names. Rights have been looked at by who asks.
 */
@Component
public class ResultFiling {

    private static final int TITLE = 90;
    private static final int NAMES = 1900;

    private final Terms terms;
    private final Matters matters;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ResultFiling(Terms terms, Matters matters, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.terms = terms;
        this.matters = matters;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * Of committees and delegates elected for a term.
     *
     * @param title such as 第三届工会委员会选举结果
     * @return number of the matter; 0 where no union stands above: then the terms have begun at once
     */
    @Transactional
    public long file(long electionId, Unit unit, String title, List<NewTerm> results, Actor actor) {
        if (results.stream().allMatch(result -> result.holders().isEmpty())) {
            throw TermRefusal.RESULT_EMPTY.because();
        }
        if (unit.parentId() == null) {
            results.forEach(result -> terms.begin(result, electionId, "ELECTION", actor));
            events.publishEvent(new ElectionDecided(electionId, true, null));
            return 0;
        }
        free(electionId);
        List<Long> proposed = new ArrayList<>();
        results.forEach(result -> proposed.add(terms.propose(result, electionId, null, actor)));
        return file(unit, title, results, proposed, actor);
    }

    /** 补选: whoever was elected into a running term stays until its end. */
    @Transactional
    public long fileByElection(long electionId, Unit unit, String title, long termId, LocalDate electedOn, List<Holder> elected, Actor actor) {
        Term term = terms.withId(termId).filter(one -> one.running() && one.unitId() == unit.id())
                .orElseThrow(TermRefusal.NOT_RUNNING::because);
        if (elected.isEmpty()) {
            throw TermRefusal.RESULT_EMPTY.because();
        }
        NewTerm result = new NewTerm(unit.id(), term.body(), term.title(), term.number(), electedOn, term.years(), elected);
        if (unit.parentId() == null) {
            terms.join(term, elected, electedOn, actor);
            events.publishEvent(new ElectionDecided(electionId, true, null));
            return 0;
        }
        free(electionId);
        return file(unit, title, List.of(result), List.of(terms.propose(result, electionId, termId, actor)), actor);
    }

    private long file(Unit unit, String title, List<NewTerm> results, List<Long> proposed, Actor actor) {
        LocalDate on = results.stream().map(NewTerm::electedOn).max(LocalDate::compareTo).orElseThrow();
        Map<String, String> answers = Map.of("title", cut(title, TITLE), "electedOn", on.toString(), "elected", cut(Elected.words(results), NAMES));
        long matter = matters.file(new Filing("approve-election", unit, answers, List.of(), new Asker(actor.account(), null, actor.name()),
                Filing.Channel.PROGRAM, actor, null, false));
        jdbc.sql("update congress.term set matter_id = :matter where id = any(:ids)").param("matter", matter)
                .param("ids", proposed.toArray(Long[]::new)).update();
        return matter;
    }

    private void free(long election) {
        Optional<Long> open = jdbc.sql("select max(matter_id) from congress.term where election_id = :election and state = 'PROPOSED'")
                .param("election", election).query(Long.class).optional();
        open.ifPresent(matter -> {
            throw TermRefusal.RESULT_OPEN.because(matter);
        });
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most ? text : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}
