package org.unionhall.congress.ballot;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Hashes of the codes handed out for tablets and not used yet, by position of the roll. One value for a round, written
 * anew whenever a code comes or goes, so that no row tells when.
 */
public final class Codes {

    static final int HASH = 16;
    private static final int RECORD = Integer.BYTES + HASH;

    private final NavigableMap<Integer, byte[]> hashes = new TreeMap<>();

    private Codes() {
    }

    public static Codes in(byte[] bytes) {
        Codes codes = new Codes();
        ByteBuffer from = ByteBuffer.wrap(bytes);
        while (from.remaining() >= RECORD) {
            byte[] hash = new byte[HASH];
            int position = from.getInt();
            from.get(hash);
            codes.hashes.put(position, hash);
        }
        return codes;
    }

    /** Whether a code for this position waits to be used. */
    public boolean has(int position) {
        return hashes.containsKey(position);
    }

    boolean is(int position, byte[] hash) {
        byte[] known = hashes.get(position);
        return known != null && MessageDigest.isEqual(known, hash);
    }

    OptionalInt position(byte[] hash) {
        return hashes.entrySet().stream().filter(one -> MessageDigest.isEqual(one.getValue(), hash)).mapToInt(Map.Entry::getKey).findFirst();
    }

    void put(int position, byte[] hash) {
        hashes.put(position, Arrays.copyOf(hash, HASH));
    }

    void remove(int position) {
        hashes.remove(position);
    }

    byte[] bytes() {
        ByteBuffer all = ByteBuffer.allocate(RECORD * hashes.size());
        hashes.forEach((position, hash) -> all.putInt(position).put(hash));
        return all.array();
    }
}
