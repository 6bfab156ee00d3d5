package org.unionhall.platform.sealing;

/** A sealed value that does not open: changed, of another context, or sealed by a key that is gone. */
public final class BrokenSeal extends RuntimeException {

    BrokenSeal(String context) {
        super("a sealed value of " + context + " does not open");
    }
}
