package org.unionhall.platform.paper;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Files know no transactions; what must happen to them happens when the one around is over. */
final class AfterAll {

    private AfterAll() {
    }

    /** At once where there is no transaction. */
    static void committed(Runnable act) {
        if (!after(TransactionSynchronization.STATUS_COMMITTED, act)) {
            act.run();
        }
    }

    /** Never where there is no transaction. */
    static void rolledBack(Runnable act) {
        after(TransactionSynchronization.STATUS_ROLLED_BACK, act);
    }

    private static boolean after(int wanted, Runnable act) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return false;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == wanted) {
                    act.run();
                }
            }
        });
        return true;
    }
}
