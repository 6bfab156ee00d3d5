package org.unionhall.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.access.Role;
import org.unionhall.access.TestAccounts;
import org.unionhall.access.Visitor;
import org.unionhall.membership.TestMembers;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.time.Shanghai;

/**
 * Colleagues of an employer without a union apply one after another, the first and the last from the phone: the 25th makes
 * the waiting list a lead, the township makes the lead a founding, and it ends as a union of which all of them are members.
 */
@DemoHallTest
class FoundingByHandTest {

    private static final int NEEDED = 25;
    private static final String PASSWORD = "battery-staple-7";
    private static final String TENS = "甲乙丙丁戊己庚辛壬癸";

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @LocalServerPort
    private int port;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private Units units;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Clock clock;

    private Unit township;
    private String employer;
    private String creditCode;

    @BeforeEach
    void anEmployerOfTheRegisterWithoutAUnion() {
        Map<String, Object> row = jdbc.sql("""
                select e.credit_code, e.name, e.unit_id from founding.employer e
                where not e.covered and e.workers between 40 and 90 and not exists (select from founding.sought s where s.credit_code = e.credit_code)
                order by e.unit_id desc, e.credit_code limit 1""").query().singleRow();
        employer = (String) row.get("name");
        creditCode = (String) row.get("credit_code");
        township = units.withId((Long) row.get("unit_id")).orElseThrow();
    }

    @Test
    void theTwentyFifthMakesItAUnionInTheEnd() throws Exception {
        String filer = accounts.open(township, Role.UPPER_OFFICER);
        String approver = accounts.open(township, Role.UPPER_OFFICER);
        try (BrowserContext first = browsers.phone(); BrowserContext last = browsers.phone(); BrowserContext desk = browsers.desktop();
                BrowserContext other = browsers.desktop(); BrowserContext office = browsers.desktop();
                BrowserContext outside = browsers.phone()) {
            Looking one = Looking.onPhone(first).unpublished();
            waits(one, "13900008201", "工友甲");
            assertThat(one.page().locator("main").innerText()).contains("等待单位建会");
            List<Visitor> between = new ArrayList<>();
            for (int n = 2; n < NEEDED; n++) {
                between.add(throughTheDoors(n));
            }
            assertThat(leads()).as("24 are not enough").isZero();
            Looking two = Looking.onPhone(last).unpublished();
            waits(two, "139000082%02d".formatted(NEEDED), name(NEEDED));
            assertThat(leads()).isEqualTo(1);
            one.page().navigate(hall() + "/hall/notices");
            one.page().getByText("您的单位可以建工会了").waitFor();

            Looking clerk = Looking.atDesk(desk).unpublished();
            SignIn.on(clerk.page(), hall(), filer, TestAccounts.PASSWORD);
            String founding = takesTheLead(clerk);
            Looking colleague = Looking.atDesk(other).unpublished();
            SignIn.on(colleague.page(), hall(), approver, TestAccounts.PASSWORD);
            Looking road = Looking.onPhone(outside).unpublished();
            SignIn.on(road.page(), hall(), approver, TestAccounts.PASSWORD);
            road.go(founding, 200);
            road.at("founding-dossier");
            road.page().getByText("建会线索", new Page.GetByTextOptions().setExact(true)).click();
            road.page().waitForURL(url -> url.contains("/matters/"));
            road.at("founding-lead-ended");
            Unit union = founds(colleague, founding);

            Page roster = SignIn.on(office.newPage(), hall(), accounts.open(union, Role.UNIT_OFFICER), TestAccounts.PASSWORD);
            roster.navigate(hall() + "/members?unit=" + union.code());
            assertThat(roster.locator("main").innerText()).contains("工友甲", name(NEEDED), name(7));
            assertThat(roster.locator(".subtitle").innerText()).contains("在籍 " + NEEDED + " 人");
            for (Looking eye : List.of(one, two)) {
                belongs(eye, union);
            }
            for (Visitor worker : between) {
                assertThat(worker.get("/card").body()).contains(union.name());
            }
            for (Looking eye : List.of(one, two, clerk, colleague, road)) {
                assertThat(eye.wrong()).isEmpty();
            }
        }
    }

