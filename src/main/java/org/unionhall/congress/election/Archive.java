package org.unionhall.congress.election;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.unionhall.congress.ballot.Box;
import org.unionhall.congress.ballot.BoxKey;
import tools.jackson.databind.json.JsonMapper;

/** The published archive of an election: rules, rounds, the opened boxes with their keys, paper bundles, results. No name of a voter. */
@Component
public class Archive {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Rounds rounds;
    private final PaperEntry papers;
    private final Box box;

    Archive(Rounds rounds, PaperEntry papers, Box box) {
        this.rounds = rounds;
        this.papers = papers;
        this.box = box;
    }

    /** As JSON; rounds that are not decided yet are left out. */
    public String of(Election election) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("format", "unionhall-election-1");
        file.put("election", election.id());
        file.put("title", election.title());
        file.put("rules", RulesJson.map(election.rules()));
        file.put("shouldAttend", election.shouldAttend());
        file.put("shouldAttendWeight", election.shouldWeigh());
        file.put("rollHash", election.rollHash());
        List<Map<String, Object>> all = new ArrayList<>();
        rounds.of(election.id()).stream().filter(one -> one.state() == ElectionRound.State.CONFIRMED || one.state() == ElectionRound.State.VOID)
                .forEach(one -> all.add(round(one)));
        file.put("rounds", all);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(file);
    }

    /** The round in whose opened box a ballot lies, by its receipt. */
    Optional<ElectionRound> find(Election election, String receipt) {
        String plain = receipt.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        return rounds.of(election.id()).stream().filter(one -> one.state() == ElectionRound.State.CONFIRMED && one.electronic() > 0)
                .filter(one -> box.published(one.id(), one.size()).stream().anyMatch(ballot -> ballot.receipt().equals(plain))).findFirst();
    }

    private Map<String, Object> round(ElectionRound round) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("round", round.id());
        map.put("kind", round.kind().name());
        map.put("seats", round.seats());
        map.put("candidates", round.candidates());
        map.put("present", round.present());
        map.put("presentWeight", round.presentWeigh());
        map.put("paperIssued", round.issued());
        map.put("paperReturned", round.returned());
        map.put("weights", round.weights());
        if (!round.sets().isEmpty()) {
            map.put("paperByWeight", round.sets());
        }
        map.put("ballotSize", round.size());
        if (round.openable()) {
            map.put("chairPublic", Base64.getEncoder().encodeToString(round.chairPublic()));
            map.put("auditPublic", Base64.getEncoder().encodeToString(round.auditPublic()));
            map.put("chairKey", BoxKey.written(round.chairSecret()));
            map.put("auditKey", BoxKey.written(round.auditSecret()));
        }
        map.put("electronic", round.electronic());
        map.put("box", box.published(round.id(), round.size()));
        map.put("paper", papers.of(round.id(), 1));
        map.put("result", JSON.readTree(round.result()));
        return map;
    }
}
