package org.unionhall.congress.circular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.HallTest;
import org.unionhall.access.Actor;
import org.unionhall.access.Permission;
import org.unionhall.access.Role;
import org.unionhall.access.Scope;
import org.unionhall.access.TestAccounts;
import org.unionhall.access.Visitor;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;
import org.unionhall.platform.time.MovableClock;

/** A county with two base unions, one of them with a branch: what it sends, who reads and answers, what the days bring. */
@HallTest
class CircularTest {

    private static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private TestTree tree;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private TestCirculars circulars;
    @Autowired
    private CircularBook book;
    @Autowired
    private Answering answering;
    @Autowired
    private Opinions opinions;
    @Autowired
    private Closing closing;
    @Autowired
    private CircularClock circularClock;
    @Autowired
    private MovableClock clock;
    @Autowired
    private JdbcClient jdbc;
    @LocalServerPort
    private int port;

    private Unit county;
    private Unit first;
    private Unit second;
    private String upper;
    private String lower;
    private Actor sender;
    private Actor officer;

    @BeforeEach
    void aCounty() {
        clock.to(LocalDate.of(2026, 3, 2));
        county = tree.county(tree.city());
        first = tree.base(county);
        second = tree.base(county);
        tree.branch(second);
        county = tree.again(county);
        upper = accounts.open(county, Role.UPPER_OFFICER);
        lower = accounts.open(first, Role.UNIT_OFFICER);
        sender = accounts.actor(upper);
        officer = accounts.actor(lower);
    }

    @AfterEach
    void theRealTime() {
        clock.back();
    }

    @Test
    void itGoesDirectlyBelowToTheWholeAreaOrToThoseChosen() {
        Unit city = tree.again(tree.city());
        Unit one = tree.county(city);
        Unit deep = tree.base(one);
        tree.branch(deep);
        Actor above = accounts.actor(city, Role.UPPER_OFFICER);
        assertThat(to(city, NewCircular.Reach.DIRECT, List.of(), above)).containsExactly(one.id());
        assertThat(to(city, NewCircular.Reach.AREA, List.of(), above)).containsExactly(one.id(), deep.id());
        assertThat(to(city, NewCircular.Reach.CHOSEN, List.of(deep.name()), above)).containsExactly(deep.id());
        assertThat(to(city, NewCircular.Reach.CHOSEN, List.of(deep.code(), one.code()), above)).containsExactly(one.id(), deep.id());
        assertThatThrownBy(() -> to(city, NewCircular.Reach.CHOSEN, List.of(first.code()), above)).hasMessageContaining("没有找到下级工会");
        assertThatThrownBy(() -> to(city, NewCircular.Reach.CHOSEN, List.of(), above)).hasMessageContaining("没有发往任何单位");
        assertThatThrownBy(() -> circulars.send(city, CircularKind.STUDY, "通知", NewCircular.Reach.DIRECT, List.of(), List.of("市人社局"), above))
                .hasMessageContaining("只有征求意见");
    }

    @Test
    void whoReadsItFirstIsKeptAndPassingOnIsNoted() {
        long id = circulars.send(county, CircularKind.STUDY, "关于学习全会精神的通知", NewCircular.Reach.DIRECT, List.of(), List.of(), sender);
        int n = circulars.recipient(id, first);
        assertThat(told(officer)).containsExactly("CIRCULAR_SENT");
        Visitor clerk = new Visitor(port, "127.0.0.51").signedIn(lower);
        assertThat(clerk.get("/circulars").body()).contains("关于学习全会精神的通知", "未读");
        assertThat(clerk.get("/circulars/" + id).location()).isEqualTo("/circulars/" + id + "/to/" + n);
        assertThat(clerk.get("/circulars/" + id + "/to/" + n).body()).contains("请按要求办理");
        assertThat(book.recipient(id, n).orElseThrow().readBy()).isEqualTo(officer.name());
        var read = book.recipient(id, n).orElseThrow().readAt();
        new Visitor(port, "127.0.0.52").signedIn(accounts.open(first, Role.UNIT_OFFICER)).get("/circulars/" + id + "/to/" + n);
        assertThat(book.recipient(id, n).orElseThrow().readAt()).isEqualTo(read);
        assertThat(clerk.post("/circulars/" + id + "/to/" + n + "/relay", "on", "2026-03-02", "how", "会员大会", "tookPart", "0").body())
                .contains("请填写参加人数", "会员大会");
        assertThatThrownBy(() -> answering.relay(id, n, LocalDate.of(2026, 3, 3), "会员大会", 20, scope(officer), officer)).hasMessageContaining("传达日期");
        assertThatThrownBy(() -> answering.agree(id, n, scope(officer), officer)).hasMessageContaining("传达学习");
        assertThat(clerk.post("/circulars/" + id + "/to/" + n + "/relay", "on", "2026-03-02", "how", "会员大会", "tookPart", "31").status()).isEqualTo(302);
        Visitor desk = new Visitor(port, "127.0.0.53").signedIn(upper);
        assertThat(desk.get("/circulars/" + id).body()).contains("会员大会", "31 人", "未读 <b>1</b>", "<b>31</b> 人次");
        assertThat(desk.get("/circulars/" + id + "?show=ANSWERED").body()).contains(first.name()).doesNotContain(second.name());
        assertThat(desk.get("/circulars/" + id + "?show=WAITING").body()).contains(second.name()).doesNotContain(first.name());
        assertThat(desk.get("/circulars?tab=sent").body()).contains("1 / 2");
        assertThat(book.counts(id)).isEqualTo(new CircularBook.Counts(2, 1, 1, 1, 1, 31));
    }

