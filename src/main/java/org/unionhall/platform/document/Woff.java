package org.unionhall.platform.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks a WOFF 1 file into the TrueType font it holds: the same tables, each packed by itself. */
final class Woff {

    private static final int SIGNATURE = 0x774F4646;
    private static final int HEADER = 44;
    private static final int ENTRY = 20;

    private Woff() {
    }

    static byte[] font(byte[] woff) throws IOException {
        var in = ByteBuffer.wrap(woff);
        if (in.getInt(0) != SIGNATURE) {
            throw new IOException("no WOFF");
        }
        int tables = in.getShort(12);
        int length = 12 + 16 * tables;
        for (int i = 0; i < tables; i++) {
            length += padded(in.getInt(HEADER + ENTRY * i + 12));
        }
        var out = ByteBuffer.allocate(length);
        int power = Integer.highestOneBit(tables);
        out.putInt(in.getInt(4)).putShort((short) tables).putShort((short) (16 * power))
                .putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) (16 * (tables - power)));
        int at = 12 + 16 * tables;
        for (int i = 0; i < tables; i++) {
            int entry = HEADER + ENTRY * i;
            int size = in.getInt(entry + 12);
            out.putInt(in.getInt(entry)).putInt(in.getInt(entry + 16)).putInt(at).putInt(size);
            unpack(woff, in.getInt(entry + 4), in.getInt(entry + 8), out.array(), at, size);
            at += padded(size);
        }
        return out.array();
    }

    private static void unpack(byte[] from, int at, int packed, byte[] to, int target, int size) throws IOException {
        if (packed == size) {
            System.arraycopy(from, at, to, target, size);
            return;
        }
        try (var inflater = new Inflater()) {
            inflater.setInput(from, at, packed);
            if (inflater.inflate(to, target, size) != size) {
                throw new IOException("a table of the font is cut off");
            }
        } catch (DataFormatException e) {
            throw new IOException(e);
        }
    }

    private static int padded(int size) {
        return size + 3 & ~3;
    }
}