    /** Looks for the union of the workplace, finds none, registers, puts the name down. */
    private void waits(Looking eye, String phone, String name) {
        Page page = eye.page();
        page.navigate(hall() + "/find");
        page.getByLabel("您在哪个单位上班").fill(employer);
        page.getByText("查找", new Page.GetByTextOptions().setExact(true)).click();
        page.getByText("在这家单位报名入会").click();
        page.getByText("手机号注册").click();
        ByPhone.ask(page, phone);
        ByPhone.prove(page);
        page.getByLabel("姓名").fill(name);
        page.getByLabel("设一个密码").fill(PASSWORD);
        page.getByText("完成注册").click();
        page.waitForURL(url -> url.contains("/hall/apply/join"));
        assertThat(page.getByLabel("工作单位").inputValue()).isEqualTo(employer);
        page.getByLabel("证件号码").fill(TestMembers.number().text());
        page.locator("select[name$=occupation]").selectOption(new SelectOption().setValue("employed"));
        page.getByLabel("单位统一社会信用代码").fill(creditCode);
        page.locator("input[name$=consent][value=yes]").first().check();
        page.getByText("提交", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForURL(url -> url.matches(".*/hall/matters/\\d+.*"));
        eye.at("founding-waits-" + name.codePointAt(name.length() - 1));
    }

    /** The same doors as a phone's browser, from another address. */
    private Visitor throughTheDoors(int n) {
        Visitor worker = new Visitor(port, "127.0.2." + n);
        String code = worker.post("/register", "phone", "139000082%02d".formatted(n), "next", "/hall").location();
        String shown = worker.get(code).body().replaceAll("(?s).*验证码是 (\\d{6}).*", "$1");
        String end = worker.post(code, "code", shown).location();
        assertThat(worker.post(end, "name", name(n), "password", PASSWORD).location()).isEqualTo("/hall");
        String filed = worker.handIn("/hall/apply/join", Map.of("answer-name", name(n), "answer-document", "1", "answer-number",
                TestMembers.number().text(), "answer-occupation", "employed", "answer-employer", employer, "answer-creditCode", creditCode,
                "answer-consent", "yes"), "none", "", new byte[0]).location();
        assertThat(filed).as(name(n)).matches("/hall/matters/\\d+");
        return worker;
    }

    /** From the desk: takes the lead, the employer agrees, the request goes out; answers the address of the founding. */
    private String takesTheLead(Looking eye) throws IOException {
        Page page = eye.page();
        page.navigate(hall() + "/desk?kind=lead");
        page.locator(".wait-what a").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(employer)).first().click();
        page.getByText("我来办（领办）").click();
        page.getByText("领办").first().waitFor();
        assertThat(page.locator("main").innerText()).contains(String.valueOf(NEEDED), creditCode);
        page.locator("a[href^='/employers-without-union?name=']").waitFor();
        eye.at("founding-lead");
        page.locator("button[popovertarget=act-agreed]").first().click();
        page.locator("#act-agreed .dialog-act button").click();
        page.getByText("这件事已经办结").first().waitFor();
        String lead = page.url();
        page.locator("a[href^='/foundings/new']").click();
        assertThat(page.getByLabel("拟建工会名称").inputValue()).isEqualTo(employer + "工会");
        assertThat(page.getByLabel("覆盖单位").inputValue()).contains(creditCode);
        page.getByLabel("报给哪个工会审批").selectOption(township.code());
        page.getByLabel("拟发展会员人数").fill(String.valueOf(NEEDED));
        page.getByLabel("其中女会员").fill("0");
        page.getByLabel("筹备组").fill("工友甲，车间主任\n工友乙，会计\n工友丙，班长");
        page.getByLabel("联系人").fill("工友甲");
        page.locator("button[value=look]").click();
        page.locator(".findings").waitFor();
        eye.at("founding-request");
        page.locator("button[value=file]").click();
        page.waitForURL(url -> url.matches(".*/foundings/\\d+"));
        String founding = page.url();
        assertThat(page.locator("main").innerText()).contains("请示是您提交的").doesNotContain("同意成立，发批复");
        paper(page, "下载请示", "关于成立" + employer + "工会的请示");
        paper(page, "请示 PDF", null);
        eye.at("founding-filed");
        page.getByText("建会线索", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForURL(lead);
        page.locator("a[href^='/foundings/']").click();
        page.waitForURL(founding);
        return founding;
    }

    /** A colleague sends the reply, takes down election and registration, and the union stands. */
    private Unit founds(Looking eye, String founding) throws IOException {
        Page page = eye.page();
        page.navigate(hall() + "/desk?kind=found");
        page.locator(".wait-what a").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(employer)).first().click();
        eye.at("founding-matter");
        page.locator("a[href^='/foundings/']").click();
        page.waitForURL(founding);
        page.getByText("同意成立，发批复").click();
        page.getByText("已同意，批复已编号").first().waitFor();
        paper(page, "下载批复", "〔" + Shanghai.today(clock).getYear() + "〕");
        paper(page, "批复 PDF", null);
        String today = Shanghai.today(clock).toString();
        page.getByLabel("选举日期").fill(today);
        page.getByLabel("应到会员").fill(String.valueOf(NEEDED));
        page.getByLabel("实到会员").fill(String.valueOf(NEEDED - 1));
        page.getByLabel("当选委员人数").fill("3");
        page.getByLabel("主席").fill("工友甲");
        eye.at("founding-election");
        page.getByText("登记选举结果").click();
        page.getByText("选举结果已登记").first().waitFor();
        page.getByLabel("刻章").fill(today);
        page.getByText("保存，建成工会").click();
        page.getByText("工会已建成，进入组织").first().waitFor();
        eye.at("founding-done");
        page.locator("dd a[href^='/units/']").click();
        page.waitForURL(url -> url.contains("/units/"));
        Unit union = units.withCode(page.url().replaceFirst(".*/units/([^/?]+).*", "$1")).orElseThrow();
        assertThat(page.locator("h1").innerText()).contains(employer + "工会");
        assertThat(union.parentId()).isEqualTo(township.id());
        page.navigate(hall() + "/units?q=" + employer);
        page.getByText(union.name()).first().waitFor();
        return union;
    }

