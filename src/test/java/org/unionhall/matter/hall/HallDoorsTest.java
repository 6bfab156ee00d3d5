package org.unionhall.matter.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.HallTest;
import org.unionhall.access.Actor;
import org.unionhall.access.Role;
import org.unionhall.access.TestAccounts;
import org.unionhall.access.Visitor.Answer;
import org.unionhall.access.Visitor;
import org.unionhall.matter.MatterRefusal;
import org.unionhall.matter.Matters;
import org.unionhall.matter.TestMatters;
import org.unionhall.membership.TestMembers;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;

/** The worker's doors: guide, form, papers, progress; what is refused stays typed, what is sent twice is one. */
@HallTest
class HallDoorsTest {

    @Autowired
    private TestTree tree;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private TestMatters tests;
    @Autowired
    private Matters matters;
    @Autowired
    private TestMembers members;
    @Autowired
    private JdbcClient jdbc;
    @LocalServerPort
    private int port;

    private Unit county;
    private Unit base;
    private Actor officer;
    private Actor worker;
    private Visitor hall;

    @BeforeEach
    void aWorker() {
        county = tree.county(tree.city());
        base = tree.base(county);
        officer = accounts.actor(base, Role.UNIT_OFFICER);
        worker = accounts.actor(base);
        hall = new Visitor(port).signedIn(worker.login());
    }

    @Test
    void guidesAreReadByEverybodyAndTheFormAsksWhoYouAre() {
        Visitor stranger = new Visitor(port);
        assertThat(stranger.get("/hall/guides").body()).contains("说句话", "/hall/guides/question");
        Answer guide = stranger.get("/hall/guides/question?unit=" + base.code());
        assertThat(guide.body()).contains("工会答复", "5 个工作日", "中华人民共和国工会法", base.name(),
                "/hall/apply/question?unit=" + base.code());
        Answer form = stranger.get("/hall/apply/question?unit=" + base.code());
        assertThat(form.location()).isEqualTo("/login?next=%2Fhall%2Fapply%2Fquestion%3Funit%3D" + base.code());
        assertThat(stranger.get("/hall/guides/nothing").status()).isEqualTo(404);
    }

    @Test
    void aRefusedFormKeepsWhatWasTyped() {
        Answer refused = hall.handIn("/hall/apply/room", Map.of("unit", base.code(), "once", UUID.randomUUID().toString(),
                "answer-day", "2026-12-01", "answer-people", "好多人", "answer-phone", "12345"), "paper-plan", "", new byte[0]);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("好多人", "12345", "2026-12-01", "请填写整数", "11 位", base.name());
        assertThat(count()).isZero();
    }

