package org.unionhall.congress.term;

import org.unionhall.congress.count.Share;

/** 罢免 (工会法第十八条): only by more than half of all members or delegates, whoever came. */
final class Recall {

    private Recall() {
    }

    /** @throws org.unionhall.platform.refusal.Refusal when the vote does not carry */
    static void check(int shouldAttend, int inFavour, Share share) {
        if (shouldAttend < 1 || inFavour < 0 || inFavour > shouldAttend) {
            throw TermRefusal.RECALL_FIGURES.because();
        }
        if (inFavour * share.whole() <= shouldAttend * share.part()) {
            throw TermRefusal.RECALL_SHORT.because(shouldAttend, inFavour, share.words());
        }
    }
}
