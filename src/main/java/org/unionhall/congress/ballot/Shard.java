package org.unionhall.congress.ballot;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A part of the electronic box: its ballots one behind the other, sorted by their hash, each with the number of its
 * weight before it. Where a ballot lies tells nothing of when it came.
 */
final class Shard {

    private static final int WEIGHT = 2;

    private final int length;
    private final NavigableMap<String, byte[]> records = new TreeMap<>();

    Shard(byte[] bytes, int length) {
        this.length = length + WEIGHT;
        for (int at = 0; at + this.length <= bytes.length; at += this.length) {
            byte[] one = Arrays.copyOfRange(bytes, at, at + this.length);
            records.put(Sealing.receipt(sealed(one)), one);
        }
    }

    /** A ballot as it lies in the box. @param weight index into the weights of the round */
    record InBox(byte[] sealed, int weight) {
    }

    static int of(String receipt, int shards) {
        return (int) (Long.parseLong(receipt.substring(0, 8), 16) % shards);
    }

    boolean holds(String receipt) {
        return records.containsKey(receipt);
    }

    void put(String receipt, byte[] sealed, int weight) {
        records.put(receipt, ByteBuffer.allocate(length).putShort((short) weight).put(sealed).array());
    }

    byte[] bytes() {
        ByteBuffer all = ByteBuffer.allocate(length * records.size());
        records.values().forEach(all::put);
        return all.array();
    }

    List<InBox> ballots() {
        List<InBox> ballots = new ArrayList<>();
        records.values().forEach(one -> ballots.add(new InBox(sealed(one), ByteBuffer.wrap(one).getShort())));
        return ballots;
    }

    private static byte[] sealed(byte[] record) {
        return Arrays.copyOfRange(record, WEIGHT, record.length);
    }
}