    @Test
    void theSameFormSentTwiceIsOneMatter() throws Exception {
        Map<String, String> form = room();
        Answer first = hall.handIn("/hall/apply/room", form, "paper-plan", "方案.png", picture());
        assertThat(first.status()).isEqualTo(302);
        Answer second = hall.handIn("/hall/apply/room", form, "paper-plan", "方案.png", picture());
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(count()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from matter.paper p join matter.matter m on m.id = p.matter_id where m.account_id = :me")
                .param("me", worker.account()).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void aRefusedFormKeepsItsPapersUntilTheyAreUnticked() throws Exception {
        Map<String, String> form = room();
        form.put("answer-people", "好多人");
        Answer refused = hall.handIn("/hall/apply/room", form, "paper-plan", "方案.png", picture());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("方案.png", "已经传好");
        String paper = offered(refused);
        form.put("offered", paper);
        assertThat(new Visitor(port).signedIn(accounts.open(base)).handIn("/hall/apply/room", with(form, "kept", paper), "paper-plan", "",
                new byte[0]).body()).as("somebody else's").doesNotContain("方案.png");
        Answer again = hall.handIn("/hall/apply/room", with(form, "kept", paper), "paper-plan", "", new byte[0]);
        assertThat(offered(again)).isEqualTo(paper);
        form.put("answer-people", "20");
        String mine = hall.handIn("/hall/apply/room", with(form, "kept", paper), "paper-plan", "", new byte[0]).location();
        assertThat(hall.get(mine + "/papers/1").status()).isEqualTo(200);
        assertThat(hall.handIn("/hall/apply/room", with(form, "kept", paper), "paper-plan", "", new byte[0]).location()).isEqualTo(mine);
        assertThat(papers(mine)).isEqualTo(1);

        form.put("once", UUID.randomUUID().toString());
        form.put("answer-people", "好多人");
        String other = offered(hall.handIn("/hall/apply/room", form, "paper-plan", "别的.png", picture()));
        form.put("offered", other);
        Answer without = hall.handIn("/hall/apply/room", form, "paper-plan", "", new byte[0]);
        assertThat(without.body()).doesNotContain("别的.png");
        assertThat(waiting()).isZero();
    }

    @Test
    void everyErrorOfWhatIsSentAgainStandsBesideItsField() throws Exception {
        String mine = hall.handIn("/hall/apply/room", room(), "paper-plan", "", new byte[0]).location();
        long id = Long.parseLong(mine.substring(mine.lastIndexOf('/') + 1));
        matters.act(id, "return", 0, "人数太多，坐不下", null, officer);
        Answer wrong = hall.handIn(mine + "/acts/resubmit", form("answer-day", "下周", "answer-people", "少一些", "answer-phone", ""),
                "paper-plan", "方案.png", picture());
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("下周", "少一些", "id=\"answer-people-error\"", "id=\"answer-day-error\"", "请看红字", "方案.png")
                .doesNotContain("id=\"answer-phone-error\"");
        assertThat(hall.handIn(mine + "/acts/resubmit", form("answer-day", "2026-12-02", "answer-people", "12", "answer-phone", "",
                "offered", offered(wrong), "kept", offered(wrong)), "paper-plan", "", new byte[0]).status()).isEqualTo(302);
        assertThat(papers(mine)).isEqualTo(1);
        matters.act(id, "ask", 0, "请再补一份方案", null, officer);
        Answer nothing = hall.handIn(mine + "/acts/supply", form("reason", ""), "paper-plan", "", new byte[0]);
        assertThat(nothing.body()).contains("id=\"reason-error\"", MatterRefusal.SUPPLY_EMPTY.sentence());
        Answer broken = hall.handIn(mine + "/acts/supply", form("reason", "见附件"), "paper-plan", "方案.exe", "MZ nothing".getBytes());
        assertThat(broken.body()).contains("方案.exe", "见附件");
    }

    @Test
    void papersAreLookedAtAndHandedOutToWhoAskedOnly() throws Exception {
        Answer wrong = hall.handIn("/hall/apply/room", room(), "paper-plan", "方案.exe", "MZ nothing good".getBytes());
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("方案.exe", "材料只收图片");
        assertThat(count()).isZero();
        String mine = hall.handIn("/hall/apply/room", room(), "paper-plan", "方案.png", picture()).location();
        Answer paper = hall.get(mine + "/papers/1");
        assertThat(paper.status()).isEqualTo(200);
        assertThat(paper.header("Content-Disposition")).startsWith("attachment");
        assertThat(paper.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(hall.get(mine + "/papers/1/thumbnail").header("Content-Type")).isEqualTo("image/jpeg");
        Visitor stranger = new Visitor(port).signedIn(accounts.open(base));
        for (String path : new String[] {mine, mine + "/papers/1", mine + "/papers/1/thumbnail"}) {
            assertThat(stranger.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(stranger.post(mine + "/acts/withdraw").status()).isEqualTo(404);
        assertThat(stranger.get("/hall/matters").body()).contains("还没有办过事");
    }

    @Test
    void progressPapersSuppliedCorrectedAndRated() throws Exception {
        String mine = hall.handIn("/hall/apply/room", room(), "paper-plan", "", new byte[0]).location();
        long id = Long.parseLong(mine.substring(mine.lastIndexOf('/') + 1));
        assertThat(hall.get(mine).body()).contains("已提交", "受理", "交钥匙", "139****1111").doesNotContain("13900001111");
        matters.act(id, "ask", 0, "请补一份活动方案", null, officer);
        assertThat(hall.get(mine).body()).contains("请补充材料", "请补一份活动方案");
        assertThat(hall.get("/hall/matters").body()).contains("等您补材料");
        Answer supplied = hall.handIn(mine + "/acts/supply", Map.of("reason", ""), "paper-plan", "方案.png", picture());
        assertThat(supplied.status()).isEqualTo(302);
        assertThat(hall.get(mine).body()).contains("方案.png");
        matters.act(id, "return", 0, "人数太多，坐不下", null, officer);
        Answer wrong = hall.post(mine + "/acts/resubmit", "answer-day", "2026-12-01", "answer-people", "少一些", "answer-phone", "");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("少一些", "请填写整数");
        assertThat(hall.post(mine + "/acts/resubmit", "answer-day", "2026-12-01", "answer-people", "12", "answer-phone", "")
                .status()).isEqualTo(302);
        assertThat(matters.withId(id).orElseThrow().answers()).containsEntry("people", "12").containsEntry("phone", "13900001111");
        matters.act(id, "agree", 0, null, null, officer);
        matters.act(id, "hand", 0, "三楼东头", null, officer);
        assertThat(hall.get(mine).body()).contains("办得怎么样", "三楼东头");
        assertThat(hall.post(mine + "/acts/rate", "rating", "5", "reason", "很快").status()).isEqualTo(302);
        assertThat(hall.get(mine).body()).contains("★★★★★", "很快");
        assertThat(tests.acts(id)).containsExactly("submit", "ask", "supply", "return", "resubmit", "agree", "hand", "rate");
    }

    @Test
    void onlyWhatMayBeReadByEverybodyIsAndNobodyIsNamed() {
        Unit other = tree.base(county);
        for (int i = 0; i < 20; i++) {
            members.join(other, "邻居" + "一二三四五六七八九十甲乙丙丁戊己庚辛壬癸".charAt(i));
        }
        String shown = question("风扇太少了，我是" + worker.name() + "，电话13812345678", true);
        String kept = question("不想让别人看见的话", false);
        matters.act(Long.parseLong(shown.replaceAll(".*/", "")), "answer", 0, "已添置十台风扇", null, officer);
        matters.act(Long.parseLong(kept.replaceAll(".*/", "")), "answer", 0, "只告诉本人的答复", null, officer);
        String page = new Visitor(port).get("/hall/questions").body();
        assertThat(page).contains("风扇太少了，我是***，电话***", "福利和帮扶", county.name(), "已添置十台风扇")
                .doesNotContain("13812345678", "不想让别人看见的话", "只告诉本人的答复", worker.name(), base.name());
        for (int i = 0; i < 20; i++) {
            members.join(base, "会员" + "一二三四五六七八九十甲乙丙丁戊己庚辛壬癸".charAt(i));
        }
        assertThat(new Visitor(port).get("/hall/questions").body()).as("enough members to hide among").contains(base.name());
    }

    private String question(String words, boolean open) {
        Map<String, String> form = form("unit", base.code(), "once", UUID.randomUUID().toString(), "answer-topic", "welfare",
                "answer-words", words);
        if (open) {
            form.put("open", "yes");
        }
        return hall.handIn("/hall/apply/question", form, "paper-evidence", "", new byte[0]).location();
    }

    private static Map<String, String> form(String... fields) {
        Map<String, String> form = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return form;
    }

    private Map<String, String> room() {
        return form("unit", base.code(), "once", UUID.randomUUID().toString(), "answer-day", "2026-12-01", "answer-people", "20",
                "answer-phone", "13900001111");
    }

    private static Map<String, String> with(Map<String, String> form, String field, String value) {
        Map<String, String> more = new HashMap<>(form);
        more.put(field, value);
        return more;
    }

    private static String offered(Answer form) {
        var found = Pattern.compile("name=\"offered\" value=\"(\\d+)\"").matcher(form.body());
        assertThat(found.find()).as("a paper is offered again").isTrue();
        return found.group(1);
    }

    private long papers(String matter) {
        return jdbc.sql("select count(*) from matter.paper where matter_id = :id")
                .param("id", Long.valueOf(matter.substring(matter.lastIndexOf('/') + 1))).query(Long.class).single();
    }

    private long waiting() {
        return jdbc.sql("select count(*) from matter.waiting_paper where account_id = :me").param("me", worker.account())
                .query(Long.class).single();
    }

    private long count() {
        return jdbc.sql("select count(*) from matter.matter where account_id = :me").param("me", worker.account()).query(Long.class)
                .single();
    }

    private static byte[] picture() throws Exception {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
