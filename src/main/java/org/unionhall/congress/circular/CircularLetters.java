package org.unionhall.congress.circular;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.unionhall.platform.document.Block;
import org.unionhall.platform.document.Letter;

/** 意见采纳情况 as an official paper, with the customary table. */
final class CircularLetters {

    private CircularLetters() {
    }

    /** @param rows the first of them where there are more than fit one paper */
    static Letter adoption(Circular circular, CircularBook.Counts asked, Opinions.Counts said, List<Opinion> rows, String signed, LocalDate on) {
        List<Block> body = new ArrayList<>();
        body.add(new Block.Paragraph("就" + circular.shown() + "，共征求 " + asked.all() + " 家单位意见，" + asked.answered() + " 家答复，收到意见 "
                + said.all() + " 条。其中采纳 " + said.adopted() + " 条，部分采纳 " + said.partly() + " 条，不采纳 " + said.not() + " 条"
                + (said.open() == 0 ? "" : "，" + said.open() + " 条正在研究") + "。具体情况如下："));
        body.add(new Block.Grid(List.of("序号", "提出单位", "条款", "意见", "采纳情况", "理由"), IntStream.range(0, rows.size())
                .mapToObj(i -> line(i + 1, rows.get(i))).toList()));
        if (said.all() > rows.size()) {
            body.add(new Block.Paragraph("本表列前 " + rows.size() + " 条，其余 " + (said.all() - rows.size()) + " 条见系统。"));
        }
        return new Letter(null, null, "关于" + circular.shown() + "征求意见采纳情况的说明", null, body, List.of(), signed, on, List.of());
    }

    private static List<String> line(int number, Opinion opinion) {
        return List.of(String.valueOf(number), opinion.by(), opinion.clause(),
                opinion.words() + (opinion.why() == null ? "" : "（理由：" + opinion.why() + "）"),
                opinion.verdict() == null ? "正在研究" : opinion.verdict().title(), opinion.reason() == null ? "" : opinion.reason());
    }
}
