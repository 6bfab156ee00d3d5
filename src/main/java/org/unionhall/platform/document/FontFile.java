package org.unionhall.platform.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The two files of our font: 3 and 11 MB while a letter is written that needs them, nothing before and after. */
enum FontFile {

    COMMON("/font/serif-common.woff"),
    RARE("/font/serif-rare.woff");

    private final String resource;

    FontFile(String resource) {
        this.resource = resource;
    }

    TrueTypeFont parsed() {
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(unpacked()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] unpacked() throws IOException {
        try (var in = FontFile.class.getResourceAsStream(resource)) {
            return Woff.font(in.readAllBytes());
        }
    }
}
