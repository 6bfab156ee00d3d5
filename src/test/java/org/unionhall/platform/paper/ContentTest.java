package org.unionhall.platform.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.unionhall.platform.refusal.Refusal;

class ContentTest {

    @TempDir
    private Path folder;

    static Stream<Arguments> taken() {
        String open = "application/vnd.openxmlformats-officedocument.";
        return Stream.of(
                arguments(PaperType.JPEG, SamplePapers.jpeg(20, 10)),
                arguments(PaperType.PNG, SamplePapers.png(20, 10)),
                arguments(PaperType.WEBP, SamplePapers.webp(20, 10)),
                arguments(PaperType.PDF, SamplePapers.pdf(10_000)),
                arguments(PaperType.DOCX, SamplePapers.office(SamplePapers.WORD)),
                arguments(PaperType.XLSX, SamplePapers.xlsx()),
                arguments(PaperType.PPTX, SamplePapers.office(open + "presentationml.presentation.main+xml")),
                arguments(PaperType.OFD, SamplePapers.zip("OFD.xml", "<ofd:OFD/>")),
                arguments(PaperType.XLS, SamplePapers.xls()),
                arguments(PaperType.DOC, SamplePapers.ole("WordDocument", "1Table")),
                arguments(PaperType.PPT, SamplePapers.ole("PowerPoint Document")));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void isToldByItsBytes(PaperType type, byte[] bytes) throws IOException {
        assertThat(Content.of(file(bytes))).isEqualTo(type);
    }

    static Stream<Arguments> refused() {
        byte[] docx = SamplePapers.office(SamplePapers.WORD);
        byte[] xls = SamplePapers.xls();
        byte[] pdf = SamplePapers.pdf(50_000);
        String bomb = "0".repeat(150 << 20);
        return Stream.of(
                arguments(PaperRefusal.NOT_A_PAPER, SamplePapers.ascii("MZ this program cannot be run")),
                arguments(PaperRefusal.NOT_A_PAPER, SamplePapers.ascii("<html><script>alert(1)</script>")),
                arguments(PaperRefusal.NOT_A_PAPER, SamplePapers.ascii("\0\0\0\u0018ftypmp42video")),
                arguments(PaperRefusal.NOT_A_PAPER, SamplePapers.zip("a.txt", "a")),
                arguments(PaperRefusal.NOT_A_PAPER, SamplePapers.ole("Contents")),
                arguments(PaperRefusal.HEIC, SamplePapers.ascii("\0\0\0\u0018ftypheicphoto")),
                arguments(PaperRefusal.HEIC, SamplePapers.ascii("\0\0\0\u0018ftypmif1photo")),
                arguments(PaperRefusal.OTHER_PICTURE, SamplePapers.ascii("\0\0\0\u0018ftypavifphoto")),
                arguments(PaperRefusal.OTHER_PICTURE, SamplePapers.ascii("GIF89a......")),
                arguments(PaperRefusal.OTHER_PICTURE, SamplePapers.ascii("II*\0......")),
                arguments(PaperRefusal.PASSWORD, SamplePapers.ole("EncryptedPackage", "EncryptionInfo")),
                arguments(PaperRefusal.MACROS, SamplePapers.ole("WordDocument", "Macros")),
                arguments(PaperRefusal.MACROS,
                        SamplePapers.office("application/vnd.ms-word.document.macroEnabled.main+xml")),
                arguments(PaperRefusal.MACROS, SamplePapers.zip("word/vbaProject.bin", "x", "[Content_Types].xml", "")),
                arguments(PaperRefusal.BROKEN, Arrays.copyOf(docx, docx.length / 2)),
                arguments(PaperRefusal.BROKEN, Arrays.copyOf(xls, 700)),
                arguments(PaperRefusal.BROKEN, Arrays.copyOf(pdf, pdf.length / 2)),
                arguments(PaperRefusal.ZIP_BOMB, SamplePapers.zip("[Content_Types].xml", SamplePapers.WORD, "b", bomb)),
                arguments(PaperRefusal.ZIP_BOMB, SamplePapers.zip("[Content_Types].xml", bomb.substring(0, 2 << 20))));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isRefusedInWords(PaperRefusal reason, byte[] bytes) throws IOException {
        Path file = file(bytes);
        assertThat(catchThrowableOfType(Refusal.class, () -> Content.of(file)).reason()).isEqualTo(reason);
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("paper"), bytes);
    }
}
