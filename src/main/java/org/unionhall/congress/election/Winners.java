package org.unionhall.congress.election;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.congress.term.Holder;
import org.unionhall.congress.term.Office;
import org.unionhall.platform.time.Shanghai;

/** Who an election elected, in the order in which they were, and on which day. */
@Component
class Winners {

    private final JdbcClient jdbc;
    private final Rounds rounds;
    private final Candidates candidates;

    Winners(JdbcClient jdbc, Rounds rounds, Candidates candidates) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.candidates = candidates;
    }

    /** Whoever was elected in any confirmed round, or agreed by consultation. */
    List<String> names(long election) {
        if (consulted(election) != null) {
            return candidates.running(election).stream().map(Candidate::name).toList();
        }
        return rounds.of(election).stream().filter(one -> one.state() == ElectionRound.State.CONFIRMED)
                .flatMap(one -> Counting.outcome(one).elected().stream()).distinct().toList();
    }

    /** Who was elected to more than one office of a body stands with the highest. */
    List<Holder> holders(List<Election> elections) {
        Map<String, Holder> holders = new LinkedHashMap<>();
        elections.stream().sorted(Comparator.comparing(Election::office)).forEach(one -> {
            Map<String, Candidate> known = new LinkedHashMap<>();
            candidates.of(one.id()).forEach(candidate -> known.put(candidate.name(), candidate));
            names(one.id()).forEach(name -> holders.putIfAbsent(name, new Holder(
                    known.containsKey(name) ? known.get(name).personKey() : writtenIn(one, name), name, one.office(),
                    one.office() == Office.OTHER ? one.elects() : "")));
        });
        return List.copyOf(holders.values());
    }

    /** A name written in is who bears it on the roll, where only one does. */
    private byte[] writtenIn(Election election, String name) {
        List<byte[]> found = jdbc.sql("select coalesce(now_key, person_key) from congress.voter where election_id = :id and name = :name limit 2")
                .param("id", election.id()).param("name", name).query((row, n) -> row.getBytes(1)).list();
        return found.size() == 1 ? found.getFirst() : null;
    }

    private LocalDate consulted(long election) {
        return jdbc.sql("select on_day from congress.consulting where election_id = :id").param("id", election)
                .query((row, n) -> row.getObject(1, LocalDate.class)).optional().orElse(null);
    }

    /** Day on which the last ballot of the election was closed, or its names were agreed. */
    LocalDate electedOn(Election election) {
        LocalDate agreed = consulted(election.id());
        return agreed != null ? agreed : Shanghai.day(jdbc.sql("select max(closed_at) from congress.round where election_id = :id").param("id", election.id())
                .query((row, n) -> row.getTimestamp(1).toInstant()).single());
    }
}
