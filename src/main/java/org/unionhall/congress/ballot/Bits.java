package org.unionhall.congress.ballot;

import java.util.Arrays;

/** One bit per position of the roll: tells who, not when. */
public final class Bits {

    private static final int BYTE = 8;

    private Bits() {
    }

    public static byte[] none(int positions) {
        return new byte[Math.max(1, Math.ceilDiv(positions, BYTE))];
    }

    public static boolean has(byte[] bits, int position) {
        return (bits[position / BYTE] >> position % BYTE & 1) == 1;
    }

    static void set(byte[] bits, int position) {
        bits[position / BYTE] |= (byte) (1 << position % BYTE);
    }

    static byte[] without(byte[] bits, int position) {
        byte[] others = Arrays.copyOf(bits, bits.length);
        others[position / BYTE] &= (byte) ~(1 << position % BYTE);
        return others;
    }

    public static int count(byte[] bits) {
        int count = 0;
        for (byte one : bits) {
            count += Integer.bitCount(one & 0xff);
        }
        return count;
    }
}
