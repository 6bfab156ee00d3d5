package org.unionhall.membership.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.HallTest;
import org.unionhall.access.Role;
import org.unionhall.access.TestAccounts;
import org.unionhall.access.Visitor;
import org.unionhall.access.Visitor.Answer;
import org.unionhall.membership.TestMembers;
import org.unionhall.membership.member.ChangeKind;
import org.unionhall.membership.member.StatusChanging;
import org.unionhall.membership.person.MemberFiles;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;
import org.unionhall.people.Document;
import org.unionhall.people.Phone;

@HallTest
class CardPagesTest {

    @Autowired TestTree tree;
    @Autowired TestAccounts accounts;
    @Autowired TestMembers members;
    @Autowired MemberCards cards;
    @Autowired MemberFiles files;
    @Autowired StatusChanging changing;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    Unit base;
    Document document;
    Phone phone;
    long id;

    @BeforeEach
    void grow() {
        base = tree.base(tree.county(tree.city()));
        document = TestMembers.document();
        phone = TestMembers.phone();
        id = members.join(base, "诸葛明亮", document, phone);
    }

    @Test
    void aStrangerIsToldFourThingsOnly() {
        Answer told = new Visitor(port).get("/verify/" + code());
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.body()).contains("诸**亮", base.name(), "在籍", "会员证有效")
                .doesNotContain("诸葛", document.number(), document.number().substring(14), phone.digits(),
                        phone.digits().substring(7), "1990", "2020年", file().cardNo());
        assertThat(told.header("X-Robots-Tag")).contains("noindex");
        assertThat(told.header("Cache-Control")).contains("no-store");
    }

    @Test
    void aChangedOrWithdrawnCodeLeadsNowhere() {
        String code = code();
        char last = code.charAt(code.length() - 1);
        assertThat(verify(code.substring(0, code.length() - 1) + (last == 'A' ? 'B' : 'A'))).isEqualTo(404);
        assertThat(verify(Long.toString(id + 1, 36) + code.substring(code.indexOf('.')))).isEqualTo(404);
        assertThat(verify("x")).isEqualTo(404);

        Visitor officer = new Visitor(port).signedIn(accounts.open(base, Role.UNIT_OFFICER));
        assertThat(officer.get("/members/" + id + "/card").body()).contains("<svg class=\"qr\"");
        assertThat(officer.post("/members/" + id + "/card/reissue", "reason", "手机丢失").status()).isEqualTo(302);
        assertThat(verify(code)).isEqualTo(404);
        assertThat(verify(code())).isEqualTo(200);
    }

    @Test
    void theCardEndsWithTheMembership() {
        String code = code();
        changing.change(TestMembers.EVERYWHERE, id, ChangeKind.WITHDRAW, TestMembers.JOINED.plusYears(1), "5", null,
                members.version(id), null);
        assertThat(new Visitor(port).get("/verify/" + code).body()).contains("会籍已结束", "已退会").doesNotContain("会员证有效");
    }

    @Test
    void aWorkerSeesTheOwnCardDataAndHistory() {
        String login = accounts.open(base, Role.WORKER);
        jdbc.sql("update access.account set person_key = :key where login = :login").param("key", members.key(id))
                .param("login", login).update();
        Visitor worker = new Visitor(port).signedIn(login);
        assertThat(worker.get("/").location()).isEqualTo("/hall");
        assertThat(worker.get("/hall").body()).contains("诸葛明亮", base.name(), "2020年5月入会");
        assertThat(worker.get("/card").body()).contains("<svg class=\"qr\"");
        assertThat(worker.get("/hall/me").body()).contains("**********", "加入 " + base.name())
                .doesNotContain(document.number(), phone.digits());
        assertThat(worker.get("/members/" + id).status()).isEqualTo(403);
    }

    @Test
    void anAccountWithoutMembershipIsToldSo() {
        Visitor visitor = new Visitor(port).signedIn(accounts.open(base, Role.WORKER));
        assertThat(visitor.get("/hall").body()).contains("还没有对应的会籍");
        assertThat(visitor.get("/card").location()).isEqualTo("/hall");
    }

    private String code() {
        return cards.of(file()).code();
    }

    private org.unionhall.membership.person.MemberFile file() {
        return files.of(TestMembers.EVERYWHERE, id);
    }

    private int verify(String code) {
        return new Visitor(port).get("/verify/" + code).status();
    }
}
