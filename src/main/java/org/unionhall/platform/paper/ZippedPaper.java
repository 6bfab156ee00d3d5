package org.unionhall.platform.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Office files and OFD are zips that say inside what they are. Nothing but that one part is ever unpacked. */
final class ZippedPaper {

    private static final int MOST_PARTS = 20_000;
    private static final long MOST_UNPACKED = 1L << 30;
    private static final long RATIO = 200;
    private static final long RATIO_FROM = 100L << 20;
    private static final int MOST_TYPES = 1 << 20;
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private ZippedPaper() {
    }

    static PaperType type(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            weigh(zip);
            if (zip.getEntry("OFD.xml") != null) {
                return PaperType.OFD;
            }
            ZipEntry types = zip.getEntry("[Content_Types].xml");
            if (types == null) {
                throw PaperRefusal.NOT_A_PAPER.because();
            }
            return office(text(zip, types));
        } catch (ZipException | IllegalArgumentException e) {
            throw PaperRefusal.BROKEN.because();
        }
    }

    private static PaperType office(String types) {
        if (types.contains("macroEnabled") || types.contains("vbaProject")) {
            throw PaperRefusal.MACROS.because();
        }
        if (types.contains(OFFICE + "wordprocessingml.document.main+xml")) {
            return PaperType.DOCX;
        }
        if (types.contains(OFFICE + "spreadsheetml.sheet.main+xml")) {
            return PaperType.XLSX;
        }
        if (types.contains(OFFICE + "presentationml.presentation.main+xml")
                || types.contains(OFFICE + "presentationml.slideshow.main+xml")) {
            return PaperType.PPTX;
        }
        throw PaperRefusal.NOT_A_PAPER.because();
    }

    /** By the sizes the parts claim: whoever opens the file later unpacks them all. */
    private static void weigh(ZipFile zip) {
        long unpacked = 0;
        long packed = 1;
        for (var entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
            unpacked += Math.max(0, entry.getSize());
            packed += Math.max(0, entry.getCompressedSize());
            if (entry.getName().endsWith("vbaProject.bin")) {
                throw PaperRefusal.MACROS.because();
            }
        }
        if (zip.size() > MOST_PARTS || unpacked > MOST_UNPACKED
                || unpacked > RATIO_FROM && unpacked / RATIO > packed) {
            throw PaperRefusal.ZIP_BOMB.because();
        }
    }

    private static String text(ZipFile zip, ZipEntry entry) throws IOException {
        try (var in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(MOST_TYPES + 1);
            if (bytes.length > MOST_TYPES) {
                throw PaperRefusal.ZIP_BOMB.because();
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
