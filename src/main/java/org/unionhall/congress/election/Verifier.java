package org.unionhall.congress.election;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.unionhall.congress.ballot.BallotRefusal;
import org.unionhall.congress.ballot.BoxKey;
import org.unionhall.congress.ballot.Sealing;
import org.unionhall.congress.count.Ballot;
import org.unionhall.congress.count.BundleTally;
import org.unionhall.congress.count.Count;
import org.unionhall.congress.count.Outcome;
import org.unionhall.congress.count.PaperSet;
import org.unionhall.congress.count.Poll;
import org.unionhall.congress.count.Round;
import org.unionhall.platform.refusal.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts an election again from its published archive, for anybody: {@code java -jar unionhall.jar verify-election FILE}.
 * Opens every sealed ballot with the published keys, looks at every receipt, counts by the same function and compares.
 * Needs neither database nor network.
 */
public final class Verifier {

    public static final String NAME = "verify-election";
    private static final int WRONG = 1;
    private static final int UNREADABLE = 2;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PrintStream out;
    private boolean right = true;

    private Verifier(PrintStream out) {
        this.out = out;
    }

    /** @return 0 when everything agrees, 1 when something differs, 2 when the file cannot be read */
    public static int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 1) {
            out.println("用法：java -jar unionhall.jar " + NAME + " 票箱档案.json");
            return UNREADABLE;
        }
        try {
            JsonNode file = JSON.readTree(Files.readString(Path.of(arguments.getFirst())));
            if (!file.path("format").asString("").equals("unionhall-election-1")) {
                out.println(BallotRefusal.BOX_FILE.because("format").sentence());
                return UNREADABLE;
            }
            return new Verifier(out).verify(file) ? 0 : WRONG;
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            out.println("文件读不了：" + arguments.getFirst() + "。请使用从选举页面下载的原文件。");
            return UNREADABLE;
        } catch (Refusal refusal) {
            out.println(refusal.sentence());
            return WRONG;
        }
    }

    private boolean verify(JsonNode file) {
        out.println(file.path("title").asString());
        file.path("rounds").forEach(round -> round(file, round));
        out.println(right ? "核验通过：结果与票箱一致。" : "核验不通过。");
        return right;
    }

    private void round(JsonNode file, JsonNode round) {
        out.println();
        out.println("第 " + round.path("round").asLong() + " 号投票（" + Round.valueOf(round.path("kind").asString()).title() + "）");
        Outcome published = JSON.treeToValue(round.path("result"), Outcome.class);
        Outcome counted = Count.of(poll(file, round, published.held()));
        counted.explanation().forEach(out::println);
        check(counted.equals(published), "重新计票的结果与公布的一致", "重新计票的结果与公布的不一致");
    }

    private Poll poll(JsonNode file, JsonNode round, boolean held) {
        List<String> names = new ArrayList<>();
        round.path("candidates").forEach(name -> names.add(name.asString()));
        int electronic = round.path("electronic").asInt();
        List<Ballot> ballots = new ArrayList<>(electronic(round, names));
        List<BundleTally> tallies = new ArrayList<>();
        List<PaperSet> sets = new ArrayList<>();
        round.path("paperByWeight").forEach(set -> sets.add(JSON.treeToValue(set, PaperSet.class)));
        check(round.path("box").size() == electronic, "电子票 " + electronic + " 张，回执没有重复", "电子票的张数与公布的不一致");
        if (held) {
            sets.forEach(set -> entered(set, round.path("paper")));
            round.path("paper").forEach(bundle -> JSON.treeToValue(bundle, PaperBundle.class).into(ballots, tallies, names,
                    RulesJson.of(file.path("rules")).scale()));
        }
        return new Poll(round.path("seats").asInt(), RulesJson.of(file.path("rules")), Round.valueOf(round.path("kind").asString()),
                file.path("shouldAttend").asLong(), round.path("present").asLong(), round.path("paperIssued").asLong() + electronic,
                round.path("paperReturned").asLong() + electronic, file.path("shouldAttendWeight").decimalValue(),
                round.path("presentWeight").decimalValue(), names, ballots, tallies, sets);
    }

    private void entered(PaperSet set, JsonNode bundles) {
        long[] entered = new long[1];
        bundles.forEach(node -> {
            PaperBundle bundle = JSON.treeToValue(node, PaperBundle.class);
            entered[0] += bundle.weight().compareTo(set.weight()) == 0 ? bundle.many() : 0;
        });
        String weight = "票权 " + set.weight().toPlainString();
        check(entered[0] == set.returned(), weight + " 的纸质选票 " + set.returned() + " 张", weight + " 的纸质选票张数与公布的不一致");
    }

    private List<Ballot> electronic(JsonNode round, List<String> names) {
        if (round.path("box").isEmpty() || !round.has("chairKey")) {
            return List.of();
        }
        byte[] chair = BoxKey.read(round.path("chairKey").asString());
        byte[] audit = BoxKey.read(round.path("auditKey").asString());
        BoxKey.check(chair, Base64.getDecoder().decode(round.path("chairPublic").asString()));
        BoxKey.check(audit, Base64.getDecoder().decode(round.path("auditPublic").asString()));
        Sealing.Opener opener = new Sealing.Opener(round.path("round").asLong(), chair, audit, names);
        List<BigDecimal> weights = new ArrayList<>();
        round.path("weights").forEach(weight -> weights.add(weight.decimalValue()));
        List<Ballot> ballots = new ArrayList<>();
        Set<String> receipts = new HashSet<>();
        round.path("box").forEach(one -> {
            byte[] sealed = Base64.getDecoder().decode(one.path("sealed").asString());
            String receipt = Sealing.receipt(sealed);
            if (!receipt.equals(one.path("receipt").asString()) || !receipts.add(receipt)) {
                check(false, "", "回执 " + one.path("receipt").asString() + " 与选票不符或重复");
            }
            ballots.add(opener.open(sealed, weights.get(one.path("weight").asInt())));
        });
        return ballots;
    }

    private void check(boolean good, String yes, String no) {
        right &= good;
        out.println(good ? "✓ " + yes : "✗ " + no);
    }
}
