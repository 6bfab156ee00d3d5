package org.unionhall.congress.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.unionhall.HallTest;
import org.unionhall.access.Actor;
import org.unionhall.access.Permission;
import org.unionhall.access.Role;
import org.unionhall.access.TestAccounts;
import org.unionhall.access.Visitor;
import org.unionhall.matter.Matters;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;

/** From the plan by the request to the reply of the union above, with letters. */
@HallTest
class HoldCongressTest {

    @Autowired
    private TestTree tree;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private TestMeetings meetings;
    @Autowired
    private MeetingBook book;
    @Autowired
    private Preparation preparation;
    @Autowired
    private Matters matters;
    @LocalServerPort
    private int port;

    @Test
    void theUnionAboveLetsItBeHeld() {
        Unit county = tree.county(tree.city());
        Unit base = tree.base(county);
        String deciding = accounts.open(county, Role.UPPER_OFFICER);
        String login = accounts.open(base, Role.UNIT_OFFICER);
        Actor officer = accounts.actor(login);
        long id = meetings.assembly(base, 12, officer);
        String own = "/meetings/" + id;
        Visitor clerk = new Visitor(port).signedIn(login);
        assertThat(clerk.get(own).body()).contains("筹备清单", "应召开会员大会", "3 至 5 人", "已过期");
        assertThat(clerk.post(own + "/seats", "committee", "9").status()).isEqualTo(422);
        assertThat(clerk.post(own + "/seats", "committee", "5", "audit", "3").status()).isEqualTo(302);
        assertThat(clerk.post(own + "/steps", "step", "PARTY", "done", "true").status()).isEqualTo(302);
        assertThat(clerk.post(own + "/request").status()).isEqualTo(302);
        assertThat(clerk.post(own + "/request").status()).isEqualTo(302);
        Meeting asked = book.withId(id).orElseThrow();
        assertThat(matters.openFor("hold-congress", base.id(), 5)).hasSize(1);
        assertThat(state(asked, Check.Step.REQUEST)).isEqualTo(Check.State.DONE);
        assertThat(state(asked, Check.Step.REPLY)).isEqualTo(Check.State.OPEN);

        Visitor above = new Visitor(port, "127.0.0.31").signedIn(deciding);
        assertThat(above.get(own).body()).contains("等候批复").doesNotContain("提交请示");
        assertThat(above.get(own + "/reply-letter?as=pdf").status()).isEqualTo(404);
        matters.act(asked.matterId(), "approve", 0, null, null, accounts.actor(deciding));
        assertThat(state(book.withId(id).orElseThrow(), Check.Step.REPLY)).isEqualTo(Check.State.DONE);
        assertThat(above.download(own + "/reply-letter?as=pdf")).startsWith('%', 'P', 'D', 'F');
        assertThat(clerk.download(own + "/request-letter")).startsWith('P', 'K');
        assertThat(above.post(own + "/steps", "step", "PARTY").status()).isEqualTo(404);

        meetings.login(id, 1, base);
        assertThat(clerk.post(own + "/notice").status()).isEqualTo(302);
        assertThat(clerk.get(own).body()).contains("已通知 1 人；另有 11 人没有账号");
        assertThat(state(book.withId(id).orElseThrow(), Check.Step.NOTICE)).isEqualTo(Check.State.DONE);

        assertThat(clerk.post(own + "/change", "term", "4", "day", "2027-03-01", "begins", "14:30", "venue", "三楼").status()).isEqualTo(302);
        assertThat(clerk.get(own).body()).contains("第四次会员大会", "2027年3月1日");
        assertThat(Set.of(clerk.get(own + "/change").status(), clerk.post(own + "/change", "day", "x").status())).containsExactlyInAnyOrder(200, 422);
        assertThat(officer.may(Permission.RUN_CONGRESS)).isTrue();
    }

    private Check.State state(Meeting meeting, Check.Step step) {
        return preparation.checks(meeting).stream().filter(check -> check.step() == step).findFirst().orElseThrow().state();
    }
}
