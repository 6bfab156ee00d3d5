package org.unionhall.platform.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.data.Index.atIndex;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.unionhall.platform.refusal.Refusal;

class PicturesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"1, 640, 480, 0, 0", "2, 640, 480, 1, 0", "3, 640, 480, 1, 1", "4, 640, 480, 0, 1",
            "5, 480, 640, 0, 0", "6, 480, 640, 1, 0", "7, 480, 640, 1, 1", "8, 480, 640, 0, 1"})
    void aPhotoIsTurnedUprightAndForgetsWhereItWasTaken(int orientation, int width, int height, int right, int low)
            throws IOException {
        byte[] photo = SamplePapers.photo(640, 480, orientation);
        assertThat(text(photo)).contains(SamplePapers.PLACE);
        Optional<byte[]> small = clean(PaperType.JPEG, photo);
        byte[] kept = Files.readAllBytes(folder.resolve("to"));
        assertThat(text(kept)).doesNotContain("Exif").doesNotContain(SamplePapers.PLACE);
        for (BufferedImage picture : new BufferedImage[] {read(kept), read(small.orElseThrow())}) {
            assertThat((double) picture.getWidth() / picture.getHeight()).isEqualTo((double) width / height);
            assertThat(redCorner(picture)).containsExactly(right, low);
        }
        assertThat(read(kept).getWidth()).isEqualTo(width);
        assertThat(Math.max(read(small.get()).getWidth(), read(small.get()).getHeight())).isEqualTo(320);
    }

    @ParameterizedTest
    @CsvSource({"4000, 3000, 2400, 1800", "3000, 4000, 1800, 2400", "7000, 5000, 2400, 1714", "900, 700, 900, 700",
            "1080, 9000, 1080, 9000", "2000, 8000, 1080, 4320", "1, 1, 1, 1"})
    void aPhotoIsKeptAtASizeThatCanBeRead(int width, int height, int keptWidth, int keptHeight) throws IOException {
        clean(PaperType.JPEG, SamplePapers.bytes(out ->
                ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpeg", out)));
        BufferedImage kept = read(Files.readAllBytes(folder.resolve("to")));
        assertThat(kept.getWidth()).isEqualTo(keptWidth);
        assertThat(kept.getHeight()).isEqualTo(keptHeight);
    }

    @Test
    void aPngKeepsEveryPixelAndNothingElse() throws IOException {
        byte[] png = SamplePapers.png(700, 500);
        byte[] told = SamplePapers.pngWith("tEXt", SamplePapers.ascii("GPS\0" + SamplePapers.PLACE), png);
        byte[] small = clean(PaperType.PNG, told).orElseThrow();
        byte[] kept = Files.readAllBytes(folder.resolve("to"));
        assertThat(kept).isEqualTo(png);
        assertThat(redCorner(read(small))).containsExactly(0, 0);
        assertThat(read(small).getWidth()).isEqualTo(320);
    }

    @Test
    void aSeeThroughPngIsShownOnWhite() throws IOException {
        var clear = new BufferedImage(400, 400, BufferedImage.TYPE_INT_ARGB);
        byte[] small = clean(PaperType.PNG, SamplePapers.bytes(out -> ImageIO.write(clear, "png", out))).orElseThrow();
        assertThat(new Color(read(small).getRGB(100, 100))).isEqualTo(Color.WHITE);
    }

    @Test
    void aWebpLosesItsExifAndHasNoThumbnail() throws IOException {
        assertThat(clean(PaperType.WEBP, SamplePapers.webp(300, 200))).isEmpty();
        byte[] kept = Files.readAllBytes(folder.resolve("to"));
        assertThat(text(kept)).doesNotContain(SamplePapers.PLACE).doesNotContain("EXIF");
        assertThat(kept).hasSize(12 + 18 + 20).contains((byte) (kept.length - 8), atIndex(4))
                .contains((byte) 0, atIndex(20));
    }

    static Stream<Arguments> refused() {
        byte[] jpeg = SamplePapers.jpeg(400, 300);
        byte[] png = SamplePapers.png(400, 300);
        byte[] changed = png.clone();
        changed[png.length / 2] ^= 1;
        byte[] webp = SamplePapers.webp(20, 10);
        return Stream.of(
                arguments(PaperRefusal.BROKEN, PaperType.JPEG, Arrays.copyOf(jpeg, jpeg.length / 2)),
                arguments(PaperRefusal.BROKEN, PaperType.JPEG, Arrays.copyOf(jpeg, 3)),
                arguments(PaperRefusal.BROKEN, PaperType.PNG, Arrays.copyOf(png, png.length / 2)),
                arguments(PaperRefusal.BROKEN, PaperType.PNG, changed),
                arguments(PaperRefusal.BROKEN, PaperType.WEBP, Arrays.copyOf(webp, webp.length - 4)),
                arguments(PaperRefusal.TOO_MANY_PIXELS, PaperType.JPEG, SamplePapers.jpegClaiming(60_000, 60_000)),
                arguments(PaperRefusal.TOO_MANY_PIXELS, PaperType.PNG, SamplePapers.pngClaiming(60_000, 60_000)),
                arguments(PaperRefusal.TOO_MANY_PIXELS, PaperType.WEBP, SamplePapers.webp(16_000, 16_000)),
                arguments(PaperRefusal.BROKEN, PaperType.JPEG, manyScans(jpeg)));
    }

    /** The scan of a picture over and over, as a file that keeps a processor busy for hours would have it. */
    private static byte[] manyScans(byte[] jpeg) {
        int scan = text(jpeg).indexOf("\u00FF\u00DA");
        return SamplePapers.bytes(out -> {
            out.write(jpeg, 0, scan);
            for (int i = 0; i < 200; i++) {
                out.write(jpeg, scan, jpeg.length - scan - 2);
            }
            out.write(jpeg, jpeg.length - 2, 2);
        });
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isRefusedBeforeItHurts(PaperRefusal reason, PaperType type, byte[] bytes) {
        assertThat(catchThrowableOfType(Refusal.class, () -> clean(type, bytes)).reason()).isEqualTo(reason);
    }

    private Optional<byte[]> clean(PaperType type, byte[] bytes) throws IOException {
        return Pictures.clean(type, Files.write(folder.resolve("from"), bytes), folder.resolve("to"));
    }

    private static int[] redCorner(BufferedImage picture) {
        for (int right = 0; right < 2; right++) {
            for (int low = 0; low < 2; low++) {
                var colour = new Color(picture.getRGB(picture.getWidth() * (1 + 2 * right) / 4,
                        picture.getHeight() * (1 + 2 * low) / 4));
                if (colour.getRed() > colour.getBlue()) {
                    return new int[] {right, low};
                }
            }
        }
        return new int[0];
    }

    private static BufferedImage read(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
