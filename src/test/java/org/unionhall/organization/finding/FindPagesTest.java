package org.unionhall.organization.finding;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Geolocation;
import com.microsoft.playwright.options.Media;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.unionhall.HallTest;
import org.unionhall.access.Role;
import org.unionhall.access.TestAccounts;
import org.unionhall.browser.Browsers;
import org.unionhall.browser.Looking;
import org.unionhall.organization.CreditCode;
import org.unionhall.organization.Founding;
import org.unionhall.organization.NewEmployer;
import org.unionhall.organization.NewUnit;
import org.unionhall.organization.Profile;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;

/** On the phone, from the login page to the door of one's union, in every way there is. */
@HallTest
class FindPagesTest {

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();
    private static final double EAST = 77.5;
    private static final double NORTH = 41.5;

    @LocalServerPort
    private int port;
    @Autowired
    private TestTree tree;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private Founding founding;

    private Unit county;
    private Unit township;
    private Unit factory;
    private String word;

    @BeforeEach
    void grow() {
        county = tree.county(tree.city());
        township = tree.under(county, "FEDERATION", "TOWNSHIP");
        word = "犇" + TestTree.code();
        factory = founding.found(new NewUnit(township.code(), TestTree.code(), word + "机械厂工会", "SINGLE_BASE", "BASE",
                TestTree.LONG_AGO, Profile.NONE.at(BigDecimal.valueOf(EAST), BigDecimal.valueOf(NORTH)),
                List.of(new NewEmployer(CreditCode.generate("91140107", (int) (System.nanoTime() % 100_000_000)).text(),
                        word + "机械厂", "170", "03", 30, 10, null))), null);
        accounts.open(county, Role.UPPER_OFFICER);
    }

    @Test
    void fromTheLoginPageToTheDoor() {
        try (BrowserContext context = BROWSERS.phone()) {
            Looking eye = Looking.onPhone(context).unpublished();
            Page page = eye.page();
            page.navigate(address("/login"));
            page.getByRole(AriaRole.LINK, named("找工会、申请入会")).click();
            page.getByLabel("您在哪个单位上班").fill(word + "机械");
            page.getByRole(AriaRole.BUTTON, named("查找")).click();
            page.getByRole(AriaRole.LINK, named(factory.name())).click();
            assertThat(page).hasURL(Pattern.compile(".*/u/" + factory.code()));
            assertThat(page.getByRole(AriaRole.LINK, named("加入这个工会")))
                    .hasAttribute("href", "/hall/apply/join?unit=" + factory.code());
            assertThat(page.getByRole(AriaRole.LINK, named("转入会籍")))
                    .hasAttribute("href", "/hall/apply/transfer?unit=" + factory.code());
            eye.at("find-union");
            page.navigate(address("/find"));
            page.getByLabel("您在哪个单位上班").fill(word + "纺织有限公司");
            page.getByRole(AriaRole.BUTTON, named("查找")).click();
            assertThat(page.getByText("没有找到工会怎么办")).isVisible();
            assertThat(page.getByRole(AriaRole.LINK, named("在这家单位报名入会")))
                    .hasAttribute("href", Pattern.compile("/hall/apply/join\\?employer=%E7%8A%87.*"));
            eye.at("find-none");
            assertThat(eye.wrong()).isEmpty();
        }
    }

    @Test
    void downThePlacesAndTheTrades() {
        try (BrowserContext context = BROWSERS.phone()) {
            Page page = context.newPage();
            page.navigate(address("/find/place?under=" + county.code()));
            page.getByRole(AriaRole.LINK, named(township.name()).setExact(true)).click();
            assertThat(page.getByRole(AriaRole.LINK, named(factory.name()))).isVisible();
            page.navigate(address("/find"));
            page.getByRole(AriaRole.LINK, named("按行业找")).first().click();
            page.getByRole(AriaRole.LINK, named("快递员")).click();
            assertThat(page.getByText("您常在哪里干活？")).isVisible();
            page.navigate(address("/find/trade?group=COURIER&under=" + county.code()));
            assertThat(page.getByText("还没有这一行的工会")).isVisible();
        }
    }

    @Test
    void whatAUnionIsLookedForGoesAlong() {
        try (BrowserContext context = BROWSERS.phone()) {
            Looking eye = Looking.onPhone(context).unpublished();
            Page page = eye.page();
            String form = "/hall/apply/transfer?unit=" + factory.code();
            page.navigate(address("/find?for=transfer"));
            assertThat(page.getByText("接着办“会籍接转”")).isVisible();
            assertThat(page.getByText("没有找到工会怎么办")).isHidden();
            eye.at("find-for");
            page.getByLabel("您在哪个单位上班").fill(word + "机械");
            page.getByRole(AriaRole.BUTTON, named("查找")).click();
            assertThat(page.getByRole(AriaRole.LINK, named(factory.name()))).hasAttribute("href", form);
            page.goBack();
            page.getByRole(AriaRole.LINK, named("按地方找")).click();
            assertThat(page).hasURL(Pattern.compile(".*/find/place\\?for=transfer"));
            page.navigate(address("/find/place?for=transfer&under=" + county.code()));
            page.getByRole(AriaRole.LINK, named(township.name()).setExact(true)).click();
            assertThat(page.getByRole(AriaRole.LINK, named(factory.name()))).hasAttribute("href", form);
            page.navigate(address("/find?for=nothing&q=" + word));
            assertThat(page.getByRole(AriaRole.LINK, named(factory.name()))).hasAttribute("href", "/u/" + factory.code());
            assertThat(eye.wrong()).isEmpty();
        }
    }

    @Test
    void nearMeIfIAllowIt() {
        try (BrowserContext context = BROWSERS.phone()) {
            context.setGeolocation(new Geolocation(NORTH + 0.003, EAST));
            context.grantPermissions(List.of("geolocation"));
            Page page = context.newPage();
            page.navigate(address("/find"));
            page.getByRole(AriaRole.BUTTON, named("用我的位置")).click();
            assertThat(page.getByText("330 米").first()).isVisible();
            assertThat(page.url()).endsWith("/find/near");
            assertThat(page.content()).doesNotContain("41.50");
        }
        try (BrowserContext context = BROWSERS.phone()) {
            Page page = context.newPage();
            page.navigate(address("/find"));
            page.getByRole(AriaRole.BUTTON, named("用我的位置")).click();
            assertThat(page.getByText("没有取得您的位置")).isVisible();
        }
    }

    @Test
    void thePosterFillsASheetOfPaper() {
        try (BrowserContext context = BROWSERS.desktop()) {
            Page page = context.newPage();
            page.navigate(address("/login"));
            page.fill("input[name=login]", accounts.open(factory, Role.UNIT_OFFICER));
            page.fill("input[name=password]", TestAccounts.PASSWORD);
            page.press("input[name=password]", "Enter");
            page.waitForURL(url -> !url.contains("/login"));
            page.navigate(address("/units/" + factory.code()));
            page.getByRole(AriaRole.LINK, named("入会海报")).click();
            assertThat(page.getByRole(AriaRole.IMG, named("入会二维码"))).isVisible();
            byte[] paper = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
            assertThat(new String(paper, StandardCharsets.ISO_8859_1)
                    .split("/Type /Page\\b").length - 1).as("pages").isEqualTo(1);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.setViewportSize(794, 1123);
            Browsers.wholeShot(page, "poster-print");
        }
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
