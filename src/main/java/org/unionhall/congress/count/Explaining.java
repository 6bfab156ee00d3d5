package org.unionhall.congress.count;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says in words how a count came to its result, so that it can be read aloud in the meeting and checked by hand. */
final class Explaining {

    private Explaining() {
    }

    static List<String> notHeld(Poll poll, Next next) {
        String attendance = attendance(poll);
        return next == Next.NO_QUORUM
                ? List.of(attendance, "不足应到会人数的" + poll.rules().quorum().words() + "（" + poll.rules().quorum().atLeast(poll.shouldAttend())
                        + " 人），不能进行" + what(poll) + "。")
                : List.of(attendance, tooMany(poll) + "收回的多于发出的，" + what(poll) + "无效，应重新投票。");
    }

    private static String tooMany(Poll poll) {
        return poll.returned() > poll.issued() ? "发出选票 " + poll.issued() + " 张，收回 " + poll.returned() + " 张。"
                : poll.papers().stream().filter(PaperSet::tooMany).map(one -> "票权 " + one.weight().toPlainString() + " 的纸质选票发出 "
                        + one.issued() + " 张，收回 " + one.returned() + " 张。").collect(Collectors.joining());
    }

    static List<String> held(Poll poll, long valid, Map<Spoilt, Long> spoilt, BigDecimal base, List<Tally> tallies,
            List<String> elected, List<String> tied, Next next, int open) {
        List<String> words = beginning(poll, valid, spoilt);
        boolean question = poll.round().question();
        words.add(threshold(poll, base));
        tallies.stream().filter(one -> !one.writtenIn() || elected.contains(one.name()) || tied.contains(one.name())).forEach(one ->
                words.add(one.name() + (one.writtenIn() ? "（另选）" : "") + "：赞成 " + one.approve() + weight(one) + "，不赞成 " + one.against() + "，弃权 "
                        + one.abstain() + "，" + (question ? elected.isEmpty() ? "没有通过" : "通过" : fate(one.name(), elected, tied)) + "。"));
        words.add(end(poll, elected, tied, next, open));
        return List.copyOf(words);
    }

    /** Of every subject how often each grade was given, and how many are content of those who gave one. */
    static List<String> graded(Poll poll, long valid, Map<Spoilt, Long> spoilt, List<Tally> tallies) {
        List<String> words = beginning(poll, valid, spoilt);
        Scale scale = poll.rules().scale();
        String content = String.join("、", scale.grades().subList(0, scale.good()));
        words.add("评为" + content + "的占作出评价的人数的比例为满意率，没有评价的不计算在内。");
        tallies.forEach(one -> words.add(one.name() + "：" + IntStream.range(0, scale.grades().size())
                .mapToObj(n -> scale.grades().get(n) + " " + one.grades().get(n)).collect(Collectors.joining("，"))
                + "，没有评价 " + one.abstain() + "；满意率 " + one.percent(scale) + "。"));
        return List.copyOf(words);
    }

    private static List<String> beginning(Poll poll, long valid, Map<Spoilt, Long> spoilt) {
        List<String> words = new ArrayList<>();
        String what = what(poll);
        words.add(attendance(poll));
        words.add("达到应到会人数的" + poll.rules().quorum().words() + "（" + poll.rules().quorum().atLeast(poll.shouldAttend()) + " 人），可以进行" + what + "。");
        words.add("发出选票 " + poll.issued() + " 张，收回 " + poll.returned() + " 张，收回的不多于发出的，" + what + "有效。");
        words.add("有效票 " + valid + " 张，无效票 " + (poll.returned() - valid) + " 张" + (spoilt.isEmpty() ? "。" : "："
                + spoilt.entrySet().stream().map(one -> one.getKey().title() + " " + one.getValue() + " 张").collect(Collectors.joining("，")) + "。"));
        return words;
    }

    private static String what(Poll poll) {
        return !poll.rules().scale().none() ? "测评" : poll.round().question() ? "表决" : "选举";
    }

    private static String attendance(Poll poll) {
        return "应到会 " + poll.shouldAttend() + " 人，实到会 " + poll.present() + " 人。";
    }

    private static String threshold(Poll poll, BigDecimal base) {
        if (poll.round() == Round.RECALL) {
            return "赞成票超过全体有表决权的人数（" + base.stripTrailingZeros().toPlainString() + "）的" + poll.rules().majority().words() + "，罢免才成立（工会法第十八条）。";
        }
        if (poll.round() == Round.RESOLUTION) {
            return "赞成票超过" + poll.rules().base().title() + "（" + base.stripTrailingZeros().toPlainString() + "）的" + poll.rules().majority().words() + "，决议才通过。";
        }
        return poll.round() == Round.TIE
                ? "在得票相等的 " + poll.candidates().size() + " 人中再次投票，得票多的当选，应选 " + poll.seats() + " 名。"
                : "赞成票超过" + poll.rules().base().title() + "（" + base.stripTrailingZeros().toPlainString() + "）的" + poll.rules().majority().words()
                        + "才能当选，应选 " + poll.seats() + " 名。";
    }

    private static String weight(Tally one) {
        return one.weighted().compareTo(BigDecimal.valueOf(one.approve())) == 0 ? "" : "（加权 " + one.weighted().toPlainString() + "）";
    }

    private static String fate(String name, List<String> elected, List<String> tied) {
        return elected.contains(name) ? "当选" : tied.contains(name) ? "得票相等，待定" : "未当选";
    }

    private static String end(Poll poll, List<String> elected, List<String> tied, Next next, int open) {
        if (poll.round() == Round.RECALL) {
            return elected.isEmpty() ? "罢免没有通过，职务继续。" : "罢免通过，职务到表决当日止。";
        }
        if (poll.round() == Round.RESOLUTION) {
            return elected.isEmpty() ? "决议没有通过。" : "决议通过。";
        }
        String who = elected.isEmpty() ? "本次无人当选。" : "当选 " + elected.size() + " 名：" + String.join("、", elected) + "。";
        return who + switch (next) {
            case TIE_BALLOT -> String.join("、", tied) + "得票相等，还有 " + open + " 个名额，应就这 " + tied.size() + " 人再次投票。";
            case FURTHER_BALLOT -> "还缺 " + open + " 名，" + poll.rules().shortfall().title() + "。";
            default -> open > 0 ? "还缺 " + open + " 名，" + poll.rules().shortfall().title() + "。" : "";
        };
    }
}
