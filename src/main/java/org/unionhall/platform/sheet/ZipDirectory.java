package org.unionhall.platform.sheet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Looks at the size of a zip's directory before the JDK loads it whole into memory. */
final class ZipDirectory {

    private static final long MAX_BYTES = 4 << 20;
    private static final int TAIL = 65_557 + 20;

    private ZipDirectory() {
    }

    static void refuseHuge(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            var tail = read(channel, Math.max(0, channel.size() - TAIL), TAIL);
            for (int i = tail.limit() - 22; i >= 0; i--) {
                if (tail.getInt(i) == 0x06054b50) {
                    if (size(channel, tail, i) > MAX_BYTES) {
                        throw SheetRefusal.ZIP_BOMB.because();
                    }
                    return;
                }
            }
            throw SheetRefusal.TRUNCATED.because();
        }
    }

    private static long size(FileChannel channel, ByteBuffer tail, int end) throws IOException {
        var size = Integer.toUnsignedLong(tail.getInt(end + 12));
        if (end < 20 || tail.getInt(end - 20) != 0x07064b50) {
            return size;
        }
        var big = read(channel, Math.max(0, tail.getLong(end - 12)), 56);
        return big.limit() == 56 && big.getInt(0) == 0x06064b50 ? Math.max(0, big.getLong(40)) : size;
    }

    private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) > 0) {
            continue;
        }
        return bytes.flip();
    }
}