    /** Clicks for the file and looks into it: a letter to work on with these words, or a PDF. */
    private static void paper(Page page, String button, String words) throws IOException {
        Download download = page.waitForDownload(() -> page.getByText(button, new Page.GetByTextOptions().setExact(true)).click());
        Path file = download.path();
        if (words == null) {
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).startsWith("%PDF-").contains("%%EOF");
            assertThat(download.suggestedFilename()).endsWith(".pdf");
            return;
        }
        assertThat(download.suggestedFilename()).endsWith(".docx");
        try (ZipFile letter = new ZipFile(file.toFile())) {
            String text = new String(letter.getInputStream(letter.getEntry("word/document.xml")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text.replaceAll("<[^>]+>", "")).contains(words);
        }
    }

    private void belongs(Looking eye, Unit union) {
        Page page = eye.page();
        page.navigate(hall() + "/hall");
        assertThat(page.locator("main").innerText()).contains(union.name());
        eye.at("founding-hall");
        page.navigate(hall() + "/card");
        assertThat(page.locator(".member-card").innerText()).contains(union.name());
    }

    private int leads() {
        return jdbc.sql("select count(*) from founding.lead where credit_code = :code and open").param("code", creditCode)
                .query(Integer.class).single();
    }

    private static String name(int n) {
        return "工友" + (n >= 10 ? TENS.charAt(n / 10 - 1) + "" : "") + TENS.charAt(n % 10);
    }

    private String hall() {
        return "http://localhost:" + port;
    }
}
