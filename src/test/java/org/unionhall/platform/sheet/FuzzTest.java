package org.unionhall.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.unionhall.platform.refusal.Refusal;

/** Whatever the bytes of a file are, reading it gives rows in rising order or a refusal, never anything else. */
class FuzzTest {

    private static Path folder;
    private static final List<byte[]> SEEDS = new ArrayList<>();

    @BeforeContainer
    static void seeds() throws IOException {
        folder = Files.createTempDirectory("fuzz");
        var rows = List.of(List.of(1, "张三", "男", LocalDate.of(1990, 1, 2), "140105199001011234"),
                List.of(2, "𠮷", 140105199001011234.0, "1990.1.2", "\"a,\nb\""));
        var header = List.of("序号", "姓名", "性别", "出生日期", "证件号码");
        var file = folder.resolve("seed");
        SEEDS.add(Files.readAllBytes(SampleSheets.national(file, rows)));
        SEEDS.add(Files.readAllBytes(SampleSheets.xls(file, header, rows)));
        SEEDS.add(Files.readAllBytes(SampleSheets.gbk(file, header, rows)));
        SEEDS.add(Files.readAllBytes(SampleSheets.utf8(file, header, rows)));
        SEEDS.add(Files.readAllBytes(stored(file)));
    }

    /** The parts unpacked, so that a changed byte changes the XML itself. */
    private static Path stored(Path file) throws IOException {
        return new RawXlsx().storedWith("xl/sharedStrings.xml",
                "<sst><si><r><t>张&amp;三</t></r><rPh><t>x</t></rPh></si><si><t>b_x000A_</t></si></sst>",
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>45292.5</v></c></row>"
                        + "<row r=\"3\"><c r=\"C3\" t=\"inlineStr\"><is><t><![CDATA[x]]></t></is></c></row>").write(file);
    }

    @AfterContainer
    static void clean() throws IOException {
        try (var files = Files.list(folder)) {
            files.forEach(file -> file.toFile().delete());
        }
        Files.delete(folder);
    }

    @Property(tries = 10_000)
    void readsOrRefuses(@ForAll long seed) throws IOException {
        var random = new Random(seed);
        var file = Files.write(folder.resolve("f"), damaged(SEEDS.get(random.nextInt(SEEDS.size())), random));
        int last = 0;
        int cells = 0;
        try (var reader = SheetReader.open(file, "f")) {
            while (reader.hasNext()) {
                var row = reader.next();
                assertThat(row.number()).isGreaterThan(last);
                last = row.number();
                cells += row.cells().size();
            }
            assertThat(cells).isLessThan(100_000);
        } catch (Refusal refusal) {
            assertThat(refusal.reason()).isInstanceOf(SheetRefusal.class);
        }
    }

    private static byte[] damaged(byte[] original, Random random) {
        var bytes = original.clone();
        for (int i = random.nextInt(8); i >= 0; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> bytes = java.util.Arrays.copyOf(bytes, Math.max(1, at));
                default -> {
                    int from = random.nextInt(bytes.length);
                    int length = Math.min(random.nextInt(40), bytes.length - Math.max(at, from));
                    System.arraycopy(bytes, from, bytes, at, length);
                }
            }
        }
        return bytes;
    }
}
