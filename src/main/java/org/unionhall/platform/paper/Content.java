package org.unionhall.platform.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Decides by its bytes, never by its name, what a file is. */
final class Content {

    private static final int HEAD = 1024;
    private static final int PDF_TAIL = 4096;
    private static final Set<String> HEIC = Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");
    private static final Set<String> AVIF = Set.of("avif", "avis");

    private Content() {
    }

    static PaperType of(Path file) throws IOException {
        String head = head(file);
        if (head.startsWith("\u00FF\u00D8\u00FF")) {
            return PaperType.JPEG;
        }
        if (head.startsWith("\u0089PNG\r\n\u001A\n")) {
            return PaperType.PNG;
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return PaperType.WEBP;
        }
        if (head.startsWith("PK\u0003\u0004")) {
            return ZippedPaper.type(file);
        }
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return OldOffice.type(file);
        }
        if (head.contains("%PDF-")) {
            return pdf(file);
        }
        throw (picture(head) ? PaperRefusal.OTHER_PICTURE : heic(head) ? PaperRefusal.HEIC : PaperRefusal.NOT_A_PAPER)
                .because();
    }

    private static boolean picture(String head) {
        return head.startsWith("GIF8") || head.startsWith("BM") && head.startsWith("\0\0\0\0", 6)
                || head.startsWith("II*\0") || head.startsWith("MM\0*")
                || head.startsWith("ftyp", 4) && head.length() > 12 && AVIF.contains(head.substring(8, 12));
    }

    private static boolean heic(String head) {
        return head.startsWith("ftyp", 4) && head.length() > 12 && HEIC.contains(head.substring(8, 12));
    }

    /** A PDF that came whole has its end mark near its end. */
    private static PaperType pdf(Path file) throws IOException {
        try (var all = new RandomAccessFile(file.toFile(), "r")) {
            all.seek(Math.max(0, all.length() - PDF_TAIL));
            var tail = new byte[(int) (all.length() - all.getFilePointer())];
            all.readFully(tail);
            if (!new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF")) {
                throw PaperRefusal.BROKEN.because();
            }
            return PaperType.PDF;
        }
    }

    private static String head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        }
    }
}
