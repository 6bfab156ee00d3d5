package org.unionhall.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.unionhall.HallTest;
import org.unionhall.access.Role;
import org.unionhall.access.TestAccounts;
import org.unionhall.access.Visitor;
import org.unionhall.organization.TestTree;

/** Reading what one was told, and the outbox of who operates the hall. */
@HallTest
class NoticePagesTest {

    @LocalServerPort
    private int port;
    @Autowired
    private Notices notices;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private TestTree tree;
    @Autowired
    private TestSms sms;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;
    private String login;
    private Visitor reader;

    @BeforeEach
    void reader() {
        login = accounts.open(tree.top(), Role.WORKER);
        reader = new Visitor(port).signedIn(login);
    }

    @Test
    void isReadByOpening() {
        assertThat(reader.get("/hall/notices").body()).contains("还没有消息").doesNotContain("menu-badge");
        tell("您的入会申请已通过", "/card");
        tell("请补一份材料", null);
        assertThat(reader.get("/hall/notices").body()).contains("<b class=\"menu-badge\">2</b>");
        assertThat(reader.get("/notices").body()).contains("2 条未读");
        long first = jdbc.sql("select min(id) from notice.notice where account_id = :account")
                .param("account", accounts.id(login)).query(Long.class).single();
        assertThat(reader.get("/hall/notices/" + first).body()).contains("您的入会申请已通过", "href=\"/card\"");
        String list = reader.get("/hall/notices").body();
        assertThat(list).contains("<b class=\"menu-badge\">1</b>");
        assertThat(list.indexOf("请补一份材料")).as("unread first").isLessThan(list.indexOf("您的入会申请已通过"));
        assertThat(reader.post("/hall/notices/read").location()).isEqualTo("/hall/notices");
        assertThat(reader.get("/hall/notices").body()).doesNotContain("menu-badge");
        assertThat(new Visitor(port).signedIn(accounts.open(tree.top(), Role.WORKER)).get("/hall/notices/" + first).status())
                .isEqualTo(404);
    }

    @Test
    void leafsThroughAllOfThem() {
        transaction.executeWithoutResult(status -> notices.tell(IntStream.range(0, 70).mapToObj(i ->
                Notice.to(accounts.id(login), "MANY", "第" + i + "条消息", "文", null)).toList()));
        jdbc.sql("update notice.notice set read_at = now() where account_id = :account and title like '%0条%'")
                .param("account", accounts.id(login)).update();
        var seen = new ArrayList<String>();
        String next = "/notices";
        while (next != null) {
            String body = reader.get(next).body();
            Pattern.compile("第(\\d+)条消息</b>").matcher(body).results().forEach(title -> seen.add(title.group(1)));
            var link = Pattern.compile("href=\"([^\"]*)\" rel=\"next\"").matcher(body);
            next = link.find() ? link.group(1) : null;
        }
        assertThat(seen).hasSize(70).doesNotHaveDuplicates();
        assertThat(seen.subList(63, 70)).containsExactly("60", "50", "40", "30", "20", "10", "0");
        assertThat(reader.get("/notices?after=x").status()).isEqualTo(400);
    }

    @Test
    void showsWhatLeavesAndSendsAgain() {
        transaction.executeWithoutResult(status -> notices.tell(Notice.toPhone("15900008001", "OUT", "题", "给没有账号的人").urgently()));
        long letter = jdbc.sql("select max(id) from notice.outbox where kind = 'OUT'").query(Long.class).single();
        waitFor("state = 'SENT'", letter);
        assertThat(sms.gateway().to("15900008001")).hasSize(1);
        var operator = new Visitor(port).signedIn(accounts.open(tree.top(), Role.OPERATOR));
        assertThat(operator.get("/outbox").body()).contains("159****8001", "给没有账号的人", "已发出", "短信已接通，邮件没有接通")
                .doesNotContain("15900008001");
        assertThat(operator.get("/outbox?state=FAILED&way=SMS").body()).doesNotContain("159****8001");
        operator.post("/outbox/" + letter + "/retry");
        assertThat(operator.get("/outbox").body()).contains("不用重发");

        sms.gateway().refuse(100);
        transaction.executeWithoutResult(status -> notices.tell(Notice.toPhone("15900008002", "OUT2", "题", "重发一次").urgently()));
        long failed = jdbc.sql("select max(id) from notice.outbox where kind = 'OUT2'").query(Long.class).single();
        waitFor("answer is not null", failed);
        jdbc.sql("update notice.outbox set state = 'FAILED' where id = :id").param("id", failed).update();
        sms.gateway().refuse(0);
        assertThat(operator.get("/outbox?state=FAILED").body()).contains("159****8002", "/outbox/" + failed + "/retry");
        assertThat(operator.post("/outbox/" + failed + "/retry").location()).isEqualTo("/outbox");
        waitFor("state = 'SENT'", failed);
        assertThat(jdbc.sql("select count(*) from access.trail where act = 'NOTICE_SENT_AGAIN' and subject = 'letter:" + failed + "'")
                .query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void showsTheOutboxToTheTopOnly() {
        transaction.executeWithoutResult(status -> notices.tell(Notice.toPhone("15900008003", "OUT", "题", "县里看不到的内容")));
        var operator = new Visitor(port).signedIn(accounts.open(tree.county(tree.city()), Role.OPERATOR));
        assertThat(operator.get("/outbox").body()).contains("最上级工会").doesNotContain("县里看不到的内容");
    }

    private void tell(String title, String href) {
        transaction.executeWithoutResult(status -> notices.tell(
                List.of(Notice.to(accounts.id(login), "TOLD_ONE", title, "正文", href))));
    }

    private void waitFor(String condition, long letter) {
        for (int i = 0; i < 200; i++) {
            if (jdbc.sql("select " + condition + " from notice.outbox where id = " + letter).query(Boolean.class).single()) {
                return;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        assertThat(jdbc.sql("select state || ' ' || coalesce(answer, '') from notice.outbox where id = " + letter)
                .query(String.class).single()).isEqualTo(condition);
    }
}
