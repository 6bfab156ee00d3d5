package org.unionhall.membership.changing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.unionhall.HallTest;
import org.unionhall.access.Visitor;
import org.unionhall.access.Visitor.Answer;
import org.unionhall.membership.TestMembers;
import org.unionhall.membership.joining.TestApplicants;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;

/** The doors to a transfer: never to where one is, and offered to a member who applies again. */
@HallTest
class TransferDoorsTest {

    @Autowired
    private TestTree tree;
    @Autowired
    private TestMembers members;
    @Autowired
    private TestApplicants applicants;
    @LocalServerPort
    private int port;

    private Unit county;
    private Unit base;
    private Unit other;
    private Visitor hall;

    @BeforeEach
    void aMember() {
        county = tree.county(tree.city());
        base = tree.base(county);
        other = tree.base(county);
        long member = members.join(base, "程咬金", TestMembers.document(), TestMembers.phone());
        hall = new Visitor(port).signedIn(applicants.member(base, members.key(member), "程咬金").login());
    }

    @Test
    void theFormSendsToTheFinderUntilAUnionToGoToIsKnown() {
        for (String to : new String[] {"", "?unit=" + base.code(), "?unit=" + county.code()}) {
            assertThat(hall.get("/hall/apply/transfer" + to).body()).as(to).contains("/find?for=transfer", "先选工会")
                    .doesNotContain("name=\"once\"");
        }
        assertThat(hall.get("/hall/apply/transfer").body()).contains("您现在就在“" + base.name() + "”");
        assertThat(hall.get("/hall/apply/transfer?unit=" + other.code()).body()).contains(other.name(), "name=\"once\"");
        assertThat(hall.get("/hall/apply/found").body()).contains("/find?for=found", "是基层工会");
    }

    @Test
    void whoAppliesAgainIsLedToTheTransfer() {
        Map<String, String> form = new HashMap<>(Map.of("unit", other.code(), "once", UUID.randomUUID().toString(),
                "answer-occupation", "employed", "answer-consent", "yes"));
        Answer refused = hall.handIn("/hall/apply/join", form, "paper-none", "", new byte[0]);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("您已经是“" + base.name() + "”的会员", "/hall/apply/transfer?unit=" + other.code());
    }
}
