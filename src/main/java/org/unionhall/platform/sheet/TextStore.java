package org.unionhall.platform.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Numbered texts, written once and then read: up to 16 MB in memory, beyond that in an unlinked temporary file that
 * is mapped. Each text is a four-byte length and its UTF-8; the place of every sixteenth is remembered.
 */
final class TextStore implements Closeable {

    private static final int IN_MEMORY = 16 << 20;
    private static final int STRIDE = 16;
    private static final ValueLayout.OfInt LENGTH = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private byte[] bytes = new byte[1 << 12];
    private int filled;
    private FileChannel file;
    private long written;
    private Arena arena;
    private MemorySegment texts;
    private long[] places = new long[64];
    private int count;
    private int lastIndex = -1;
    private long afterLast;

    int count() {
        return count;
    }

    void add(CharSequence text) throws IOException {
        var utf8 = text.toString().getBytes(StandardCharsets.UTF_8);
        if (count % STRIDE == 0) {
            if (count / STRIDE == places.length) {
                places = Arrays.copyOf(places, places.length * 2);
            }
            places[count / STRIDE] = written + filled;
        }
        makeRoom(utf8.length + 4);
        ByteBuffer.wrap(bytes).putInt(filled, utf8.length);
        System.arraycopy(utf8, 0, bytes, filled + 4, utf8.length);
        filled += utf8.length + 4;
        count++;
    }

    void finish() throws IOException {
        if (file == null) {
            texts = MemorySegment.ofArray(Arrays.copyOf(bytes, filled));
        } else {
            spill();
            arena = Arena.ofShared();
            texts = file.map(FileChannel.MapMode.READ_ONLY, 0, written, arena);
        }
        bytes = null;
    }

    String get(int index) {
        long at = index == lastIndex + 1 ? afterLast : places[index / STRIDE];
        if (index != lastIndex + 1) {
            for (int i = index % STRIDE; i > 0; i--) {
                at += 4 + length(at);
            }
        }
        var utf8 = texts.asSlice(at + 4, length(at)).toArray(ValueLayout.JAVA_BYTE);
        lastIndex = index;
        afterLast = at + 4 + utf8.length;
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private int length(long at) {
        return texts.get(LENGTH, at);
    }

    private void makeRoom(int more) throws IOException {
        if (filled + more <= bytes.length) {
            return;
        }
        if (filled + more <= IN_MEMORY && file == null) {
            bytes = Arrays.copyOf(bytes, Math.max(filled + more, bytes.length * 2));
            return;
        }
        if (file == null) {
            file = Unlinked.file();
        }
        spill();
        if (more > bytes.length) {
            bytes = new byte[more];
        }
    }

    private void spill() throws IOException {
        var rest = ByteBuffer.wrap(bytes, 0, filled);
        while (rest.hasRemaining()) {
            written += file.write(rest);
        }
        filled = 0;
    }

    @Override
    public void close() throws IOException {
        if (arena != null) {
            arena.close();
            arena = null;
        }
        if (file != null) {
            file.close();
        }
    }
}
