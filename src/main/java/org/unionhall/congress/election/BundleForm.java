package org.unionhall.congress.election;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.unionhall.congress.count.Scale;
import org.unionhall.congress.count.Spoilt;

/**
 * The form by which a teller enters a bundle on the phone, ballot by ballot (逐票) or summed up (汇总). What was refused is
 * shown again as it was typed.
 *
 * @param values what stands in the fields: {@code lines}; {@code ballots}, {@code for0} and {@code against0} by the place
 *               of the candidate, {@code others}, {@code spoilt-} and the reason; {@code weight}
 * @param wrong  why it was refused, or null
 */
public record BundleForm(int bundle, boolean summedUp, boolean fresh, Map<String, String> values, String wrong) {

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** Ballots in it, for the heading. */
    public String many() {
        return value("many");
    }

    /** Every bundle of a teller and an empty form for the next; the one that was refused stands in its place. */
    static List<BundleForm> all(Map<Integer, PaperBundle> bundles, ElectionRound round, boolean summedUp, BundleForm refused) {
        List<BundleForm> forms = new ArrayList<>();
        bundles.forEach((number, bundle) -> forms.add(refused != null && refused.bundle() == number
                ? new BundleForm(number, refused.summedUp(), false, refused.values(), refused.wrong()) : of(number, bundle, round)));
        int next = bundles.keySet().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        forms.add(refused != null && !bundles.containsKey(refused.bundle()) ? refused : new BundleForm(next, summedUp, true, Map.of(), null));
        return forms;
    }

    static BundleForm refused(int bundle, Map<String, String> typed, String wrong) {
        return new BundleForm(bundle, "tally".equals(typed.get("by")), true, Map.copyOf(typed), wrong);
    }

    private static BundleForm of(int number, PaperBundle bundle, ElectionRound round) {
        Map<String, String> values = new HashMap<>();
        values.put("many", String.valueOf(bundle.many()));
        values.put("weight", bundle.weight().toPlainString());
        if (!bundle.summedUp()) {
            values.put("lines", bundle.lines().stream().map(PaperLine::typed).collect(Collectors.joining("\n")));
            return new BundleForm(number, false, false, values, null);
        }
        PaperTally tally = bundle.tally();
        values.put("ballots", String.valueOf(tally.ballots()));
        for (int i = 0; i < round.candidates().size(); i++) {
            PaperTally.Votes votes = tally.votes().get(round.candidates().get(i));
            values.put("for" + i, votes == null ? "0" : String.valueOf(votes.approve()));
            values.put("against" + i, votes == null ? "0" : String.valueOf(votes.against()));
        }
        values.put("others", tally.writeIns().entrySet().stream().map(one -> one.getKey() + " " + one.getValue()).collect(Collectors.joining("\n")));
        tally.invalid().forEach((reason, many) -> values.put("spoilt-" + reason.name(), many.toString()));
        return new BundleForm(number, true, false, values, null);
    }

    /** What was typed for a bundle of this round. */
    static PaperBundle read(int bundle, Map<String, String> typed, ElectionRound round, Scale scale) {
        BigDecimal weight = round.weights().stream().filter(one -> one.toPlainString().equals(typed.get("weight"))).findFirst()
                .orElseGet(round::onlyWeight);
        return "tally".equals(typed.get("by")) ? PaperBundle.of(weight, tally(typed, round.candidates()))
                : PaperBundle.of(weight, PaperLine.read(bundle, typed.get("lines"), round.candidates().size(), scale));
    }

    private static PaperTally tally(Map<String, String> typed, List<String> candidates) {
        Map<String, PaperTally.Votes> votes = new TreeMap<>();
        for (int i = 0; i < candidates.size(); i++) {
            votes.put(candidates.get(i), new PaperTally.Votes(number(typed, "for" + i, candidates.get(i) + " 赞成"),
                    number(typed, "against" + i, candidates.get(i) + " 不赞成")));
        }
        Map<Spoilt, Long> invalid = new TreeMap<>();
        for (Spoilt reason : Spoilt.values()) {
            long many = number(typed, "spoilt-" + reason.name(), reason.title());
            if (many > 0) {
                invalid.put(reason, many);
            }
        }
        return new PaperTally(number(typed, "ballots", "选票张数"), invalid, votes, others(typed.getOrDefault("others", "")));
    }

    private static Map<String, Long> others(String typed) {
        Map<String, Long> others = new TreeMap<>();
        String[] lines = typed.split("\\R");
        for (int i = 0; i < lines.length; i++) {
            String[] words = lines[i].replace('，', ' ').replace(',', ' ').replace('　', ' ').strip().split("\\s+");
            if (words.length == 1 && words[0].isEmpty()) {
                continue;
            }
            if (words.length != 2 || !words[1].matches("\\d{1,6}")) {
                throw ElectionRefusal.TALLY_OTHERS.because(i + 1, lines[i].length() > 40 ? lines[i].substring(0, 40) : lines[i].strip());
            }
            others.merge(words[0], Long.parseLong(words[1]), Long::sum);
        }
        return others;
    }

    private static long number(Map<String, String> typed, String field, String label) {
        String text = typed.getOrDefault(field, "").strip();
        if (!text.matches("\\d{0,6}")) {
            throw ElectionRefusal.TALLY_NUMBER.because(label);
        }
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }
}
