package org.unionhall.membership;

/**
 * Implemented by modules above that keep rows under a person's key: called in the transaction in which the person comes
 * to stand under another key, because the number was corrected or two records turned out to be one person.
 */
public interface PersonFollowing {

    /** Rows follow; where the other key has such a row already, the old one goes. */
    void lead(byte[] from, byte[] to);
}
