package org.unionhall.platform.paper;

import java.io.InputStream;
import java.util.Optional;

/**
 * Where papers lie, sealed: under the home, or in an S3-compatible store if one is set. Inside a transaction, what was
 * kept goes again when it rolls back, and what was forgotten goes only when it commits.
 */
public interface PaperStore {

    /**
     * Takes a paper in. A photo loses its place and camera, is turned upright and kept at 2,400 pixels a side.
     *
     * @param fileName as the sender calls it; it decides nothing but what the paper is called
     * @param most     bytes this matter takes; {@code unionhall.paper.max-file} holds above it
     * @throws org.unionhall.platform.refusal.Refusal one of {@link PaperRefusal}
     */
    Stored keep(InputStream in, String fileName, long most);

    /**
     * The same for a paper to which nothing points yet: outside any transaction, and gone after a day unless
     * {@link #settle} is said in the transaction of the row that points to it.
     */
    Stored keepLoose(InputStream in, String fileName, long most);

    /** @throws org.unionhall.platform.refusal.Refusal where it is not there, or settled already */
    void settle(String key);

    /**
     * The paper's bytes; a read that fails means it was damaged in the store, and what came before is genuine. To be
     * sent under the type of {@link Stored}, with {@code nosniff}.
     */
    InputStream open(String key);

    /** A JPEG of at most 320 pixels a side, for pictures that have one. */
    Optional<byte[]> thumbnail(String key);

    /** Removes the paper and its thumbnail; nothing happens where there is none. */
    void forget(String key);
}
