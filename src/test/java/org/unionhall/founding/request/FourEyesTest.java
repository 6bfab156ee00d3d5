package org.unionhall.founding.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.unionhall.HallTest;
import org.unionhall.access.Role;
import org.unionhall.access.TestAccounts;
import org.unionhall.access.Visitor;
import org.unionhall.access.Visitor.Answer;
import org.unionhall.founding.TestFoundings;
import org.unionhall.matter.TestMatters;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;

/** Who filed the request does not send the reply, by whichever door; a colleague or the union above does. */
@HallTest
class FourEyesTest {

    @Autowired
    private TestTree tree;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private TestMatters tests;
    @LocalServerPort
    private int port;

    private Unit county;
    private Unit township;
    private Visitor clerk;

    @BeforeEach
    void anOfficer() {
        county = tree.county(tree.city());
        township = tree.under(county, "FEDERATION", "TOWNSHIP");
        clerk = new Visitor(port).signedIn(accounts.open(township, Role.UPPER_OFFICER));
    }

    @Test
    void aColleagueSendsTheReply() {
        String own = filed();
        long id = id(own);
        assertThat(clerk.get(own).body()).contains("请示是您提交的").doesNotContain("同意成立，发批复");
        assertThat(clerk.get("/matters/" + id).body()).contains("要由另一位同事或上级工会办理").doesNotContain("acts/approve");
        Answer here = clerk.post(own + "/approval");
        assertThat(here.status()).isEqualTo(422);
        assertThat(here.body()).contains("这件事是您提交的，“同意，发批复”要由另一位同事或上级工会办理");
        assertThat(clerk.post("/matters/" + id + "/acts/approve", "seen", "1").status()).isEqualTo(422);
        assertThat(tests.state(id)).isEqualTo("review");

        Visitor colleague = new Visitor(port, "127.0.0.8").signedIn(accounts.open(township, Role.UPPER_OFFICER));
        assertThat(colleague.get(own).body()).contains("同意成立，发批复").doesNotContain("请示是您提交的");
        assertThat(colleague.post(own + "/approval").location()).isEqualTo(own);
        assertThat(tests.state(id)).isEqualTo("electing");
    }

    @Test
    void whereThereIsNoColleagueTheUnionAboveDoes() {
        String own = filed();
        Visitor above = new Visitor(port, "127.0.0.8").signedIn(accounts.open(county, Role.UPPER_OFFICER));
        assertThat(clerk.post("/matters/" + id(own) + "/acts/hand-on", "seen", "1", "union", county.code(), "reason", "请示由我提交，请县总审批")
                .status()).isEqualTo(302);
        assertThat(above.post(own + "/approval").location()).isEqualTo(own);
        assertThat(tests.state(id(own))).isEqualTo("electing");
    }

    private String filed() {
        Map<String, String> form = new HashMap<>(TestFoundings.answers(TestFoundings.creditCode()));
        form.put("decider", township.code());
        form.put("act", "file");
        form.put("key", UUID.randomUUID().toString());
        String own = clerk.post("/foundings/new", form).location();
        assertThat(own).startsWith("/foundings/");
        return own;
    }

    private static long id(String own) {
        return Long.parseLong(own.replaceAll(".*/", ""));
    }
}
