package org.unionhall.congress.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.unionhall.HallTest;
import org.unionhall.access.Role;
import org.unionhall.access.TestAccounts;
import org.unionhall.browser.Browsers;
import org.unionhall.browser.Looking;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;
import org.unionhall.platform.time.Shanghai;

/** From the new meeting to the screen: two phones sign in, the quorum stands, somebody leaves, it is lost. */
@HallTest
class MeetingByPhoneTest {

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @Autowired
    private TestTree tree;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private TestMeetings meetings;
    @Autowired
    private Clock clock;
    @LocalServerPort
    private int port;

    @Test
    void twoPhonesAndAScreen() {
        Unit base = tree.base(tree.county(tree.city()));
        meetings.join(base, 4);
        String login = accounts.open(base, Role.UNIT_OFFICER);
        try (BrowserContext desk = browsers.desktop(); BrowserContext hall = browsers.desktop(); BrowserContext pocket = browsers.phone()) {
            Looking eye = Looking.atDesk(desk).unpublished();
            Looking phone = Looking.onPhone(pocket).unpublished();
            Page page = signedIn(eye.page(), login);
            signedIn(phone.page(), login);
            page.navigate(url("/meetings/new"));
            page.getByLabel("什么会").selectOption("ASSEMBLY");
            page.getByLabel("第几届").fill("3");
            page.getByLabel("日期").fill(Shanghai.today(clock).toString());
            page.getByLabel("会场").fill("职工之家二楼");
            eye.at("meeting-new");
            page.getByText("建会议，看筹备清单").click();
            page.waitForURL(url -> url.matches(".*/meetings/\\d+"));
            eye.at("meeting");
            String own = page.url();
            long id = Long.parseLong(own.replaceFirst(".*/", ""));
            page.navigate(own + "/roll");
            page.getByText("加入全体有表决权的会员").click();
            page.getByText("已加入 4 人。").waitFor();
            Looking far = Looking.atDesk(hall).unpublished();
            Page screen = signedIn(far.page(), login);
            screen.navigate(own + "/screen");
            screen.getByText("还差 3 人到三分之二").waitFor();
            page.getByLabel("姓名或拼音首字母").fill("chj");
            page.keyboard().press("Enter");
            page.locator(".just").waitFor();
            byPhone(id, 2, base, screen);
            byPhone(id, 3, base, screen);
            screen.getByText("可以开会").waitFor();
            assertThat(screen.locator("#present").innerText()).isEqualTo("3");
            far.at("meeting-screen");
            page.reload();
            page.getByText("宣布开会").click();
            page.getByText("会议开始。").waitFor();
            page.locator("tr", new Page.LocatorOptions().setHasText("参会甲")).getByText("退席").click();
            screen.getByText("不足三分之二，还差 1 人，暂停表决").waitFor();
            far.at("meeting-screen-lost");
            eye.at("meeting-roll");
            for (String path : List.of("/meetings", "/meetings/new", "/meetings/" + id, "/meetings/" + id + "/roll", "/meetings/" + id + "/screen")) {
                phone.go(url(path), 200);
                phone.at("meeting" + path.replace("/meetings", "").replaceAll("/\\d+", "-one").replace('/', '-'));
            }
            assertThat(eye.wrong()).isEmpty();
            assertThat(phone.wrong()).isEmpty();
            assertThat(far.wrong()).isEmpty();
        }
    }

    /** The camera finds what stands on the screen: its address carries the six digits. */
    private void byPhone(long id, int n, Unit base, Page screen) {
        String word = screen.locator("#word").innerText();
        try (BrowserContext pocket = browsers.phone()) {
            Looking eye = Looking.onPhone(pocket).unpublished();
            Page page = signedIn(eye.page(), meetings.login(id, n, base));
            page.navigate(url("/hall/meetings"));
            eye.at("hall-meetings");
            page.locator("a.meeting-card").click();
            page.getByLabel("签到码").waitFor();
            page.navigate(page.url() + "?word=" + word);
            eye.at("hall-meeting");
            page.locator("form button").first().click();
            page.getByText("签到成功").waitFor();
            assertThat(eye.wrong()).isEmpty();
        }
    }

    private Page signedIn(Page page, String login) {
        page.navigate(url("/login"));
        page.fill("input[name=login]", login);
        page.fill("input[name=password]", TestAccounts.PASSWORD);
        page.press("input[name=password]", "Enter");
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    private String url(String path) {
        return path.startsWith("http") ? path : "http://localhost:" + port + path;
    }
}
