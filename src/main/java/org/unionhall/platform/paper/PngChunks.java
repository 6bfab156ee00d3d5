package org.unionhall.platform.paper;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.CRC32;

/** Copies a PNG with the chunks that make the picture and none that tell about its maker. */
final class PngChunks {

    private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND", "gAMA", "cHRM", "sRGB",
            "sBIT", "bKGD", "pHYs");
    private static final int HEADER = 13;

    private PngChunks() {
    }

    static void copy(Path from, Path to) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(from), 1 << 16));
             var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(to), 1 << 16))) {
            out.writeLong(in.readLong());
            header(in, out);
            while (!"IEND".equals(chunk(in, out))) {
                continue;
            }
        } catch (EOFException e) {
            throw PaperRefusal.BROKEN.because();
        }
    }

    private static void header(DataInputStream in, DataOutputStream out) throws IOException {
        in.mark(64);
        int length = in.readInt();
        if (length != HEADER || !"IHDR".equals(name(in))) {
            throw PaperRefusal.BROKEN.because();
        }
        Pictures.refuseHuge(in.readInt(), in.readInt());
        in.reset();
        chunk(in, out);
    }

    private static String chunk(DataInputStream in, DataOutputStream out) throws IOException {
        int length = in.readInt();
        String name = name(in);
        if (length < 0) {
            throw PaperRefusal.BROKEN.because();
        }
        boolean kept = KEPT.contains(name);
        var sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.ISO_8859_1));
        if (kept) {
            out.writeInt(length);
            out.writeBytes(name);
        }
        var buffer = new byte[1 << 13];
        for (int left = length; left > 0; ) {
            int n = in.read(buffer, 0, Math.min(left, buffer.length));
            if (n < 0) {
                throw new EOFException();
            }
            sum.update(buffer, 0, n);
            if (kept) {
                out.write(buffer, 0, n);
            }
            left -= n;
        }
        int told = in.readInt();
        if (told != (int) sum.getValue()) {
            throw PaperRefusal.BROKEN.because();
        }
        if (kept) {
            out.writeInt(told);
        }
        return name;
    }

    private static String name(DataInputStream in) throws IOException {
        byte[] four = new byte[4];
        in.readFully(four);
        return new String(four, StandardCharsets.ISO_8859_1);
    }
}
