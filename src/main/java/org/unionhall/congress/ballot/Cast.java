package org.unionhall.congress.ballot;

import java.util.concurrent.CompletableFuture;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.unionhall.platform.refusal.Refusal;

/** A ballot on its way into the box; done when it is surely in it, or was refused. It exists in memory only. */
final class Cast {

    private final int position;
    private final int weight;
    private final byte[] code;
    private final byte[] sealed;
    private final String receipt;
    private final CompletableFuture<String> done = new CompletableFuture<>();

    /** @param position on the roll; @param weight index into the weights of the round; @param code hash of the code it comes with, or null */
    Cast(int position, int weight, byte[] sealed, byte[] code) {
        this.code = code;
        this.position = position;
        this.weight = weight;
        this.sealed = sealed.clone();
        this.receipt = Sealing.receipt(sealed);
    }

    int position() {
        return position;
    }

    int weight() {
        return weight;
    }

    /** Whether the voter may vote by the code they came with; whoever signed in needs none. */
    boolean entitled(Codes codes) {
        return code == null || codes.is(position, code);
    }

    byte[] sealed() {
        return sealed;
    }

    String receipt() {
        return receipt;
    }

    boolean done() {
        return done.isDone();
    }

    void refuse(Refusal refusal) {
        done.completeExceptionally(refusal);
    }

    void fail(RuntimeException cause) {
        done.completeExceptionally(cause);
    }

    /** The receipt is given when the transaction has been committed, not before. */
    void confirmOnceWritten() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                done.complete(receipt);
            }
        });
    }

    /** The receipt; throws what refused it. */
    String answer() {
        if (done.isCompletedExceptionally() && done.exceptionNow() instanceof RuntimeException cause) {
            throw cause;
        }
        return done.resultNow();
    }

    @Override
    public String toString() {
        return "a ballot";
    }
}
