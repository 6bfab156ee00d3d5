package org.unionhall.platform.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/** A part being unpacked: stops a bomb by size and by ratio, and notices a damaged part by its check sum at the end. */
final class GuardedStream extends CountingStream {

    private static final long RATIO = 500;
    private static final long RATIO_FROM = 100L << 20;

    private final CRC32 crc = new CRC32();
    private final ZipEntry entry;
    private final long maxBytes;

    GuardedStream(InputStream in, ZipEntry entry, long maxBytes) {
        super(in);
        this.entry = entry;
        this.maxBytes = maxBytes;
    }

    double progress() {
        return entry.getSize() <= 0 ? 0 : Math.min(1, (double) count() / entry.getSize());
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        var n = super.read(bytes, offset, length);
        if (n > 0) {
            crc.update(bytes, offset, n);
        } else if (n < 0 && entry.getCrc() >= 0 && entry.getCrc() != crc.getValue()) {
            throw new ZipException("check sum differs");
        }
        return n;
    }

    @Override
    public long skip(long n) throws IOException {
        return readNBytes((int) Math.min(n, 1 << 14)).length;
    }

    @Override
    void passed(long n) throws IOException {
        super.passed(n);
        if (count() > maxBytes || count() > RATIO_FROM && count() / RATIO > Math.max(1, entry.getCompressedSize())) {
            throw SheetRefusal.ZIP_BOMB.because();
        }
    }
}
