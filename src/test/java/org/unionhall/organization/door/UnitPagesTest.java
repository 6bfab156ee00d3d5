package org.unionhall.organization.door;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.unionhall.HallTest;
import org.unionhall.access.Role;
import org.unionhall.browser.Browsers;
import org.unionhall.organization.CreditCode;
import org.unionhall.organization.Officers;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;

/** The pages of the tree in a real browser, at a desk and on a phone. */
@HallTest
class UnitPagesTest {

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @LocalServerPort
    private int port;
    @Autowired
    private TestTree tree;
    @Autowired
    private Officers officers;

    private final List<String> complaints = new ArrayList<>();
    private Unit county;
    private Unit factory;
    private Unit workshop;
    private BrowserContext context;

    @BeforeEach
    void grow() {
        county = tree.county(tree.city());
        factory = tree.base(county, TestTree.employer(11, 300), TestTree.employer(12, 40));
        workshop = tree.branch(factory);
        tree.base(county);
    }

    @AfterEach
    void nothingWentWrong() {
        context.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void opensTheTreeLevelByLevel() {
        Page page = officer(BROWSERS.desktop(), county);
        go(page, "/units");
        page.getByLabel("展开" + factory.name() + "的下级").click();
        assertThat(page.getByText(workshop.name())).isVisible();
        page.getByLabel("收起" + factory.name() + "的下级").click();
        assertThat(page.getByText(workshop.name())).hasCount(0);
        page.getByLabel("展开" + factory.name() + "的下级").click();
        Browsers.shot(page, "units");
        page.getByText(workshop.name()).click();
        assertThat(page.getByRole(AriaRole.HEADING, level(1))).containsText(workshop.name());
    }

    @Test
    void opensTheTreeWithoutScript() {
        Page page = officer(BROWSERS.desktop(), county);
        go(page, "/units?at=" + factory.code());
        assertThat(page.getByText(workshop.name())).isVisible();
        go(page, "/units?on=1999-01-01");
        assertThat(page.getByText("这一天还没有组织")).isVisible();
        go(page, "/units?on=2010-01-01&at=" + factory.code());
        assertThat(page.getByText(workshop.name())).isVisible();
    }

    @Test
    void findsByNameInitialsCodeAndEmployer() {
        Page page = officer(BROWSERS.desktop(), county);
        for (String text : List.of(factory.name(), factory.code(), "cs" + factory.code().toLowerCase(),
                "测试单位11", TestTree.employer(11, 1).creditCode())) {
            go(page, "/units?q=" + text);
            assertThat(page.locator(".list a", new Page.LocatorOptions().setHasText(factory.name()))).isVisible();
        }
        Browsers.shot(page, "units-found");
        go(page, "/units?q=没有这个");
        assertThat(page.getByText("没有找到这样的组织")).isVisible();
    }

    @Test
    void showsAUnitAndWhatItCovers() {
        Page page = officer(BROWSERS.desktop(), county);
        go(page, "/units/" + factory.code());
        assertThat(page.getByText("还缺：")).isVisible();
        Browsers.shot(page, "unit");
        page.getByRole(AriaRole.LINK, named("覆盖单位 2")).click();
        assertThat(page.getByText("共 2 家，职工 340 人")).isVisible();
        Browsers.shot(page, "unit-employers");
        go(page, "/units/" + county.code() + "/chart?at=" + factory.code());
        assertThat(page.locator(".chart-node", new Page.LocatorOptions().setHasText(workshop.name()))).isVisible();
        Browsers.shot(page, "unit-chart");
        go(page, "/units/" + factory.code() + "/history");
        assertThat(page.locator(".events")).containsText("组建");
    }

    @Test
    void keepsWhatWasTypedWhenRefused() {
        Page page = officer(BROWSERS.desktop(), county);
        go(page, "/units/" + factory.code() + "/acts/renaming");
        page.getByLabel("新名称").fill("太原重机工会");
        page.getByLabel("生效日期").fill("2999-01-01");
        page.getByRole(AriaRole.BUTTON, named("办理更名")).click();
        assertThat(page.getByText("还没有到")).isVisible();
        assertThat(page.getByLabel("新名称")).hasValue("太原重机工会");
        Browsers.shot(page, "unit-refused");
        page.getByLabel("生效日期").fill("2024-01-01");
        page.getByLabel("原因或批复文号").fill("总工发〔2024〕1号");
        page.getByRole(AriaRole.BUTTON, named("办理更名")).click();
        assertThat(page.getByText("已办理")).isVisible();
        assertThat(page.getByRole(AriaRole.HEADING, level(1))).containsText("太原重机工会");
    }

    @Test
    void movesToAUnitPickedByName() {
        Unit other = tree.under(county, "FEDERATION", "TOWNSHIP");
        Page page = officer(BROWSERS.desktop(), county);
        go(page, "/units/" + factory.code() + "/acts/moving");
        page.getByLabel("新的上级组织").fill(other.name());
        page.getByLabel("原因或批复文号").fill("区划调整");
        page.getByRole(AriaRole.BUTTON, named("办理移动")).click();
        assertThat(page.getByText("已办理")).isVisible();
        assertThat(page.locator(".crumbs")).containsText(other.name());
    }

    @Test
    void foundsAndCoversOnAPhone() {
        Page page = officer(BROWSERS.phone(), county);
        go(page, "/units");
        fits(page);
        Browsers.shot(page, "units-phone");
        go(page, "/units/new?parent=" + county.code());
        page.getByRole(AriaRole.BUTTON, named("组建")).click();
        assertThat(page.getByText("没有填写组织名称")).isVisible();
        fits(page);
        Browsers.wholeShot(page, "unit-new-phone");
        String code = TestTree.code();
        page.locator("#name").fill("手机建会");
        page.getByLabel("组织编码").fill(code);
        page.getByLabel("组织类型").selectOption("SINGLE_BASE");
        page.getByRole(AriaRole.BUTTON, named("组建")).click();
        assertThat(page.getByText("已组建")).isVisible();
        fits(page);
        Browsers.wholeShot(page, "unit-phone");
    }

    @Test
    void aBaseOfficerKeepsTheProfile() {
        Page page = officer(BROWSERS.desktop(), factory, Role.UNIT_OFFICER);
        go(page, "/units/" + factory.code() + "/profile");
        page.getByLabel("地址", exact()).fill("并州路 1 号");
        page.getByLabel("银行账号").fill("6222020200112233445");
        page.getByLabel("统一社会信用代码").fill(CreditCode.generate("91140105", 77).text());
        page.getByRole(AriaRole.BUTTON, named("保存")).click();
        assertThat(page.getByText("应以 81 开头")).isVisible();
        page.getByLabel("统一社会信用代码").fill(CreditCode.generate("81140105", (int) factory.id()).text());
        page.getByRole(AriaRole.BUTTON, named("保存")).click();
        assertThat(page.getByText("资料已保存")).isVisible();
        assertThat(page.getByText("**** 3445")).isVisible();
        page.getByLabel("显示银行账号").click();
        page.getByLabel("为什么需要看").fill("核对拨款账户");
        page.getByRole(AriaRole.BUTTON, named("显示").setExact(true)).click();
        assertThat(page.getByText("6222020200112233445")).isVisible();
        go(page, "/units/" + factory.code() + "/employers/new");
        page.getByLabel("单位名称").fill("并州机械有限公司");
        page.getByLabel("统一社会信用代码").fill("91140105MA0000000X");
        page.getByLabel("职工人数").fill("120");
        page.getByRole(AriaRole.BUTTON, named("保存")).click();
        assertThat(page.locator(".wrong")).isVisible();
        page.getByLabel("统一社会信用代码").fill(TestTree.employer(4321, 1).creditCode());
        page.getByRole(AriaRole.BUTTON, named("保存")).click();
        assertThat(page.getByText("并州机械有限公司")).isVisible();
    }

    @Test
    void importsASheetAfterLookingAtIt() {
        Page page = officer(BROWSERS.desktop(), county);
        go(page, "/units/imports");
        String first = TestTree.code();
        page.getByLabel("文件").setInputFiles(new FilePayload("组织.csv", "text/csv", """
                组织编码,组织名称,组织类型,上级组织编码,成立日期,单位名称,统一社会信用代码,职工人数,女职工人数
                %1$s,并州街道总工会,总工会,,2020-01-01,,,,
                %1$s1,并州机械公司工会,单独基层工会,并州街道总工会,2020年4月1日,并州机械公司,%2$s,120,40
                %1$s2,晋阳纺织公司工会,单独基层工会,没有这个街道,2020.4.1,晋阳纺织公司,91140105MA0000000X,80,90
                %3$s,%4$s,,,,,,,
                """.formatted(first, TestTree.employer(6_001, 1).creditCode(), factory.code(), factory.name())
                .getBytes(StandardCharsets.UTF_8)));
        page.getByRole(AriaRole.BUTTON, named("上传并核对")).click();
        assertThat(page.getByText("没有找到上级组织")).isVisible();
        Browsers.shot(page, "units-import");
        page.getByRole(AriaRole.LINK, named("有问题 1")).click();
        assertThat(page.locator(".list tbody tr")).hasCount(1);
        page.setViewportSize(375, 812);
        fits(page);
        Browsers.wholeShot(page, "units-import-phone");
        page.getByRole(AriaRole.BUTTON, named("写入 2 行")).click();
        assertThat(page.getByText("已写入。有问题的行没有写入")).isVisible();
        go(page, "/units?q=并州机械");
        assertThat(page.getByText("并州机械公司工会").first()).isVisible();
    }

    @Test
    void setsARuleForItselfAndAllBelow() {
        Page page = officer(BROWSERS.desktop(), county);
        go(page, "/rules");
        page.getByRole(AriaRole.LINK, named("为本级和下级调整")).click();
        page.getByLabel("哪一项规则").selectOption("WOMEN_COMMITTEE_FROM");
        page.getByLabel("新数值").fill("很多");
        page.getByLabel("依据").fill("市实施办法第 9 条");
        page.getByRole(AriaRole.BUTTON, named("保存")).click();
        assertThat(page.getByText("应与全国数值同样是数字")).isVisible();
        page.getByLabel("新数值").fill("25");
        page.getByRole(AriaRole.BUTTON, named("保存")).click();
        assertThat(page.getByText("规则已保存")).isVisible();
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("市实施办法第 9 条"))).containsText("生效");
        Browsers.shot(page, "rules");
        page.setViewportSize(375, 812);
        fits(page);
        Browsers.shot(page, "rules-phone");
    }

    @Test
    void anotherCountyIsNotThere() {
        Unit elsewhere = tree.county(tree.city());
        Page page = officer(BROWSERS.desktop(), county);
        for (String path : List.of("", "/history", "/employers", "/chart", "/acts/moving", "/profile", "/branch")) {
            Response answer = page.navigate("http://localhost:" + port + "/units/" + elsewhere.code() + path);
            assertThat(answer.status()).as(path).isEqualTo(404);
        }
        complaints.clear();
    }

    private Page officer(BrowserContext fresh, Unit unit) {
        return officer(fresh, unit, Role.UPPER_OFFICER, Role.ADMINISTRATOR);
    }

    private Page officer(BrowserContext fresh, Unit unit, Role... roles) {
        context = fresh;
        context.addCookies(List.of(new Cookie("hall", officers.cookie(unit,
                roles)).setDomain("localhost").setPath("/")));
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("422")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    private void go(Page page, String path) {
        assertThat(page.navigate("http://localhost:" + port + path).status()).as(path).isEqualTo(200);
    }

    private static void fits(Page page) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(375);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions level(int level) {
        return new Page.GetByRoleOptions().setLevel(level);
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
