package org.unionhall.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.HallTest;
import org.unionhall.access.Role;
import org.unionhall.access.TestAccounts;
import org.unionhall.browser.Browsers;
import org.unionhall.membership.member.ChangeKind;
import org.unionhall.membership.member.StatusChanging;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;
import org.unionhall.organization.tree.Renaming;

/** The pages of members at both sizes, walked by an officer at a desk and a worker with a telephone. */
@HallTest
class MemberScreensTest {

    private static final List<String> NAMES = List.of("李建国", "王秀英", "阿卜杜拉·买买提", "欧阳丽华", "张𠮷", "刘洋", "陈静",
            "赵敏", "孙丽", "周杰", "吴芳", "郑强");

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @Autowired TestTree tree;
    @Autowired TestAccounts accounts;
    @Autowired TestMembers members;
    @Autowired StatusChanging changing;
    @Autowired Renaming renaming;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    @Test
    void anOfficerWalksThroughTheRoster() {
        Unit base = union();
        long first = 0;
        for (String name : NAMES) {
            long id = members.join(base, name);
            first = first == 0 ? id : first;
        }
        changing.change(TestMembers.EVERYWHERE, first, ChangeKind.RETAIN, TestMembers.JOINED.plusYears(1), "3", null,
                members.version(first), null);
        changing.change(TestMembers.EVERYWHERE, first, ChangeKind.RESUME, TestMembers.JOINED.plusYears(2), null, null,
                members.version(first), null);
        String login = accounts.open(base, Role.UNIT_OFFICER);
        for (boolean phone : new boolean[] {false, true}) {
            try (BrowserContext visitor = phone ? browsers.phone() : browsers.desktop()) {
                Page page = signedIn(visitor, login);
                String size = phone ? "-phone" : "";
                page.navigate(url("/members"));
                assertThat(page.locator("tbody tr").count()).isEqualTo(NAMES.size());
                fits(page);
                Browsers.shot(page, "roster" + size);
                page.getByText("更多条件").click();
                Browsers.shot(page, "roster-filters" + size);
                page.navigate(url("/members?name=买提"));
                assertThat(page.locator("tbody tr").count()).isEqualTo(1);
                page.navigate(url("/members/" + first));
                fits(page);
                Browsers.shot(page, "member" + size);
                page.navigate(url("/members/" + first + "/correction"));
                fits(page);
                Browsers.wholeShot(page, "member-correction" + size);
                page.navigate(url("/members/" + first + "/changes/retain"));
                Browsers.shot(page, "member-change" + size);
                page.navigate(url("/members/new?unit=" + base.code()));
                Browsers.shot(page, "member-new" + size);
                page.navigate(url("/members/" + first + "/card"));
                Browsers.shot(page, "member-card" + size);
            }
        }
        try (BrowserContext visitor = browsers.desktop()) {
            Page page = signedIn(visitor, accounts.open(tree.again(base), Role.UNIT_OFFICER));
            page.navigate(url("/members/" + first));
            page.locator("button.btn-link[popovertarget=number-ask]").click();
            page.fill("#number-why", "核对身份证原件");
            page.locator("#number-ask button[type=submit]").click();
            assertThat(page.locator(".facts b").first().textContent()).matches("140105\\d{11}[\\dX]");
        }
    }

    @Test
    void anUpperUnionSeesTheNumberOnly() {
        Unit base = union();
        members.join(base, "李建国");
        String login = accounts.open(tree.top(), Role.UPPER_OFFICER);
        try (BrowserContext visitor = browsers.desktop()) {
            Page page = signedIn(visitor, login);
            page.navigate(url("/members?unit=" + base.code()));
            assertThat(page.content()).doesNotContain("李建国");
            Browsers.shot(page, "roster-closed");
        }
    }

    @Test
    void aWorkerOpensTheHall() {
        Unit base = union();
        long id = members.join(base, "李建国");
        String login = accounts.open(base, Role.WORKER);
        jdbc.sql("update access.account set person_key = :key where login = :login").param("key", members.key(id))
                .param("login", login).update();
        try (BrowserContext visitor = browsers.phone()) {
            Page page = signedIn(visitor, login);
            fits(page);
            Browsers.shot(page, "hall");
            page.locator(".member-code").click();
            Browsers.shot(page, "hall-card");
            page.navigate(url("/hall/me"));
            fits(page);
            Browsers.wholeShot(page, "hall-me");
        }
    }

    private Unit union() {
        Unit base = tree.base(tree.county(tree.city()));
        renaming.rename(base.id(), "宏达机械厂工会" + base.code(), null, TestMembers.JOINED.minusYears(1), "更名", null);
        return tree.again(base);
    }

    private Page signedIn(BrowserContext visitor, String login) {
        Page page = visitor.newPage();
        page.navigate(url("/login"));
        page.fill("input[name=login]", login);
        page.fill("input[name=password]", TestAccounts.PASSWORD);
        page.locator("form[action='/login'] button[type=submit]").first().click();
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    /** Nothing stands out of the page at the side. */
    private static void fits(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).isEqualTo(true);
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
