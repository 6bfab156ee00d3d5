package org.unionhall.platform.paper;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/** Frees pictures of what a phone adds unasked, and makes their thumbnails. Two at a time, some 50 MB each. */
final class Pictures {

    static final int LONG_SIDE = 2400;
    /** A long screenshot keeps its writing legible. */
    static final int SHORT_SIDE = 1080;
    static final int THUMBNAIL = 320;

    private static final long MOST_PIXELS = 50_000_000;
    private static final long DECODED_PIXELS = 16_000_000;
    private static final float QUALITY = 0.85f;
    private static final float THUMBNAIL_QUALITY = 0.75f;
    private static final Semaphore AT_ONCE = new Semaphore(2);

    private Pictures() {
    }

    /** Writes the clean picture to {@code to} and returns its thumbnail, if this type can have one. */
    static Optional<byte[]> clean(PaperType type, Path from, Path to) throws IOException {
        return switch (type) {
            case JPEG -> Optional.of(jpeg(from, to));
            case PNG -> {
                PngChunks.copy(from, to);
                yield Optional.of(thumbnail(decoded("png", to, THUMBNAIL * 2L)));
            }
            case WEBP -> {
                WebpChunks.copy(from, to);
                yield Optional.empty();
            }
            default -> throw new IllegalArgumentException(type + " is no picture");
        };
    }

    static void refuseHuge(long width, long height) {
        if (width <= 0 || height <= 0) {
            throw PaperRefusal.BROKEN.because();
        }
        if (width * height > MOST_PIXELS) {
            throw PaperRefusal.TOO_MANY_PIXELS.because(MOST_PIXELS / 10_000);
        }
    }

    private static byte[] jpeg(Path from, Path to) throws IOException {
        var markers = JpegMarkers.of(from);
        if (markers.components() == 4) {
            throw PaperRefusal.ODD_COLOURS.because();
        }
        BufferedImage read = decoded("jpeg", from, Long.MAX_VALUE);
        double longer = Math.max(read.getWidth(), read.getHeight());
        double shorter = Math.min(read.getWidth(), read.getHeight());
        BufferedImage picture = Pixels.upright(
                Pixels.scaled(read, Math.max(LONG_SIDE / longer, SHORT_SIDE / shorter)), markers.orientation());
        try (var out = Files.newOutputStream(to)) {
            Pixels.writeJpeg(picture, QUALITY, out);
        }
        return thumbnail(picture);
    }

    private static byte[] thumbnail(BufferedImage picture) throws IOException {
        double longer = Math.max(picture.getWidth(), picture.getHeight());
        var bytes = new ByteArrayOutputStream();
        Pixels.writeJpeg(Pixels.scaled(picture, THUMBNAIL / longer), THUMBNAIL_QUALITY, bytes);
        return bytes.toByteArray();
    }

    /** Every n-th pixel only, where that still leaves the side wanted; the size is looked at before any is read. */
    private static BufferedImage decoded(String format, Path file, long side) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        AT_ONCE.acquireUninterruptibly();
        try (var in = new FileImageInputStream(file.toFile())) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            refuseHuge(width, height);
            int step = (int) Math.max(1, Math.max(width, height) / side);
            while ((long) (width / step) * (height / step) > DECODED_PIXELS) {
                step++;
            }
            var param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        } catch (IOException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException
                 | NegativeArraySizeException | NullPointerException e) {
            throw PaperRefusal.BROKEN.because();
        } finally {
            AT_ONCE.release();
            reader.dispose();
        }
    }
}
