package org.unionhall.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.unionhall.HallTest;
import org.unionhall.access.Actor;
import org.unionhall.access.Role;
import org.unionhall.access.TestAccounts;
import org.unionhall.matter.TestMatters;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;

/** An officer clears ten matters in one batch and returns the eleventh, at a desk and on a phone. */
@HallTest
class DeskByHandTest {

    private static final int MANY = 10;

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @LocalServerPort
    private int port;
    @Autowired
    private TestTree tree;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private TestMatters tests;

    @Test
    void atTheDesk() {
        try (BrowserContext visitor = browsers.desktop()) {
            clear(Looking.atDesk(visitor).unpublished());
        }
    }

    @Test
    void onThePhone() {
        try (BrowserContext visitor = browsers.phone()) {
            clear(Looking.onPhone(visitor).unpublished());
        }
    }

    private void clear(Looking eye) {
        Unit base = tree.base(tree.county(tree.city()));
        Actor worker = accounts.actor(base);
        String login = accounts.open(base, Role.UNIT_OFFICER);
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i <= MANY; i++) {
            ids.add(tests.room(base, worker));
        }
        Page page = eye.page();
        String hall = "http://localhost:" + port;
        page.navigate(hall + "/login");
        page.fill("input[name=login]", login);
        page.fill("input[name=password]", TestAccounts.PASSWORD);
        page.press("input[name=password]", "Enter");
        page.waitForURL(url -> !url.contains("/login"));

        page.navigate(hall + "/desk");
        for (Locator box : page.locator("input[name=matter]").all().subList(0, MANY)) {
            box.check();
        }
        eye.at("desk-ticked");
        page.getByText("批量同意借用").click();
        page.getByText(MANY + " 件已").first().waitFor();
        eye.at("desk-batched");
        assertThat(ids.stream().filter(id -> tests.state(id).equals("keys"))).hasSize(MANY);

        long left = ids.stream().filter(id -> tests.state(id).equals("review")).findFirst().orElseThrow();
        page.navigate(hall + "/desk?q=" + left);
        page.locator("a.btn[href='/matters/" + left + "']").click();
        page.waitForURL(hall + "/matters/" + left);
        eye.at("desk-one");
        page.locator("button.btn[popovertarget=act-return]").click();
        page.fill("#act-return-why", "请把人数改成实际到场的人数");
        eye.at("desk-returning");
        page.locator("#act-return button[type=submit]").click();
        page.getByText("已请申请人补充或修改").waitFor();
        assertThat(tests.state(left)).isEqualTo("returned");
        assertThat(eye.wrong()).isEmpty();
    }
}
