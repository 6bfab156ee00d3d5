package org.unionhall.congress.election;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.unionhall.congress.count.Outcome;
import org.unionhall.congress.count.Round;
import org.unionhall.congress.count.Scale;
import org.unionhall.congress.count.Tally;
import org.unionhall.platform.document.Block;
import org.unionhall.platform.document.Letter;

/** Papers of an election in the customary layout: the ballot paper (form 8), the report of the result (form 7). */
final class ElectionLetters {

    private static final int OTHERS = 3;

    private ElectionLetters() {
    }

    /** Without any number: nothing ties a ballot to a voter. @param weight printed on it, null where all weigh the same */
    static Letter ballot(Election election, ElectionRound round, BigDecimal weight, String unit) {
        if (election.appraises()) {
            return gradeBallot(election, round, weight, unit);
        }
        List<List<String>> rows = new ArrayList<>();
        round.candidates().forEach(name -> rows.add(List.of(name, "")));
        if (election.question()) {
            return question(election, round, unit);
        }
        List<Block> body = new ArrayList<>(List.of(new Block.Paragraph("应选" + election.elects() + " " + round.seats() + " 名，按" + election.order().title()
                + "排列。"
                + (weight == null ? "" : "本票每张计 " + weight.toPlainString() + " 票。")), new Block.Grid(List.of("候选人", "记号"), rows)));
        boolean others = election.rules().writeIns() && round.kind() != Round.TIE;
        if (others) {
            List<List<String>> blank = new ArrayList<>();
            for (int i = 0; i < Math.min(OTHERS, round.seats()); i++) {
                blank.add(List.of("", ""));
            }
            body.add(new Block.Grid(List.of("另选他人姓名", "记号"), blank));
        }
        body.add(new Block.Paragraph("说明：1. 赞成的在记号栏画“○”，不赞成的画“×”，" + (election.rules().abstention() ? "弃权的不画任何记号。" : "每位候选人都要表态。")));
        body.add(new Block.Paragraph("2. 赞成和另选的人数合计不得超过 " + round.seats() + " 名，超过的选票无效，少于的有效。"
                + (others ? "不赞成候选人的，可以另选他人，在“另选他人姓名”栏写上姓名并画“○”。" : "")));
        body.add(new Block.Paragraph("3. 不能委托他人代为投票。"));
        return new Letter(null, null, unit + election.title() + "选票" + (round.number() > 1 ? "（" + round.kind().title() + "）" : "")
                + shown(weight), null, body, List.of(), null, null, List.of());
    }

    private static String shown(BigDecimal weight) {
        return weight == null ? "" : "（票权 " + weight.toPlainString() + "）";
    }

    private static Letter gradeBallot(Election election, ElectionRound round, BigDecimal weight, String unit) {
        List<String> columns = new ArrayList<>(List.of("测评对象"));
        columns.addAll(election.rules().scale().grades());
        List<List<String>> rows = round.candidates().stream().map(name -> {
            List<String> row = new ArrayList<>(Collections.nCopies(columns.size(), ""));
            row.set(0, name);
            return row;
        }).toList();
        return new Letter(null, null, election.title() + "测评票" + shown(weight), null, List.of(new Block.Paragraph(unit), new Block.Grid(columns, rows),
                new Block.Paragraph("说明：每一项在一个档次下画“○”；都不画的算没有评价，画两个以上的，这张票无效。不写姓名。")), List.of(), null, null, List.of());
    }

    /** What the members said of their committee and its officers. */
    static Letter grades(Election election, List<ElectionRound> rounds, List<Tellers.Teller> tellers, String unit, LocalDate on) {
        Scale scale = election.rules().scale();
        List<String> columns = new ArrayList<>(List.of("测评对象"));
        columns.addAll(scale.grades());
        columns.addAll(List.of("没有评价", "满意率"));
        List<Block> body = new ArrayList<>();
        for (ElectionRound round : rounds) {
            Outcome outcome = Counting.outcome(round);
            if (outcome == null) {
                continue;
            }
            body.add(attendance(election, round, outcome));
            if (outcome.held()) {
                body.add(new Block.Grid(columns, outcome.tallies().stream().map(one -> Stream.of(Stream.of(one.name()),
                        one.grades().stream().map(String::valueOf), Stream.of(String.valueOf(one.abstain()), one.percent(scale)))
                        .flatMap(Function.identity()).toList()).toList()));
            }
            outcome.explanation().forEach(line -> body.add(new Block.Paragraph(line)));
        }
        body.add(new Block.Heading("签名"));
        body.add(signatures(tellers));
        return new Letter(null, null, election.title() + "结果", null, body, List.of(), unit, on, List.of());
    }

    private static Block attendance(Election election, ElectionRound round, Outcome outcome) {
        return new Block.Grid(List.of("应到", "实到", "发出选票", "收回选票", "有效", "无效"), List.of(List.of(
                String.valueOf(election.shouldAttend()), String.valueOf(round.present()), String.valueOf(round.issued() + round.electronic()),
                String.valueOf(round.returned() + round.electronic()), String.valueOf(outcome.valid()), String.valueOf(outcome.invalid()))));
    }

