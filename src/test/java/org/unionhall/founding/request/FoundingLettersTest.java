package org.unionhall.founding.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.unionhall.founding.TestFoundings;
import org.unionhall.organization.Bands;
import org.unionhall.platform.document.Block;
import org.unionhall.platform.document.Letter;

/** What request and reply say (forms 5 and 6). */
class FoundingLettersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private final Request request = Request.of(TestFoundings.answers(TestFoundings.creditCode()));

    @Test
    void theRequestNamesEmployersMembersAndGroup() {
        Letter letter = FoundingLetters.request(request, "平阳路街道总工会", DAY);
        assertThat(letter.title()).isEqualTo("关于成立" + request.name() + "的请示");
        assertThat(letter.number()).isNull();
        assertThat(letter.signed()).isEqualTo(request.name() + "筹备组");
        assertThat(text(letter)).contains("单独组建", "拟发展会员 30 人", "王守仁", "生产部主管", request.employers().getFirst().creditCode(), "妥否，请批示。");
    }

    @Test
    void theReplyHasItsNumberAndTheLastDay() {
        Dossier dossier = new Dossier(1, 1, "平阳路街道总工〔2026〕3号", DAY, DAY.plusMonths(3), null, null, null, null, null, null, null, null,
                null, null, null, null, null);
        Letter letter = FoundingLetters.reply(request, dossier, "平阳路街道总工会", new Bands.Range(3, 7, 3), "3,5");
        assertThat(letter.number()).isEqualTo("平阳路街道总工〔2026〕3号");
        assertThat(letter.head()).isEqualTo("平阳路街道总工会文件");
        assertThat(letter.on()).isEqualTo(DAY);
        assertThat(text(letter)).contains("2027年2月21日前", "3 至 7 人", "3 年或 5 年", "近亲属");
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