    @Test
    void opinionsAreGivenJudgedAndWrittenUp() throws IOException {
        long id = circulars.draft(county, "补助办法", sender, "区人社局");
        int n = circulars.recipient(id, first);
        Visitor clerk = new Visitor(port, "127.0.0.54").signedIn(lower);
        String mine = "/circulars/" + id + "/to/" + n;
        assertThat(clerk.post(mine + "/opinions/0", "clause", "第三条", "words", "改").body()).contains("至少 4 个字", "第三条");
        assertThat(clerk.post(mine + "/opinions/0", "clause", "第三条", "words", "建议删去第二款", "why", "与上位法重复").status()).isEqualTo(302);
        assertThat(clerk.post(mine + "/opinions/0", "clause", "第五条", "words", "建议提高标准").status()).isEqualTo(302);
        assertThat(clerk.post(mine + "/opinions/2", "clause", "第五条", "words", "建议标准提高到五百元").status()).isEqualTo(302);
        assertThatThrownBy(() -> answering.agree(id, n, scope(officer), officer)).hasMessageContaining("已经提了 2 条意见");
        answering.agree(id, circulars.recipient(id, second), scope(accounts.actor(second, Role.UNIT_OFFICER)), accounts.actor(second, Role.UNIT_OFFICER));
        answering.suggest(id, 3, 0, "全文", "没有原则性意见，个别文字请斟酌", null, scope(sender), sender);
        assertThatThrownBy(() -> closing.close(id, scope(sender), sender)).hasMessageContaining("还有 3 条意见");
        Visitor desk = new Visitor(port, "127.0.0.55").signedIn(upper);
        assertThat(desk.get("/circulars/" + id + "/opinions").body()).contains("建议删去第二款", "建议标准提高到五百元", "区人社局");
        String own = "/circulars/" + id + "/to/" + n + "/opinions/";
        assertThat(desk.post(own + "1/verdict", "verdict", "NOT", "reason", "").body()).contains("“不采纳”要写明理由");
        assertThat(desk.post(own + "1/verdict", "verdict", "NOT", "reason", "第二款有地方特点，保留").status()).isEqualTo(302);
        assertThat(desk.post(own + "2/verdict", "verdict", "ADOPTED").status()).isEqualTo(302);
        assertThatThrownBy(() -> answering.suggest(id, n, 2, "第五条", "建议标准再提高", null, scope(officer), officer)).hasMessageContaining("已经有采纳结果");
        assertThatThrownBy(() -> answering.withdraw(id, n, 1, scope(officer), officer)).hasMessageContaining("已经有采纳结果");
        opinions.judge(id, 3, 1, Verdict.PARTLY, "已改三处文字", scope(sender), sender);
        assertThat(clerk.get(mine).body()).contains("不采纳", "第二款有地方特点，保留");
        String paper = words(desk.download("/circulars/" + id + "/adoption.docx"));
        assertThat(paper).contains("序号", "提出单位", "采纳情况", "建议标准提高到五百元", first.name(), "区人社局", "不采纳", "共征求 3 家", "收到意见 3 条");
        closing.close(id, scope(sender), sender);
        assertThat(told(officer)).containsExactly("CIRCULAR_SENT", "CIRCULAR_CLOSED");
        assertThatThrownBy(() -> answering.suggest(id, n, 0, "第六条", "建议增加附则", null, scope(officer), officer)).hasMessageContaining("已经截止");
        assertThatThrownBy(() -> opinions.judge(id, 3, 1, Verdict.ADOPTED, null, scope(sender), sender)).hasMessageContaining("已经截止");
    }

