package org.unionhall.access.trail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;

/** How the rows of a day hang together: each hash is SHA-256 of the hash before and the seal of the row. */
final class Chain {

    private final MessageDigest sha;
    private byte[] hash;
    private long length;

    private Chain(byte[] hash, long length) {
        try {
            this.sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
        this.hash = hash;
        this.length = length;
    }

    /** The chain of a day before its first row. */
    static Chain of(LocalDate day) {
        var chain = new Chain(null, 0);
        chain.hash = chain.sha.digest(("unionhall trail " + day).getBytes(StandardCharsets.UTF_8));
        return chain;
    }

    /** A chain that goes on from a link. */
    static Chain from(long length, byte[] hash) {
        return new Chain(hash, length);
    }

    byte[] add(byte[] mac) {
        sha.update(hash);
        hash = sha.digest(mac);
        length++;
        return hash;
    }

    byte[] hash() {
        return hash;
    }

    long length() {
        return length;
    }
}
