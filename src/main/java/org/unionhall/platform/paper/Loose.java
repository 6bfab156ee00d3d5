package org.unionhall.platform.paper;

/** Notes which papers nothing points to, so that a crash between store and database leaves nothing lying for ever. */
interface Loose {

    /** Noted before the paper is stored, whatever becomes of the transaction around. */
    void coming(String key);

    /** Something points to it, as soon as the transaction around commits; false when it was not loose. */
    boolean settled(String key);

    /** Nothing points to it any more, as soon as the transaction around commits. */
    void going(String key);
}
