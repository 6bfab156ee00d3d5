package org.unionhall.platform.sheet;

import java.io.IOException;
import java.io.InputStream;

/** Counts how well bytes read as UTF-8, so that one damaged byte does not turn a whole file into wrong characters. */
record Utf8Evidence(long good, long bad) {

    static Utf8Evidence of(InputStream in) throws IOException {
        long good = 0;
        long bad = 0;
        var buffer = new byte[1 << 16];
        int pending = 0;
        for (int n; (n = in.read(buffer)) > 0; ) {
            for (int i = 0; i < n; i++) {
                int b = buffer[i];
                if (b == 0) {
                    throw SheetRefusal.NOT_A_TABLE.because();
                }
                if (pending > 0 && (b & 0xC0) == 0x80) {
                    if (--pending == 0) {
                        good++;
                    }
                } else {
                    bad += pending > 0 ? 1 : 0;
                    pending = following(b);
                    if (pending < 0) {
                        bad++;
                        pending = 0;
                    }
                }
            }
        }
        return new Utf8Evidence(good, bad + (pending > 0 ? 1 : 0));
    }

    private static int following(int b) {
        if (b >= 0) {
            return 0;
        }
        if ((b & 0xE0) == 0xC0) {
            return (b & 0xFF) >= 0xC2 ? 1 : -1;
        }
        if ((b & 0xF0) == 0xE0) {
            return 2;
        }
        return (b & 0xF8) == 0xF0 && (b & 0xFF) <= 0xF4 ? 3 : -1;
    }

    /** Valid, or so nearly that the few bad bytes are damage and not another character set. */
    boolean isUtf8() {
        return bad == 0 || good > bad * 100;
    }
}
