package org.unionhall.platform.sheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How a text table is written: character set, length of its byte order mark, and the character between cells. */
record CsvDialect(Charset charset, int mark, char delimiter) {

    static final Charset CHINESE = Charset.forName("GB18030");

    private static final int SAMPLE_CHARS = 32_768;

    static CsvDialect of(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var head = in.readNBytes(3);
            if (is(head, 0xEF, 0xBB, 0xBF)) {
                return dialect(file, StandardCharsets.UTF_8, 3);
            }
            if (is(head, 0xFF, 0xFE)) {
                return dialect(file, StandardCharsets.UTF_16LE, 2);
            }
            if (is(head, 0xFE, 0xFF)) {
                return dialect(file, StandardCharsets.UTF_16BE, 2);
            }
        }
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return dialect(file, Utf8Evidence.of(in).isUtf8() ? StandardCharsets.UTF_8 : CHINESE, 0);
        }
    }

    private static CsvDialect dialect(Path file, Charset charset, int mark) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(mark);
            var sample = new String(in.readNBytes(SAMPLE_CHARS), charset);
            return new CsvDialect(charset, mark, delimiter(sample));
        }
    }

    /** The one of , ; tab that stands most often outside quotes; the comma where none does. */
    private static char delimiter(String sample) {
        int comma = 0;
        int semicolon = 0;
        int tab = 0;
        var quoted = false;
        for (int i = 0; i < sample.length(); i++) {
            var c = sample.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                comma += c == ',' ? 1 : 0;
                semicolon += c == ';' ? 1 : 0;
                tab += c == '\t' ? 1 : 0;
            }
        }
        if (tab > comma && tab >= semicolon) {
            return '\t';
        }
        return semicolon > comma ? ';' : ',';
    }

    private static boolean is(byte[] head, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
