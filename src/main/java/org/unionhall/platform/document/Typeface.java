package org.unionhall.platform.document;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The font of one PDF: common characters, rare ones only where they occur, and 〓 for those it lacks. */
final class Typeface implements Closeable {

    private static final int GETA = 0x3013;

    /** Text set in one of the two files. */
    record Run(PDFont font, String text) {
    }

    private record Open(TrueTypeFont font, CmapLookup glyphs, PDFont embedded, float perEm) {
    }

    private final PDDocument document;
    private final Map<FontFile, Open> open = new EnumMap<>(FontFile.class);
    private final Set<Integer> missing = new LinkedHashSet<>();

    Typeface(PDDocument document) {
        this.document = document;
    }

    /** The text as it can be set: without what has no shape, and with 〓 for what we cannot show. */
    String shown(String text) {
        var shown = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (Character.isSpaceChar(point) && point != 0x3000 || point == '\t') {
                shown.append(' ');
            } else if (isShapeless(point)) {
                return;
            } else if (file(point) != null) {
                shown.appendCodePoint(point);
            } else {
                missing.add(point);
                shown.appendCodePoint(GETA);
            }
        });
        return shown.toString();
    }

    private static boolean isShapeless(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE
                || point >= 0xFE00 && point <= 0xFE0F || point >= 0xE0100 && point <= 0xE01EF;
    }

    /** Code points shown as 〓, in the order met. */
    Set<Integer> missing() {
        return missing;
    }

    float width(String text, float size) {
        return (float) text.codePoints().mapToDouble(point -> width(point) * size).sum();
    }

    private float width(int point) {
        try {
            Open file = open(file(point));
            return file.font().getAdvanceWidth(file.glyphs().getGlyphId(point)) / file.perEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Run> runs(String text) {
        var runs = new ArrayList<Run>();
        var run = new StringBuilder();
        FontFile current = null;
        for (int point : text.codePoints().toArray()) {
            FontFile file = file(point);
            if (file != current && !run.isEmpty()) {
                runs.add(new Run(open(current).embedded(), run.toString()));
                run.setLength(0);
            }
            current = file;
            run.appendCodePoint(point);
        }
        if (!run.isEmpty()) {
            runs.add(new Run(open(current).embedded(), run.toString()));
        }
        return runs;
    }

    private FontFile file(int point) {
        for (FontFile file : FontFile.values()) {
            if (open(file).glyphs().getGlyphId(point) != 0) {
                return file;
            }
        }
        return null;
    }

    private Open open(FontFile file) {
        return open.computeIfAbsent(file, wanted -> {
            try {
                TrueTypeFont font = wanted.parsed();
                return new Open(font, font.getUnicodeCmapLookup(), PDType0Font.load(document, font, true),
                        font.getUnitsPerEm());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public void close() throws IOException {
        for (Open file : open.values()) {
            file.font().close();
        }
    }
}
