package org.unionhall.membership.realname;

import org.unionhall.people.Document;

/**
 * Who somebody with an account is.
 *
 * @param proven whether the union's own records or an officer say so too; else it is what they declared
 */
public record Identity(String name, Document document, byte[] personKey, boolean proven) {

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "identity";
    }
}
