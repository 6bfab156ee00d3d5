package org.unionhall.organization.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.HallTest;
import org.unionhall.access.Role;
import org.unionhall.access.TestAccounts;
import org.unionhall.access.Visitor;
import org.unionhall.access.Visitor.Answer;
import org.unionhall.organization.CreditCode;
import org.unionhall.organization.Founding;
import org.unionhall.organization.NewEmployer;
import org.unionhall.organization.NewUnit;
import org.unionhall.organization.Profile;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;

/** A stranger finds a union in every way there is, and nothing of any person. */
@HallTest
class FindingTest {

    private static final BigDecimal EAST = new BigDecimal("75.123456");
    private static final BigDecimal NORTH = new BigDecimal("39.123456");

    @Autowired
    private TestTree tree;
    @Autowired
    private Founding founding;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private JdbcClient jdbc;
    @LocalServerPort
    private int port;

    private Visitor stranger;
    private Unit county;
    private Unit township;

    @BeforeEach
    void grow() {
        stranger = new Visitor(port, "127.0.0.61");
        county = tree.county(tree.city());
        township = tree.under(county, "FEDERATION", "TOWNSHIP");
    }

    @Test
    void byTheNameOfTheWorkplace() {
        String word = word();
        Unit union = base(word + "机械厂工会", word + "机械制造有限公司", null);
        Unit branch = tree.branch(union);
        assertThat(found("?q=" + word + "机械")).containsExactly(union.code());
        assertThat(found("?q=" + word + "机械制造有限责任公司")).as("what firms end with does not count").containsExactly(union.code());
        assertThat(found("?q=" + word + "机械厂工会委员会")).containsExactly(union.code());
        assertThat(stranger.get("/find?q=" + word + "机械制造").body()).contains("覆盖单位：" + word + "机械制造有限公司");
        jdbc.sql("update organization.unit set status = 'DISSOLVED' where id = :id").param("id", union.id()).update();
        assertThat(found("?q=" + word + "机械")).isEmpty();
        assertThat(branch.kind()).isEqualTo("BRANCH");
    }

    @Test
    void theClosestNameFirst() {
        String word = word();
        Unit longer = base(word + "商贸第二分公司工会", word + "商贸第二分公司", null);
        Unit exact = base(word + "商贸工会", word + "商贸", null);
        assertThat(found("?q=" + word + "商贸")).containsExactly(exact.code(), longer.code());
    }

    @Test
    void byTheCreditCode() {
        Unit union = base(word() + "工会", word() + "公司", null);
        String code = jdbc.sql("select credit_code from organization.employer where unit_id = :id").param("id", union.id())
                .query(String.class).single();
        assertThat(found("?q=" + code.toLowerCase())).containsExactly(union.code());
        Answer none = stranger.get("/find?q=" + CreditCode.generate("91140105", 987_654).text());
        assertThat(none.body()).contains("没有找到工会怎么办", "/hall/apply/join?creditCode=", "有 25 名会员");
    }

    @Test
    void whereThereIsNoneOnePutsDownOnesName() {
        Answer none = stranger.get("/find?q=" + word() + "公司");
        assertThat(none.status()).isEqualTo(200);
        assertThat(none.body()).contains("没有找到工会怎么办", "/hall/apply/join?employer=%E");
        assertThat(stranger.get("/find?q=工会").body()).contains("写得太少").doesNotContain("/u/");
        assertThat(stranger.get("/find?q=" + "很".repeat(300)).status()).isEqualTo(200);
    }

    @Test
    void byPlaceDownToTheListPageByPage() {
        for (int i = 0; i < 22; i++) {
            tree.base(township);
        }
        assertThat(stranger.get("/find/place").body()).contains("/find/place?under=");
        assertThat(stranger.get("/find/place?under=" + county.code()).body())
                .contains("/find/place?under=" + township.code(), "/u/" + county.code());
        String page = stranger.get("/find/place?under=" + township.code()).body();
        assertThat(codes(page)).hasSize(21).startsWith(township.code());
        String next = page.replaceAll("(?s).*href=\"(/find/place\\?under=[^\"]*after=[^\"]*)\".*", "$1").replace("&amp;", "&");
        assertThat(codes(stranger.get(next).body())).hasSize(2);
        assertThat(stranger.get("/find/place?under=nowhere").status()).isEqualTo(404);
    }

    @Test
    void byTrade() {
        String word = word();
        Unit couriers = tree.under(county, "INDUSTRY_FEDERATION", "COUNTY");
        jdbc.sql("update organization.unit set name = '某县快递行业工会联合会' where id = :id").param("id", couriers.id()).update();
        Unit service = base(word + "工会", word + "快递服务部", null);
        base(word() + "工会", word() + "机械厂", null);
        assertThat(stranger.get("/find/trade").body()).contains("快递员", "/find/trade?group=COURIER");
        assertThat(stranger.get("/find/trade?group=COURIER").body()).contains("您常在哪里干活？");
        String page = stranger.get("/find/trade?group=COURIER&under=" + county.code()).body();
        assertThat(codes(page)).containsExactly(couriers.code(), service.code());
        assertThat(page).contains("也可以找乡镇、街道的工会", township.name()).doesNotContain("没有单位工会、行业工会的");
        Unit holding = tree.under(county, "HOLDING", "BASE");
        assertThat(codes(stranger.get("/find/trade?group=RIDER&under=" + county.code()).body())).containsExactly(holding.code());
    }

