package org.unionhall.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfLetterTest {

    /** Under target, to be looked at. */
    private static final Path LOOKS = Path.of("target/letters");

    @Test
    void saysWhatTheLetterSays() throws IOException {
        Letter letter = SampleLetters.reply();
        String text = bare(text(pdf(letter)));
        assertThat(text).contains(letter.head(), letter.number(), letter.title(), letter.to() + "：",
                "附件：1.快递行业工会筹备组成员名单2.会员代表名额分配表", "示例县总工会2026年11月21日",
                "抄送：示例市总工会，中共示例县委组织部，示例县邮政管理局，示例县交通运输局，示例县人力资源和社会保障局。");
        for (Block block : letter.body()) {
            switch (block) {
                case Block.Paragraph paragraph -> assertThat(text.replaceAll("—\\d—", "")).contains(bare(paragraph.text()));
                case Block.Heading heading -> assertThat(text).contains(heading.text());
                case Block.Grid grid -> assertThat(text).contains(String.join("", grid.header()))
                        .contains("李䶮", "阿依古丽·买买提", "示例速递有限责任公司");
            }
        }
        assertThat(text).doesNotContain("〓");
    }

    @Test
    void carriesItsFontsAndOnlyTheLettersItNeeds() throws IOException {
        byte[] pdf = pdf(SampleLetters.reply());
        assertThat(pdf).hasSizeLessThan(300_000);
        try (var document = Loader.loadPDF(pdf)) {
            List<PDFont> fonts = new ArrayList<>();
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
            assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded)
                    .allMatch(font -> font.getName().matches("[A-Z]{6}\\+NotoSerifSC.*"));
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(SampleLetters.reply().title());
        }
        assertThat(pdf(SampleLetters.reply())).isEqualTo(pdf);
    }

    @Test
    void isDrawnOnThePage() throws IOException {
        Files.createDirectories(LOOKS);
        byte[] pdf = pdf(SampleLetters.reply());
        Files.write(LOOKS.resolve("reply.pdf"), pdf);
        Files.write(LOOKS.resolve("roster.pdf"), pdf(SampleLetters.roster(60)));
        try (var document = Loader.loadPDF(pdf)) {
            var picture = new PDFRenderer(document).renderImageWithDPI(0, 72);
            ImageIO.write(picture, "png", LOOKS.resolve("reply.png").toFile());
            int red = 0;
            int black = 0;
            for (int y = 0; y < picture.getHeight(); y++) {
                for (int x = 0; x < picture.getWidth(); x++) {
                    int pixel = picture.getRGB(x, y);
                    red += (pixel >> 16 & 0xFF) > 180 && (pixel & 0xFF) < 90 ? 1 : 0;
                    black += (pixel & 0xFFFFFF) < 0x505050 ? 1 : 0;
                    boolean inMargin = x < Sheet.LEFT - 4 || x > Sheet.LEFT + Sheet.TEXT_WIDTH + 4 || y < Sheet.TOP - 4;
                    assertThat(inMargin && (pixel & 0xFF) < 0x80).as("ink in the margin at %d, %d", x, y).isFalse();
                }
            }
            assertThat(red).isGreaterThan(2000);
            assertThat(black).isGreaterThan(4000);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"龘靐齉爩鱻麤灪吁厵爨癵籱饢驫鲡鹂鸾麣纞虋讟钃鸜麷", "𠮷𪚥", "①②㎡℃×÷±≤≥→■□★☆", "ABC abc 123,456.78 éàüñ ² Ⅲ",
            "“引号”‘单引号’《书名》〔2026〕【方】——……"})
    void showsWhatPeopleWrite(String text) throws IOException {
        String shown = bare(text(pdf(SampleLetters.plain(text))));
        assertThat(shown).contains(text.startsWith("𠮷") ? "" : bare(text)).satisfies(all ->
                assertThat(all.contains("〓")).isEqualTo(all.contains("U+")));
    }

    @Test
    void namesWhatItCannotShow() throws IOException {
        String shown = bare(text(pdf(SampleLetters.plain("张\uE863、李😀、王\u0B85明。"))));
        assertThat(shown).contains("张〓、李〓、王〓明。").contains("编码依次为U+E863、U+1F600、U+0B85，");
    }

    @Test
    void repeatsTheHeaderAndLosesNoRow() throws IOException {
        byte[] pdf = pdf(SampleLetters.roster(60));
        String text = bare(text(pdf));
        for (int i = 1; i <= 60; i++) {
            assertThat(text).contains("会员" + i + "女");
        }
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            assertThat(text.split("序号姓名性别单位入会日期", -1)).hasSize(4);
        }
    }

    @Test
    void cutsACellThatIsLongerThanAPage() throws IOException {
        String story = "这一格写了很多字，一直写到下一页。".repeat(150);
        var letter = new Letter(null, null, "记录", null, List.of(new Block.Grid(List.of("时间", "经过"),
                List.of(List.of("上午", story)))), null, "记录人", null, null);
        assertThat(bare(text(pdf(letter))).split("一直写到下", -1).length).isGreaterThan(140);
        assertThat(count(text(pdf(letter)), "。")).isEqualTo(150);
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 15, 16, 17, 18, 19, 20, 21})
    void theSignatureIsNeverAloneOnItsPage(int paragraphs) throws IOException {
        var letter = new Letter(null, null, "通知", "各单位", new ArrayList<>(Collections.nCopies(paragraphs,
                new Block.Paragraph("请按时参加。"))), null, "示例县总工会", SampleLetters.reply().on(), null);
        try (var document = Loader.loadPDF(pdf(letter))) {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(document.getNumberOfPages());
            assertThat(stripper.getText(document)).contains("请按时参加。").contains("示例县总工会");
        }
    }

    @Test
    void anEmptyLetterIsOnePage() throws IOException {
        try (var document = Loader.loadPDF(pdf(new Letter(null, null, "空", null, List.of(), null, null, null, null)))) {
            assertThat(document.getNumberOfPages()).isOne();
        }
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }

    private static byte[] pdf(Letter letter) {
        var out = new ByteArrayOutputStream();
        new Letters().pdf(letter, out);
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String bare(String text) {
        return text.replaceAll("\\s", "");
    }
}
