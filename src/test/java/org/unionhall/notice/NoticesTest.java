package org.unionhall.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.unionhall.HallTest;
import org.unionhall.access.Accounts;
import org.unionhall.access.NewAccount;
import org.unionhall.access.TestAccounts;
import org.unionhall.access.Visitor;
import org.unionhall.organization.TestTree;

/** What is told becomes rows of the site and letters, in the transaction of who tells. */
@HallTest
class NoticesTest {

    @LocalServerPort
    private int port;
    @Autowired
    private Notices notices;
    @Autowired
    private Accounts accounts;
    @Autowired
    private TestAccounts opened;
    @Autowired
    private TestTree tree;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;

    @Test
    void reachesEachByWhatTheyHave() {
        long withPhone = accounts.open(new NewAccount("told-by-phone", "有手机", tree.top().id(), "15900007001",
                TestAccounts.PASSWORD, false, null), null);
        long without = opened.id(opened.open(tree.top()));
        transaction.executeWithoutResult(status -> notices.tell(List.of(
                Notice.to(withPhone, "TOLD_ALL", "题一", "文一", "/hall").bySms(),
                Notice.to(without, "TOLD_ALL", "题二", "文二", null).bySms(),
                Notice.to(withPhone, "TOLD_ALL", "题三", "只在站内", null),
                Notice.toPhone("15900007002", "TOLD_ALL", "题四", "没有账号的人"))));
        assertThat(jdbc.sql("select title from notice.notice where kind = 'TOLD_ALL' order by id").query(String.class).list())
                .containsExactly("题一", "题二", "题三");
        List<Map<String, Object>> letters = jdbc.sql("""
                select way, shown, title, account_id from notice.outbox where kind = 'TOLD_ALL' order by id""").query().listOfRows();
        assertThat(letters).extracting(row -> row.get("shown")).containsExactly("159****7001", "159****7002");
        assertThat(letters).extracting(row -> row.get("account_id")).containsExactly(withPhone, null);
        assertThat(jdbc.sql("select o::text from notice.outbox o where kind = 'TOLD_ALL'").query(String.class).list())
                .noneMatch(row -> row.contains("15900007"));
    }

    @Test
    void reachesTheMailboxOneHasRegistered() {
        String login = opened.open(tree.top());
        var me = new Visitor(port).signedIn(login);
        assertThat(me.post("/account/email", "address", "not-an-address").body()).contains("邮箱地址写得不对", "not-an-address");
        assertThat(me.post("/account/email", "address", "Li.Ming@Example.org").location()).isEqualTo("/account");
        assertThat(me.get("/account").body()).contains("L***@example.org").doesNotContain("Li.Ming");
        transaction.executeWithoutResult(status -> notices.tell(
                Notice.to(opened.id(login), "TOLD_BY_MAIL", "题", "文", null)));
        assertThat(mails()).containsExactly("MAIL L***@example.org");
        me.post("/account/email", "address", "");
        transaction.executeWithoutResult(status -> notices.tell(
                Notice.to(opened.id(login), "TOLD_BY_MAIL", "题", "文", null)));
        assertThat(mails()).hasSize(1);
    }

    private List<String> mails() {
        return jdbc.sql("select way || ' ' || shown from notice.outbox where kind = 'TOLD_BY_MAIL'").query(String.class).list();
    }

    @Test
    void tellsNobodyWhatWasRolledBack() {
        long account = opened.id(opened.open(tree.top()));
        transaction.executeWithoutResult(status -> {
            notices.tell(Notice.to(account, "NEVER_TOLD", "题", "文", null));
            notices.tell(Notice.toPhone("15900007003", "NEVER_TOLD", "题", "文"));
            status.setRollbackOnly();
        });
        assertThat(jdbc.sql("""
                select (select count(*) from notice.notice where kind = 'NEVER_TOLD')
                     + (select count(*) from notice.outbox where kind = 'NEVER_TOLD')""").query(Long.class).single()).isZero();
    }

    @Test
    void isToldInsideAnActOnly() {
        assertThatThrownBy(() -> notices.tell(Notice.to(1, "OUTSIDE", "题", "文", null)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }
}
