package org.unionhall.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;

class DocxLetterTest {

    @Test
    void opensWithEveryParagraphInItsPlace() throws IOException {
        Letter letter = SampleLetters.reply();
        byte[] docx = docx(letter);
        Files.createDirectories(Path.of("target/letters"));
        Files.write(Path.of("target/letters/reply.docx"), docx);
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            List<XWPFParagraph> paragraphs = document.getParagraphs().stream().filter(each -> !each.getText().isEmpty()).toList();
            assertThat(paragraphs).extracting(XWPFParagraph::getText).startsWith(letter.head(), letter.number(), letter.title(),
                    letter.to() + "：", ((Block.Paragraph) letter.body().getFirst()).text(), "一、同意成立工会")
                    .endsWith("此复。", "附件：1. 快递行业工会筹备组成员名单", "2. 会员代表名额分配表", "示例县总工会", "2026年11月21日",
                            "抄送：" + String.join("，", letter.copies()) + "。");
            assertThat(paragraph(paragraphs, letter.head()).getRuns().getFirst().getColor()).isEqualTo("E60012");
            assertThat(paragraph(paragraphs, letter.title()).getAlignment()).isEqualTo(ParagraphAlignment.CENTER);
            assertThat(paragraph(paragraphs, letter.title()).getRuns().getFirst().getFontSizeAsDouble()).isEqualTo(22);
            assertThat(paragraph(paragraphs, letter.to() + "：").getIndentationFirstLine()).isEqualTo(-1);
            assertThat(paragraph(paragraphs, "此复。").getIndentationFirstLine()).isEqualTo(640);
            assertThat(paragraph(paragraphs, "2026年11月21日").getAlignment()).isEqualTo(ParagraphAlignment.RIGHT);
            assertThat(document.getProperties().getCoreProperties().getTitle()).isEqualTo(letter.title());
            assertThat(document.getFooterList()).hasSize(2);
            var faults = new ArrayList<XmlError>();
            document.getDocument().validate(new XmlOptions().setErrorListener(faults));
            assertThat(faults).isEmpty();
        }
    }

    @Test
    void tablesKeepTheirCells() throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx(SampleLetters.reply())))) {
            var table = document.getTables().getFirst();
            assertThat(table.getNumberOfRows()).isEqualTo(4);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1).getCell(1).getText()).isEqualTo("阿依古丽·买买提");
            assertThat(table.getRow(3).getTableCells()).hasSize(4);
        }
    }

    @Test
    void holdsNothingThatBreaksIt() throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx(
                SampleLetters.plain("a<b> & \"c\" \u0000\u0008\uD800]]> 𠮷\uFFFE"))))) {
            assertThat(document.getParagraphs()).extracting(XWPFParagraph::getText).contains("a<b> & \"c\" ]]> 𠮷");
        }
    }

    @Test
    void isSmallAndTheSameEveryTime() {
        assertThat(docx(SampleLetters.reply())).isEqualTo(docx(SampleLetters.reply())).hasSizeLessThan(12_000);
    }

    private static XWPFParagraph paragraph(List<XWPFParagraph> paragraphs, String text) {
        return paragraphs.stream().filter(each -> each.getText().equals(text)).findFirst().orElseThrow();
    }

    private static byte[] docx(Letter letter) {
        var out = new ByteArrayOutputStream();
        new Letters().docx(letter, out);
        return out.toByteArray();
    }
}