    @Test
    void withoutItsLastOpinionAUnionHasNotAnswered() {
        long id = circulars.draft(county, "补助办法", sender);
        int n = circulars.recipient(id, first);
        answering.suggest(id, n, 0, "第一条", "建议改名称", null, scope(officer), officer);
        assertThat(book.counts(id).answered()).isEqualTo(1);
        answering.withdraw(id, n, 1, scope(officer), officer);
        assertThat(book.counts(id).answered()).isZero();
        answering.agree(id, n, scope(officer), officer);
        assertThat(book.recipient(id, n).orElseThrow().answer()).isEqualTo(Recipient.Answer.NONE);
    }

    @Test
    void othersAreNotHeard() {
        long id = circulars.draft(county, "补助办法", sender, "区人社局");
        int n = circulars.recipient(id, first);
        answering.suggest(id, n, 0, "第三条", "只有本会知道的话", null, scope(officer), officer);
        Visitor other = new Visitor(port, "127.0.0.56").signedIn(accounts.open(second, Role.UNIT_OFFICER));
        int its = circulars.recipient(id, second);
        assertThat(other.get("/circulars/" + id + "/to/" + its).body()).contains("请按要求办理").doesNotContain("只有本会知道的话");
        for (String path : List.of("/opinions", "/to/" + n, "/to/3", "/adoption.docx", "/file")) {
            assertThat(other.get("/circulars/" + id + path).status()).as(path).isEqualTo(404);
        }
        assertThat(other.post("/circulars/" + id + "/to/" + n + "/opinions/1/withdrawal").status()).isEqualTo(404);
        assertThat(other.post("/circulars/" + id + "/remind").status()).isEqualTo(404);
        assertThat(other.post("/circulars/" + id + "/to/" + n + "/opinions/1/verdict", "verdict", "ADOPTED").status()).isEqualTo(404);
        Visitor stranger = new Visitor(port, "127.0.0.57").signedIn(accounts.open(tree.base(tree.county(tree.city())), Role.UNIT_OFFICER));
        assertThat(stranger.get("/circulars/" + id).status()).isEqualTo(404);
        assertThat(stranger.get("/circulars").body()).doesNotContain("补助办法");
        Visitor above = new Visitor(port, "127.0.0.58").signedIn(accounts.open(tree.top(), Role.UPPER_OFFICER));
        assertThat(above.get("/circulars/" + id).status()).as("reading the tree is not reading its letters").isEqualTo(404);
        assertThat(above.get("/circulars?tab=sent").body()).doesNotContain("补助办法");
        assertThat(opinions.of(id, n)).hasSize(1);
    }

