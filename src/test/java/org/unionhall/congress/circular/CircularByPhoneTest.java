package org.unionhall.congress.circular;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
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

/** A draft goes out from a desk, is read and commented on at a phone, each opinion gets its verdict, the paper is taken away. */
@HallTest
class CircularByPhoneTest {

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @Autowired
    private TestTree tree;
    @Autowired
    private TestAccounts accounts;
    @LocalServerPort
    private int port;

    @Test
    void aDraftAndTwoOpinions() throws IOException {
        Unit county = tree.county(tree.city());
        Unit base = tree.base(county);
        tree.base(county);
        try (BrowserContext office = browsers.desktop(); BrowserContext pocket = browsers.phone()) {
            Looking eye = Looking.atDesk(office).unpublished();
            Looking phone = Looking.onPhone(pocket).unpublished();
            Page desk = signedIn(eye.page(), accounts.open(county, Role.UPPER_OFFICER));
            Page hand = signedIn(phone.page(), accounts.open(base, Role.UNIT_OFFICER));
            desk.navigate(url("/circulars/new"));
            desk.getByLabel("征求意见", exact()).check();
            desk.getByLabel("文件名称").fill("工会经费补助办法（征求意见稿）");
            desk.getByLabel("要求和说明").fill("请就补助条件和标准提出意见。");
            desk.getByLabel("同时征求外单位意见").fill("区人社局");
            eye.at("circular-new-filled");
            desk.getByRole(AriaRole.BUTTON, named("发出")).click();
            desk.waitForURL(url -> url.matches(".*/circulars/\\d+"));
            eye.at("circular-fresh");
            String own = desk.url();

            hand.navigate(url("/notices"));
            hand.navigate(url("/circulars"));
            phone.at("circulars-got");
            hand.getByText("工会经费补助办法").click();
            hand.getByLabel("哪一条").waitFor();
            phone.at("circular-read");
            opinion(hand, "第三条", "建议删去第二款");
            opinion(hand, "第五条", "建议标准提高到五百元");
            assertThat(hand.locator(".opinions > li").count()).isEqualTo(2);
            hand.locator(".opinions > li").last().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("修改").setExact(true)).click();
            phone.at("circular-changing");
            hand.locator("#words-2").fill("建议标准提高到四百元");
            hand.getByText("保存").locator("visible=true").click();
            hand.getByText("意见已修改。").waitFor();
            phone.at("circular-two-opinions");

            desk.reload();
            desk.getByText("2 条等处理。").waitFor();
            eye.at("circular-answered");
            desk.getByText("意见和采纳").click();
            verdict(desk, 0, "采纳", "");
            verdict(desk, 1, "部分采纳", "按三百五十元执行");
            desk.getByText("已写明：部分采纳。").waitFor();
            eye.at("circular-verdicts");
            Download paper = desk.waitForDownload(() -> desk.locator("a[href$='adoption.docx']").click());
            assertThat(paper.suggestedFilename()).endsWith(".docx");
            assertThat(Files.size(paper.path())).isGreaterThan(2000);
            hand.reload();
            hand.getByText("按三百五十元执行").waitFor();
            phone.at("circular-judged");
            desk.navigate(own);
            desk.getByRole(AriaRole.BUTTON, named("催一下")).click();
            desk.getByText("已提醒 1 家").waitFor();
            desk.getByRole(AriaRole.BUTTON, named("截止")).click();
            desk.getByText("确定截止").click();
            desk.getByText("已截止，不再接受答复。").waitFor();
            eye.at("circular-closed");
            assertThat(eye.wrong()).isEmpty();
            assertThat(phone.wrong()).isEmpty();
        }
    }

    private static void opinion(Page hand, String clause, String words) {
        hand.locator("#clause").fill(clause);
        hand.locator("#words").fill(words);
        hand.locator(".circular-form button").click();
        hand.getByText("意见已提交").waitFor();
    }

    private static void verdict(Page desk, int at, String verdict, String reason) {
        Locator card = desk.locator("section.motion").nth(at);
        card.getByLabel(verdict, new Locator.GetByLabelOptions().setExact(true)).check();
        card.locator("input[name=reason]").fill(reason);
        card.locator("form button").click();
        desk.waitForLoadState();
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
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
        return "http://localhost:" + port + path;
    }
}
