package org.unionhall.congress.term;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.unionhall.platform.document.Block;
import org.unionhall.platform.document.Letter;
import org.unionhall.platform.page.Show;

/** 请示 and 批复 of the result of an election as official letters. */
final class TermLetters {

    private TermLetters() {
    }

    /** What the union reports and asks. */
    static Letter request(String unit, String title, List<Result> results, String to, LocalDate on) {
        List<Block> body = new ArrayList<>();
        body.add(new Block.Paragraph("我会于" + Show.day(results.getFirst().term().electedOn()) + "按照《中华人民共和国工会法》《中国工会章程》和《工会基层组织选举"
                + "工作条例》的规定进行选举。现将选举结果报告如下。"));
        for (Result result : results) {
            body.add(new Block.Heading(result.term().shown()));
            body.add(new Block.Grid(List.of("职务", "姓名"), rows(result)));
        }
        body.add(new Block.Paragraph("以上任期自选举之日起，" + length(results) + "。妥否，请批示。"));
        return new Letter(null, null, "关于" + unit + title + "的请示", to, body, List.of(), unit, on, List.of());
    }

    /** What the union above answers, with its number. */
    static Letter reply(String unit, String title, List<Result> results, String decider) {
        List<Block> body = new ArrayList<>();
        body.add(new Block.Paragraph("你会《关于" + unit + title + "的请示》收悉。经研究，同意你会的选举结果，批复如下："));
        for (Result result : results) {
            body.add(new Block.Heading(result.term().shown()));
            body.add(new Block.Grid(List.of("职务", "姓名"), rows(result)));
        }
        Term first = results.getFirst().term();
        body.add(new Block.Paragraph("以上任期自" + Show.day(first.electedOn()) + "起，" + length(results)
                + "。任期届满应当如期换届，需要提前或者延期的，报我会批准，延期一般不超过六个月。"));
        return new Letter(decider + "文件", first.replyNo(), "关于" + unit + title + "的批复", unit, body, List.of(), decider, first.repliedOn(),
                List.of());
    }

    /** One body with who was elected. @param added into a term that runs */
    record Result(Term term, List<Holder> holders, boolean added) {
    }

    private static List<List<String>> rows(Result result) {
        return Elected.byOffice(result.holders()).entrySet().stream()
                .map((Map.Entry<String, List<String>> office) -> List.of(office.getKey(), String.join("、", office.getValue()))).toList();
    }

    private static String length(List<Result> results) {
        return results.getFirst().added() ? "到本届期满" : "每届 " + results.getFirst().term().years() + " 年";
    }
}
