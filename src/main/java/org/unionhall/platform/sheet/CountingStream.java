package org.unionhall.platform.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Knows how many bytes have passed. */
class CountingStream extends FilterInputStream {

    private volatile long count;

    CountingStream(InputStream in) {
        super(in);
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        var b = in.read();
        if (b >= 0) {
            passed(1);
        }
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        var n = in.read(bytes, offset, length);
        if (n > 0) {
            passed(n);
        }
        return n;
    }

    @Override
    public long skip(long n) throws IOException {
        var skipped = in.skip(n);
        passed(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    void passed(long n) throws IOException {
        count += n;
    }
}
