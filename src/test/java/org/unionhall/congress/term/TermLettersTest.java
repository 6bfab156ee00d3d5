package org.unionhall.congress.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.unionhall.platform.document.Block;
import org.unionhall.platform.document.Letter;

/** What request and reply of an election's result say. */
class TermLettersTest {

    private static final LocalDate ON = LocalDate.of(2026, 11, 20);
    private static final List<Holder> ELECTED = List.of(new Holder(null, "王强", Office.MEMBER), new Holder(null, "张建国", Office.CHAIR),
            new Holder(null, "李敏", Office.MEMBER));

    @Test
    void theRequestNamesWhoWasElectedByRank() {
        Letter letter = TermLetters.request("汾河机械厂工会", "第三届工会委员会选举结果", List.of(result(false)), "小店区总工会", ON);
        assertThat(letter.title()).isEqualTo("关于汾河机械厂工会第三届工会委员会选举结果的请示");
        assertThat(text(letter)).contains("第三届工会委员会", "[[主席, 张建国], [委员, 王强、李敏]]", "每届 3 年", "妥否，请批示。");
    }

    @Test
    void theReplyHasItsNumber() {
        Letter letter = TermLetters.reply("汾河机械厂工会", "第三届工会委员会选举结果", List.of(result(false)), "小店区总工会");
        assertThat(letter.number()).isEqualTo("小店区总工〔2026〕3号");
        assertThat(letter.head()).isEqualTo("小店区总工会文件");
        assertThat(text(letter)).contains("同意你会的选举结果", "自2026年11月20日起，每届 3 年");
    }

    @Test
    void whoIsElectedLaterStaysUntilTheEndOfTheTerm() {
        assertThat(text(TermLetters.reply("汾河机械厂工会", "补选结果", List.of(result(true)), "小店区总工会"))).contains("到本届期满");
    }

    private static TermLetters.Result result(boolean added) {
        return new TermLetters.Result(new Term(1, 1, "T1", "汾河机械厂工会", Body.COMMITTEE, "", 3, ON, 3, ON.plusYears(3), null, TermState.TAKEN, null,
                null, Stage.NORMAL, 1, 2, 3, "小店区总工〔2026〕3号", ON.plusDays(5), null), ELECTED, added);
    }

    private static String text(Letter letter) {
        StringBuilder text = new StringBuilder();
        letter.body().forEach(block -> text.append(switch (block) {
            case Block.Paragraph paragraph -> paragraph.text();
            case Block.Heading heading -> heading.text();
            case Block.Grid grid -> grid.rows().toString();
        }).append('\n'));
        return text.toString();
    }
}
