package org.unionhall.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unionhall.platform.refusal.Refusal;

/** Files that are not what they seem are refused with a stable code and a sentence that says what to do. */
class HostileFilesTest {

    @TempDir
    Path folder;

    @Test
    void whatIsNoTable() throws IOException {
        refused(SheetRefusal.EMPTY, new byte[0]);
        refused(SheetRefusal.EMPTY, "\n\n , ,\n".getBytes());
        refused(SheetRefusal.NOT_A_TABLE, "%PDF-1.7 abc".getBytes());
        refused(SheetRefusal.NOT_A_TABLE, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
        refused(SheetRefusal.NOT_A_TABLE, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 16});
        refused(SheetRefusal.WEB_PAGE, "\uFEFF <html><table><tr><td>1</td></tr></table>".getBytes());
        refused(SheetRefusal.WEB_PAGE, "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">".getBytes());
    }

    @Test
    void otherZips() throws IOException {
        refused(SheetRefusal.NOT_A_TABLE, zip("word/document.xml", "<w/>"));
        refused(SheetRefusal.OLD_FORMAT, zip("xl/workbook.bin", "x"));
        refused(SheetRefusal.OLD_FORMAT, zip("content.xml", "<office/>"));
        refused(SheetRefusal.NOT_A_TABLE, zip("../../../etc/passwd", "x"));
    }

    @Test
    void cutFiles() throws IOException {
        var whole = Files.readAllBytes(SampleSheets.national(folder.resolve("n.xlsx"),
                Collections.nCopies(200, List.of(1, "张三"))));
        refused(SheetRefusal.TRUNCATED, Arrays.copyOf(whole, whole.length / 2));
        refused(SheetRefusal.TRUNCATED, Arrays.copyOf(whole, whole.length - 30));
        refused(SheetRefusal.TRUNCATED, Arrays.copyOf(whole, 10));
        var xls = Files.readAllBytes(SampleSheets.xls(folder.resolve("n.xls"), List.of("a", "b"),
                Collections.nCopies(2000, List.of("张三", "李四"))));
        refused(SheetRefusal.TRUNCATED, Arrays.copyOf(xls, xls.length / 2));
        refused(SheetRefusal.TRUNCATED, Arrays.copyOf(xls, 100));
        refused(SheetRefusal.TRUNCATED, new RawXlsx().with("xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row><c><v>1</v></c></row>").write(folder.resolve("open.xlsx")));
    }

    @Test
    void lockedFiles() throws IOException {
        var locked = folder.resolve("locked.xlsx");
        try (var file = new POIFSFileSystem(); var out = Files.newOutputStream(locked)) {
            file.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), "EncryptedPackage");
            file.writeFilesystem(out);
        }
        refused(SheetRefusal.PASSWORD_PROTECTED, locked);
        var xls = folder.resolve("locked.xls");
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (var book = new HSSFWorkbook(); var out = Files.newOutputStream(xls)) {
            book.createSheet().createRow(0).createCell(0).setCellValue("x");
            book.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        refused(SheetRefusal.PASSWORD_PROTECTED, xls);
        var word = folder.resolve("a.doc");
        try (var file = new POIFSFileSystem(); var out = Files.newOutputStream(word)) {
            file.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), "WordDocument");
            file.writeFilesystem(out);
        }
        refused(SheetRefusal.NOT_A_TABLE, word);
    }

    @Test
    void nothingOutsideTheFileIsReached() throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "geheim");
        refused(SheetRefusal.TRUNCATED, new RawXlsx().with("xl/worksheets/sheet1.xml",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]><worksheet><sheetData><row>"
                        + "<c t=\"str\"><v>&e;</v></c></row></sheetData></worksheet>").write(folder.resolve("x.xlsx")));
        refused(SheetRefusal.TRUNCATED, new RawXlsx().rows("<row><c t=\"str\"><v>&lol;</v></c></row>")
                .write(folder.resolve("y.xlsx")));
    }

    @Test
    void bombs() throws IOException {
        refused(SheetRefusal.ZIP_BOMB, bomb("xl/worksheets/sheet1.xml", "<worksheet><sheetData>", "<mark/>".repeat(10_000)));
        refused(SheetRefusal.ZIP_BOMB, bomb("xl/sharedStrings.xml", "<sst>", "<si><t/></si>".repeat(5_000)));
        refused(SheetRefusal.TRUNCATED, bomb("xl/styles.xml", "<a b=\"", "x".repeat(70_000)));
        var many = folder.resolve("many.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(many))) {
            for (int i = 0; i < 30_000; i++) {
                zip.putNextEntry(new ZipEntry("xl/" + i));
            }
        }
        refused(SheetRefusal.ZIP_BOMB, many);
    }

    @Test
    void tooWideTooLongAndOpenQuotes() throws IOException {
        var wide = ",x".repeat(600);
        assertThat(refused(SheetRefusal.TOO_MANY_COLUMNS, ("a,b\n" + wide).getBytes()).getMessage())
                .isEqualTo("第 2 行超过 512 列。请删去多余的列，保存后再上传。");
        refused(SheetRefusal.TOO_MANY_COLUMNS, new RawXlsx()
                .rows("<row r=\"3\"><c r=\"XFD3\"><v>1</v></c></row>").write(folder.resolve("w.xlsx")));
        refused(SheetRefusal.CELL_TOO_LONG, ("a,b\nx," + "字".repeat(40_000)).getBytes(Charset.forName("GBK")));
        refused(SheetRefusal.CELL_TOO_LONG, new RawXlsx().strings("<sst><si><t>" + "x".repeat(100_000) + "</t></si></sst>")
                .rows("<row r=\"3\"><c t=\"s\"><v>0</v></c></row>").write(folder.resolve("l.xlsx")));
        assertThat(refused(SheetRefusal.QUOTES_OPEN, "a,b\n\"x,1\ny,2\n".getBytes()).getMessage()).startsWith("第 2 行");
        refused(SheetRefusal.QUOTES_OPEN, ("a,b\n\"x" + "\ny,2".repeat(20_000)).getBytes());
    }

    private Path bomb(String part, String begin, String filling) throws IOException {
        var raw = new RawXlsx().rows("<row><c><v>1</v></c></row>").write(folder.resolve("seed.xlsx"));
        var file = folder.resolve("bomb" + part.hashCode());
        try (var from = new java.util.zip.ZipFile(raw.toFile()); var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : Collections.list(from.entries())) {
                if (!entry.getName().equals(part)) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    from.getInputStream(entry).transferTo(zip);
                }
            }
            zip.putNextEntry(new ZipEntry(part));
            fill(zip, begin, filling);
        }
        return file;
    }

    private static void fill(OutputStream zip, String begin, String filling) throws IOException {
        zip.write(begin.getBytes());
        var block = filling.getBytes();
        for (long written = 0; written < 220L << 20; written += block.length) {
            zip.write(block);
        }
    }

    private byte[] zip(String part, String content) throws IOException {
        var file = folder.resolve("z.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(content.getBytes());
        }
        return Files.readAllBytes(file);
    }

    private Refusal refused(SheetRefusal reason, byte[] content) throws IOException {
        return refused(reason, Files.write(folder.resolve("hostile"), content));
    }

    private static Refusal refused(SheetRefusal reason, Path file) {
        var refusal = catchThrowableOfType(Refusal.class, () -> {
            try (var reader = SheetReader.open(file, "名册.xlsx")) {
                reader.forEach(row -> { });
            }
        });
        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).isEqualTo(reason.name());
        assertThat(refusal.getMessage()).matches("(?s).*请.*").doesNotContain("%s");
        return refusal;
    }
}