    @Test
    void byPositionWhichStandsInNoAddress() {
        Unit near = base(word() + "工会", word() + "公司", Profile.NONE.at(EAST, NORTH));
        base(word() + "工会", word() + "公司", Profile.NONE.at(EAST.add(BigDecimal.ONE), NORTH));
        Answer answer = stranger.post("/find/near", "longitude", "75.1235", "latitude", "39.1270");
        assertThat(codes(answer.body())).containsExactly(near.code());
        assertThat(answer.body()).contains("390 米").doesNotContain("75.12");
        assertThat(stranger.post("/find/near", "longitude", "", "latitude", "").body()).contains("没有取得您的位置");
        assertThat(stranger.post("/find/near", "longitude", "1e999999999", "latitude", "x").status()).isEqualTo(200);
        assertThat(stranger.post("/find/near", "longitude", "0", "latitude", "0").body()).contains("附近五十公里内没有");
        assertThat(stranger.get("/find/near").status()).isIn(404, 405);
    }

    @Test
    void aUnionShowsItsDoorAndNobodyBehindIt() {
        Profile profile = Profile.of(null, "ALONE", null, null, "并州路 1 号", "张联系", "13800138000", 1, null, null);
        Unit union = base(word() + "工会", word() + "公司", profile);
        Answer front = stranger.get("/u/" + union.code());
        assertThat(front.body()).contains(union.name(), "并州路 1 号", township.name(), "12351",
                "/hall/apply/join?unit=" + union.code(), "/hall/apply/transfer?unit=" + union.code())
                .doesNotContain("张联系", "13800138000", "138");
        assertThat(stranger.get("/u/nobody").status()).isEqualTo(404);
    }

    @Test
    void anUpperUnionTakesInThroughTheHoldingUnion() {
        assertThat(stranger.get("/u/" + county.code()).body()).contains("不直接吸收会员", "/find/place?under=" + county.code())
                .doesNotContain("apply/transfer");
        Unit holding = tree.under(county, "HOLDING", "BASE");
        assertThat(stranger.get("/u/" + township.code()).body()).contains("/hall/apply/join?unit=" + holding.code());
        jdbc.sql("update organization.unit set status = 'DISSOLVED' where id = :id").param("id", holding.id()).update();
        assertThat(stranger.get("/u/" + holding.code()).body()).contains("已经撤销").doesNotContain("/hall/apply");
    }

    @Test
    void thePosterLeadsToTheDoorAndTellsTheOfficeTelephone() {
        Unit union = base(word() + "工会", word() + "公司", null);
        String address = "/units/" + union.code() + "/poster";
        Visitor officer = new Visitor(port, "127.0.0.62").signedIn(accounts.open(union, Role.UNIT_OFFICER));
        assertThat(officer.get(address).body()).contains("入会二维码", "扫一扫，加入工会");
        assertThat(officer.post(address, "phone", "138 0013 8000", "hours", "").body()).contains("个人手机号", "138 0013 8000");
        assertThat(officer.post(address, "phone", "办公室", "hours", "").status()).isEqualTo(422);
        assertThat(officer.post(address, "phone", "0351-4172000", "hours", "工作日").status()).isEqualTo(302);
        assertThat(stranger.get("/u/" + union.code()).body()).contains("0351-4172000", "工作日");
        assertThat(officer.get(address).body()).contains("办公电话 0351-4172000（工作日）");
        officer.post(address, "phone", "", "hours", "");
        assertThat(stranger.get("/u/" + union.code()).body()).doesNotContain("0351-4172000");
        assertThat(stranger.get(address).status()).isEqualTo(302);
    }

    private Unit base(String name, String employer, Profile profile) {
        var covered = new NewEmployer(CreditCode.generate("91140106", (int) (System.nanoTime() % 100_000_000)).text(), employer,
                "170", "03", 30, 10, null);
        return founding.found(new NewUnit(township.code(), TestTree.code(), name, "SINGLE_BASE", "BASE", TestTree.LONG_AGO,
                profile == null ? Profile.NONE : profile, List.of(covered)), null);
    }

    /** Two characters no other test uses together, and a number. */
    private static String word() {
        return "垚" + TestTree.code() + "焱";
    }

    private List<String> found(String query) {
        return codes(stranger.get("/find" + query).body());
    }

    private static List<String> codes(String page) {
        return Pattern.compile("href=\"/u/([^\"]+)\"").matcher(page).results().map(one -> one.group(1))
                .toList();
    }
}