    private static Block signatures(List<Tellers.Teller> tellers) {
        return new Block.Grid(List.of("职责", "姓名", "签名"), tellers.stream().map(one -> List.of(one.task().title(), one.name(), "")).toList());
    }

    /** The ballot of a recall or a resolution: one line, for or against. */
    private static Letter question(Election election, ElectionRound round, String unit) {
        List<Block> body = List.of(new Block.Grid(List.of("表决事项", "记号"), round.candidates().stream().map(one -> List.of(one, "")).toList()),
                new Block.Paragraph("说明：1. 赞成的在记号栏画“○”，不赞成的画“×”，" + (election.rules().abstention() ? "弃权的不画任何记号。" : "应当表态。")),
                new Block.Paragraph("2. 赞成票超过" + election.rules().base().title() + "的" + election.rules().majority().words()
                        + (election.recall() ? "，罢免才成立。" : "，决议才通过。") + "不能委托他人代为投票。"));
        return new Letter(null, null, unit + election.title() + "表决票", null, body, List.of(), null, null, List.of());
    }

    /** 公告: who was elected, for the notice board. */
    static Letter announcement(Election election, List<ElectionRound> rounds, List<String> elected, String unit, LocalDate on) {
        ElectionRound last = rounds.isEmpty() ? null : rounds.getLast();
        String how = election.purpose() == Purpose.CONSULTATION || last == null ? "经提名、公示，协商产生"
                : "依照《工会基层组织选举工作条例》，应到 " + election.shouldAttend() + " 人，实到 " + last.present() + " 人，以无记名投票方式选举产生";
        return new Letter(null, null, election.title() + "结果公告", null, List.of(new Block.Paragraph(how + unit + "第 " + election.congressNo() + " 届"
                + election.body().title() + election.elects() + " " + elected.size() + " 名（按" + election.order().title() + "排列）："),
                new Block.Paragraph(String.join("、", elected.stream().sorted(election.order().comparator()).toList())),
                new Block.Paragraph("特此公告。")), List.of(), unit, on, List.of());
    }

    /** What is reported to the union above. */
    static Letter result(Election election, List<ElectionRound> rounds, List<Candidate> candidates, List<String> elected,
            List<Tellers.Teller> tellers, String unit, String above, LocalDate on) {
        Map<String, Candidate> known = candidates.stream().collect(Collectors.toMap(Candidate::name, Function.identity(), (one, other) -> one));
        List<Block> body = new ArrayList<>();
        body.add(new Block.Paragraph(election.recall() ? "根据《中华人民共和国工会法》第十八条，" + unit + "进行了" + election.title() + "。理由：" + election.grounds()
                + "。" + (elected.isEmpty() ? "罢免没有通过，职务继续。" : "罢免通过，职务到表决当日止。现将结果报告如下，请备案。")
                : election.resolves() ? unit + "对“" + election.title() + "”进行了无记名表决，" + (elected.isEmpty() ? "没有通过。" : "通过。")
                : election.purpose() == Purpose.CONSULTATION ? unit + election.title() + "经提名、公示和协商产生，应选" + election.elects() + " "
                + election.seats() + " 名：" + String.join("、", elected) + "。现将结果报告如下，请审批。"
                : "根据《工会基层组织选举工作条例》，" + unit + "进行了" + election.title() + "。应选" + election.elects() + " "
                + election.seats() + " 名，当选 " + elected.size() + " 名：" + String.join("、", elected) + "。现将结果报告如下，请审批。"));
        for (ElectionRound round : rounds) {
            Outcome outcome = Counting.outcome(round);
            if (outcome == null) {
                continue;
            }
            body.add(new Block.Heading(round.name()));
            body.add(attendance(election, round, outcome));
            if (outcome.held()) {
                body.add(new Block.Grid(List.of("姓名", "性别", "政治面貌", "单位职务", "赞成", "不赞成", "弃权", "结果"), outcome.tallies().stream()
                        .map(tally -> line(tally, known.get(tally.name()), outcome, election.question() ? "通过" : "当选")).toList()));
            }
            body.add(new Block.Paragraph(outcome.explanation().getLast()));
        }
        body.add(new Block.Heading("签名"));
        body.add(signatures(tellers));
        return new Letter(null, null, unit + election.title() + "结果报告单", above, body, List.of(), unit, on, List.of());
    }

    /** @param in what is said of whoever, or whatever, has the majority */
    private static List<String> line(Tally tally, Candidate candidate, Outcome outcome, String in) {
        return List.of(tally.name() + (tally.writtenIn() ? "（另选）" : ""), candidate == null || candidate.sex() == null ? "" : candidate.sex().title(),
                candidate == null || candidate.politics() == null ? "" : candidate.politics(),
                candidate == null ? "" : String.join(" ", Stream.of(candidate.unitName(), candidate.post()).filter(Objects::nonNull).toList()), String.valueOf(tally.approve()),
                String.valueOf(tally.against()), String.valueOf(tally.abstain()), outcome.elected().contains(tally.name()) ? in : "");
    }
}
