package org.unionhall.membership.realname;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.unionhall.membership.MembershipRefusal;
import org.unionhall.platform.time.Shanghai;

/** An account may say a few times a day who it is, so that it cannot find out by trying whom the union knows. */
@Component
class Tries {

    static final int A_DAY = 5;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate apart;

    Tries(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void check(long account) {
        if (jdbc.sql("select exists (select from membership.declared_try where account_id = :account and on_date = :day and tries >= :most)")
                .param("account", account).param("day", Shanghai.today(clock)).param("most", A_DAY).query(Boolean.class).single()) {
            throw MembershipRefusal.REAL_NAME_TRIES.because(A_DAY);
        }
    }

    void count(long account) {
        jdbc.sql("""
                insert into membership.declared_try as t (account_id, on_date, tries) values (:account, :day, 1)
                on conflict (account_id, on_date) do update set tries = t.tries + 1""").param("account", account)
                .param("day", Shanghai.today(clock)).update();
    }

    /** Stays counted although the transaction around it is undone. */
    void countApart(long account) {
        apart.executeWithoutResult(status -> count(account));
    }

    void forgetBefore(LocalDate day) {
        jdbc.sql("delete from membership.declared_try where on_date < :day").param("day", day).update();
    }
}