    @Test
    void theDaysAreToldOnceOnAnyNode() {
        long id = circulars.draft(county, "补助办法", sender);
        int n = circulars.recipient(id, second);
        Actor quiet = accounts.actor(second, Role.UNIT_OFFICER);
        jdbc.sql("update congress.circular set due = '2026-03-12', next_on = '2026-03-10' where id = :id").param("id", id).update();
        answering.agree(id, circulars.recipient(id, first), scope(officer), officer);
        for (LocalDate day : List.of(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 12), LocalDate.of(2026, 3, 13))) {
            clock.to(day);
            CompletableFuture.allOf(CompletableFuture.runAsync(circularClock::run), CompletableFuture.runAsync(circularClock::run)).join();
            circularClock.run();
        }
        assertThat(told(quiet)).containsExactly("CIRCULAR_NEAR", "CIRCULAR_OVERDUE");
        assertThat(told(officer)).as("has answered").containsExactly("CIRCULAR_SENT");
        assertThat(told(sender)).containsExactly("CIRCULAR_OVERDUE_BELOW");
        assertThat(new Visitor(port, "127.0.0.59").signedIn(upper).get("/circulars/" + id).body()).contains("逾期 <b>1</b>");
        assertThatThrownBy(() -> answering.suggest(id, circulars.recipient(id, first), 0, "第一条", "建议改一改", null, scope(officer), officer))
                .hasMessageContaining("不能再改");
        answering.suggest(id, n, 0, "第一条", "建议改一改", null, scope(quiet), quiet);
        answering.suggest(id, n, 0, "第二条", "建议再改一改", null, scope(quiet), quiet);
        assertThat(opinions.of(id, n)).as("late, but heard").hasSize(2);
    }

    @Test
    void remindersGoOnceADayToThoseWhoHaveNotAnswered() {
        long id = circulars.draft(county, "补助办法", sender);
        Actor quiet = accounts.actor(second, Role.UNIT_OFFICER);
        answering.agree(id, circulars.recipient(id, first), scope(officer), officer);
        assertThat(closing.remind(id, scope(sender), sender)).isEqualTo(1);
        assertThat(told(quiet)).containsExactly("CIRCULAR_REMINDED");
        assertThatThrownBy(() -> closing.remind(id, scope(sender), sender)).hasMessageContaining("今天已经催过");
        clock.to(LocalDate.of(2026, 3, 3));
        closing.remind(id, scope(sender), sender);
        assertThat(told(quiet)).containsExactly("CIRCULAR_REMINDED", "CIRCULAR_REMINDED");
        answering.agree(id, circulars.recipient(id, second), scope(quiet), quiet);
        clock.to(LocalDate.of(2026, 3, 4));
        assertThatThrownBy(() -> closing.remind(id, scope(sender), sender)).hasMessageContaining("都答复了");
    }

    @Test
    void theFormSendsWithAFile() {
        Visitor desk = new Visitor(port, "127.0.0.60").signedIn(upper);
        assertThat(desk.get("/circulars/new").body()).contains(first.name(), "value=\"2026-03-16\"", "10 个工作日");
        assertThat(desk.handIn("/circulars/new", Map.of("unit", county.code(), "kind", "OPINION", "title", "补助办法", "words", "请提意见", "due", "2026-03-02",
                "reach", "DIRECT"), "file", "办法.pdf", PDF).body()).contains("截止日应在今天以后", "补助办法");
        assertThat(desk.handIn("/circulars/new", Map.of("unit", county.code(), "kind", "OPINION", "title", "补助办法", "words", "请提意见", "due", "2026-03-20",
                "reach", "DIRECT"), "file", "办法.pdf", "MZ not a paper".getBytes(StandardCharsets.US_ASCII)).status()).isEqualTo(422);
        var sent = desk.handIn("/circulars/new", Map.of("unit", county.code(), "kind", "OPINION", "title", "补助办法", "words", "请提意见", "due", "2026-03-20",
                "reach", "CHOSEN", "to", first.code(), "outside", "区人社局\n区企联"), "file", "办法.pdf", PDF);
        assertThat(sent.status()).isEqualTo(302);
        long id = Long.parseLong(sent.location().replaceFirst(".*/", ""));
        assertThat(book.recipients(id, CircularBook.Show.ALL, 0, 9)).extracting(Recipient::name).containsExactly(first.name(), "区人社局", "区企联");
        Visitor clerk = new Visitor(port, "127.0.0.61").signedIn(lower);
        assertThat(clerk.download("/circulars/" + id + "/to/1/file")).startsWith('%', 'P', 'D', 'F');
        assertThat(book.recipient(id, 1).orElseThrow().readAt()).as("opening the file is reading too").isNotNull();
    }

    private List<Long> to(Unit from, NewCircular.Reach reach, List<String> chosen, Actor by) {
        long id = circulars.send(from, CircularKind.STUDY, "通知", reach, chosen, List.of(), by);
        return jdbc.sql("select unit_id from congress.recipient where circular_id = :id order by n").param("id", id).query(Long.class).list();
    }

    private List<String> told(Actor who) {
        return jdbc.sql("select kind from notice.notice where account_id = :account and kind like 'CIRCULAR%' order by id")
                .param("account", who.account()).query(String.class).list();
    }

    private static Scope scope(Actor actor) {
        return actor.scope(Permission.RUN_CONGRESS);
    }

    private static String words(byte[] docx) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]+>", "");
                }
            }
        }
        throw new AssertionError("no document");
    }
}
