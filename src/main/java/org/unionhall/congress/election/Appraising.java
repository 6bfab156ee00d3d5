package org.unionhall.congress.election;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Trail;
import org.unionhall.congress.count.RuleSet;
import org.unionhall.congress.count.Scale;
import org.unionhall.congress.count.Share;
import org.unionhall.congress.term.Seat;
import org.unionhall.congress.term.Term;
import org.unionhall.congress.term.Terms;
import org.unionhall.organization.Rules;
import org.unionhall.platform.time.Shanghai;

/**
 * Draws up 民主测评: members grade the committee and its officers by secret ballot. It is an election whose ballot paper
 * carries grades instead of for and against: the same roll, box, tellers and count, no candidates' notice, nothing to
 * report above.
 */
@Component
public class Appraising {

    /** What the ballot is called where elections tell what is elected. */
    static final String NAME = "民主测评";
    private static final int MOST_SUBJECTS = 40;
    private static final int NAME_LENGTH = 40;

    private final JdbcClient jdbc;
    private final Rules rules;
    private final Terms terms;
    private final Trail trail;
    private final Clock clock;

    Appraising(JdbcClient jdbc, Rules rules, Terms terms, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.terms = terms;
        this.trail = trail;
        this.clock = clock;
    }

    /** The scales among which a union may choose on a day. */
    public List<Scale> scales(long unit) {
        return Arrays.stream(rules.at(unit, today()).text("APPRAISAL_SCALES").split(";")).map(one -> one.strip().split(":"))
                .map(one -> new Scale(List.of(one[0].strip().split("[,，]")), Integer.parseInt(one[1].strip()))).toList();
    }

    /** Who is usually appraised: the committees of the union, then whoever leads them. */
    public List<String> proposed(long unit) {
        List<Term> running = terms.running(unit).stream().filter(one -> !one.body().name().endsWith("DELEGATES")).toList();
        return Stream.concat(running.stream().map(one -> one.body().title()), running.stream().flatMap(one -> terms.holders(one.id()).stream())
                .filter(seat -> seat.held() && seat.office().leading()).map(Appraising::subject)).distinct().toList();
    }

    private static String subject(Seat seat) {
        return seat.shown() + " " + seat.name();
    }

    /** @return its number; @throws org.unionhall.platform.refusal.Refusal when something is missing */
    @Transactional
    public long draw(NewAppraisal asked, Actor by) {
        List<String> subjects = asked.subjects().stream().map(String::strip).filter(one -> !one.isEmpty()).toList();
        check(asked, subjects);
        RuleSet set = RuleSet.appraising(asked.scale(), Share.of(rules.at(asked.unit(), today()).text("MEETING_QUORUM")));
        long id = jdbc.sql("""
                insert into congress.election (unit_id, meeting_id, title, body, office, office_title, seats, congress_no, term_years, mode,
                    rules, name_order, state, created_at, created_by)
                values (:unit, nullif(:meeting, 0), :title, 'OTHER', 'OTHER', :name, :many, :congress, 1, :mode, :rules::jsonb, 'STROKES',
                    'DRAFT', :at, :by) returning id""")
                .param("unit", asked.unit()).param("meeting", asked.meeting()).param("title", asked.title().strip()).param("name", NAME)
                .param("many", subjects.size()).param("congress", asked.congressNo()).param("mode", asked.mode().name())
                .param("rules", RulesJson.write(set)).param("at", Timestamp.from(clock.instant())).param("by", by.account())
                .query(Long.class).single();
        Map<String, byte[]> keys = keys(asked.unit());
        for (int i = 0; i < subjects.size(); i++) {
            jdbc.sql("""
                    insert into congress.candidate (election_id, name, person_key, proposals, state, sort)
                    values (:election, :name, :person, 0, 'LISTED', :sort)""").param("election", id).param("name", subjects.get(i))
                    .param("person", keys.get(subjects.get(i))).param("sort", i + 1).update();
        }
        trail.record(by, "APPRAISAL_DRAWN", asked.unit(), "election:" + id, null, null, Map.of("title", asked.title().strip()));
        return id;
    }

    /** Keys of those in office, by how the ballot paper calls them: whoever is appraised neither counts nor watches. */
    private Map<String, byte[]> keys(long unit) {
        return terms.running(unit).stream().flatMap(one -> terms.holders(one.id()).stream()).filter(Seat::held)
                .filter(seat -> seat.personKey() != null)
                .collect(Collectors.toMap(Appraising::subject, Seat::personKey, (one, other) -> one));
    }

    private void check(NewAppraisal asked, List<String> subjects) {
        if (asked.title() == null || asked.title().isBlank()) {
            throw ElectionRefusal.APPRAISAL_TITLE.because();
        }
        if (subjects.isEmpty() || subjects.size() > MOST_SUBJECTS) {
            throw ElectionRefusal.SUBJECTS_MISSING.because(MOST_SUBJECTS);
        }
        subjects.stream().filter(one -> one.length() > NAME_LENGTH).findFirst().ifPresent(one -> {
            throw ElectionRefusal.SUBJECT_LONG.because(one.substring(0, NAME_LENGTH), NAME_LENGTH);
        });
        subjects.stream().filter(one -> subjects.indexOf(one) != subjects.lastIndexOf(one)).findFirst().ifPresent(one -> {
            throw ElectionRefusal.SUBJECT_TWICE.because(one);
        });
    }

    private LocalDate today() {
        return Shanghai.today(clock);
    }
}
