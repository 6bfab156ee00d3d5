package org.unionhall.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetReaderTest {

    @TempDir
    Path folder;

    @Test
    void readsBackWhatTheWriterWrote() throws IOException {
        var file = folder.resolve("a.xlsx");
        var layout = Layout.of("名册", List.of(Field.text("姓名", 12), Field.text("证件号码", 20), Field.number("年龄", 8),
                Field.date("出生日期"))).titled("会员名册").noted("第一行\n第二行");
        try (var out = Files.newOutputStream(file)) {
            var writer = SheetWriter.open(out, layout);
            writer.row("张三", "140105199001011234", 36, LocalDate.of(1990, 1, 1));
            writer.row("=1+1", "@x", null, null);
            writer.finish();
        }
        try (var reader = SheetReader.open(file, "a.xlsx")) {
            assertThat(reader.format()).isEqualTo(SheetFormat.XLSX);
            var rows = reader.head(100);
            assertThat(rows).extracting(SheetRow::number).containsExactly(1, 2, 3, 4, 5);
            assertThat(rows.get(2).cells()).containsExactly("姓名", "证件号码", "年龄", "出生日期");
            assertThat(rows.get(3).cells()).containsExactly("张三", "140105199001011234", "36", "1990-01-01");
            assertThat(rows.get(3).numeric(2)).isTrue();
            assertThat(rows.get(3).numeric(1)).isFalse();
            assertThat(rows.get(4).cells()).containsExactly("=1+1", "@x");
        }
    }

    @Test
    void readsChineseText() throws IOException {
        var file = folder.resolve("a.csv");
        Files.write(file, "姓名,单位\r\n\r\n张三,\"太原,\"\"一\"\"厂\"\r\n".getBytes(Charset.forName("GBK")));
        try (var reader = SheetReader.open(file, "a.csv")) {
            var rows = reader.head(10);
            assertThat(rows).extracting(SheetRow::number).containsExactly(1, 3);
            assertThat(rows.getLast().cells()).containsExactly("张三", "太原,\"一\"厂");
        }
    }
}
