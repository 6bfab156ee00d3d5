package org.unionhall.congress.election;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unionhall.congress.count.Ballot;
import org.unionhall.congress.count.Mark;
import org.unionhall.congress.count.Scale;
import org.unionhall.congress.count.Spoilt;

/**
 * Paper ballots that are alike, as a teller types them: one digit per candidate in the order of the paper (1 赞成,
 * 2 不赞成, 0 弃权; in an appraisal the grade, 1 for the best), how many, names written in; F for a ballot that cannot be read.
 */
public record PaperLine(String marks, long count, List<String> writeIns) {

    private static final Pattern LINE = Pattern.compile("([0-5]+|[fF])(?:\\s+(\\d{1,6}))?(?:\\s+(.*))?");
    private static final String SPOILT = "F";
    private static final int AGAINST = 2;

    /** Reads what was typed for one bundle, a line each; refuses with bundle and line. @param scale none for an election */
    public static List<PaperLine> read(int bundle, String text, int candidates, Scale scale) {
        List<PaperLine> lines = new ArrayList<>();
        String[] typed = (text == null ? "" : text).split("\\R");
        for (int i = 0; i < typed.length; i++) {
            String plain = typed[i].replace('，', ' ').replace(',', ' ').replace('　', ' ').strip();
            if (plain.isEmpty()) {
                continue;
            }
            Matcher line = LINE.matcher(plain);
            if (!line.matches() || line.group(2) != null && Long.parseLong(line.group(2)) == 0) {
                throw ElectionRefusal.LINE_INVALID.because(bundle, i + 1, plain.length() > 40 ? plain.substring(0, 40) : plain);
            }
            String marks = line.group(1).equalsIgnoreCase(SPOILT) ? SPOILT : line.group(1);
            if (!marks.equals(SPOILT) && marks.length() != candidates) {
                throw ElectionRefusal.LINE_MARKS.because(bundle, i + 1, marks.length(), candidates);
            }
            int highest = scale.none() ? AGAINST : scale.grades().size();
            if (!marks.equals(SPOILT) && marks.chars().anyMatch(mark -> mark > '0' + highest)) {
                throw ElectionRefusal.LINE_MARK.because(bundle, i + 1, marks, highest);
            }
            List<String> names = line.group(3) == null ? List.of()
                    : Arrays.stream(line.group(3).split("[\\s、]+")).filter(name -> !name.isBlank()).sorted().toList();
            lines.add(new PaperLine(marks, line.group(2) == null ? 1 : Long.parseLong(line.group(2)), names));
        }
        return lines;
    }

    /** As it was typed. */
    public String typed() {
        return marks + " " + count + (writeIns.isEmpty() ? "" : " " + String.join("、", writeIns));
    }

    /** What is alike whoever typed it, in whatever order. */
    static Map<String, Long> sums(List<PaperLine> lines) {
        Map<String, Long> sums = new TreeMap<>();
        lines.forEach(line -> sums.merge(line.marks() + " " + String.join("、", line.writeIns()), line.count(), Long::sum));
        return sums;
    }

    Ballot ballot(List<String> candidates, Scale scale, BigDecimal weight) {
        if (marks.equals(SPOILT)) {
            return new Ballot(Map.of(), List.of(), count, weight, Spoilt.ILLEGIBLE);
        }
        Map<String, Mark> made = new HashMap<>();
        for (int i = 0; i < candidates.size(); i++) {
            if (marks.charAt(i) != '0') {
                made.put(candidates.get(i), mark(marks.charAt(i) - '0', scale));
            }
        }
        return new Ballot(made, writeIns, count, weight, null);
    }

    private static Mark mark(int digit, Scale scale) {
        return scale.none() ? digit == 1 ? Mark.FOR : Mark.AGAINST : Mark.grade(digit);
    }
}
