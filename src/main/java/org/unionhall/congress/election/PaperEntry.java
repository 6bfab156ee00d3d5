package org.unionhall.congress.election;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Trail;
import tools.jackson.databind.json.JsonMapper;

/** Paper ballots, read twice: two tellers enter every bundle by themselves, differences are shown, not averaged. */
@Component
public class PaperEntry {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_BUNDLES = 2000;

    private final JdbcClient jdbc;
    private final Rounds rounds;
    private final Tellers tellers;
    private final Trail trail;
    private final Clock clock;

    PaperEntry(JdbcClient jdbc, Rounds rounds, Tellers tellers, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.tellers = tellers;
        this.trail = trail;
        this.clock = clock;
    }

    /** Where two tellers differ. @param line what they read; @param first how often the first teller, @param second the second */
    public record Difference(int bundle, String line, long first, long second) {
    }

    /** Which teller of the election this is: 1 or 2, 0 for neither. */
    public int tellerOf(Election election, Actor who) {
        return tellers.is(election.id(), who, Tellers.Task.TELLER_ONE) ? 1 : tellers.is(election.id(), who, Tellers.Task.TELLER_TWO) ? 2 : 0;
    }

    /** Enters a bundle ballot by ballot, anew; nothing typed takes it away. */
    @Transactional
    public void enter(Election election, long round, int bundle, String typed, Actor by) {
        enter(election, round, bundle, now -> PaperBundle.of(now.onlyWeight(),
                PaperLine.read(bundle, typed, now.candidates().size(), election.rules().scale())), by);
    }

    /**
     * Enters a bundle anew; one without ballots takes it away.
     *
     * @param read what was read, told what the round is like
     */
    @Transactional
    public void enter(Election election, long round, int bundle, Function<ElectionRound, PaperBundle> read, Actor by) {
        int teller = tellerOf(election, by);
        if (teller == 0) {
            throw ElectionRefusal.TELLER_NOT_YOU.because("一、第二", "别人");
        }
        ElectionRound closed = rounds.locked(election, round, ElectionRound.State.CLOSED, "录入纸质选票");
        if (bundle < 1 || bundle > MOST_BUNDLES) {
            throw ElectionRefusal.COUNTS_INVALID.because(MOST_BUNDLES);
        }
        PaperBundle entered = read.apply(closed);
        jdbc.sql("delete from congress.bundle where round_id = :round and teller = :teller and bundle = :bundle").param("round", round)
                .param("teller", teller).param("bundle", bundle).update();
        if (entered.many() != 0) {
            check(entered, election, closed);
            jdbc.sql("""
                    insert into congress.bundle (round_id, teller, bundle, account_id, ballots, entered_at)
                    values (:round, :teller, :bundle, :by, :ballots::jsonb, :at)""").param("round", round).param("teller", teller)
                    .param("bundle", bundle).param("by", by.account()).param("ballots", JSON.writeValueAsString(entered))
                    .param("at", Timestamp.from(clock.instant())).update();
        }
        trail.record(by, "BALLOTS_ENTERED", election.unitId(), "election:" + election.id(), null, null,
                Map.of("round", round, "bundle", bundle, "teller", teller));
    }

    private static void check(PaperBundle entered, Election election, ElectionRound round) {
        if (round.weights().stream().noneMatch(one -> one.compareTo(entered.weight()) == 0)) {
            throw ElectionRefusal.WEIGHT_UNKNOWN.because(entered.weight().toPlainString());
        }
        if (entered.summedUp()) {
            entered.tally().counted(entered.weight()).check(round.candidates(), round.seats(), election.rules(), round.kind());
        }
    }

    /** What a teller has entered, by bundle. */
    public Map<Integer, PaperBundle> of(long round, int teller) {
        Map<Integer, PaperBundle> bundles = new TreeMap<>();
        jdbc.sql("select bundle, ballots from congress.bundle where round_id = :round and teller = :teller").param("round", round)
                .param("teller", teller).query(row -> {
                    bundles.put(row.getInt(1), JSON.readValue(row.getString(2), PaperBundle.class));
                });
        return bundles;
    }

    /** Where the two differ; empty when the count may begin. */
    public List<Difference> differences(long round) {
        Map<Integer, PaperBundle> first = of(round, 1);
        Map<Integer, PaperBundle> second = of(round, 2);
        var bundles = new TreeSet<>(first.keySet());
        bundles.addAll(second.keySet());
        List<Difference> differences = new ArrayList<>();
        bundles.forEach(bundle -> {
            Map<String, Long> one = lines(first.get(bundle), second.get(bundle));
            Map<String, Long> other = lines(second.get(bundle), first.get(bundle));
            var lines = new TreeSet<>(one.keySet());
            lines.addAll(other.keySet());
            lines.stream().filter(line -> !one.getOrDefault(line, 0L).equals(other.getOrDefault(line, 0L))).forEach(line ->
                    differences.add(new Difference(bundle, line.strip(), one.getOrDefault(line, 0L), other.getOrDefault(line, 0L))));
        });
        return differences;
    }

    private static Map<String, Long> lines(PaperBundle one, PaperBundle other) {
        return one == null ? Map.of() : one.against(other);
    }

    /** Everything both have agreed on. */
    List<PaperBundle> agreed(ElectionRound round) {
        Map<Integer, PaperBundle> first = of(round.id(), 1);
        if (round.returned() > 0 && first.isEmpty()) {
            throw ElectionRefusal.ENTRIES_MISSING.because("一");
        }
        if (round.returned() > 0 && of(round.id(), 2).isEmpty()) {
            throw ElectionRefusal.ENTRIES_MISSING.because("二");
        }
        List<Difference> differences = differences(round.id());
        if (!differences.isEmpty()) {
            throw ElectionRefusal.ENTRIES_DIFFER.because(differences.size());
        }
        return List.copyOf(first.values());
    }
}
