package org.unionhall.membership.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.unionhall.HallTest;
import org.unionhall.access.Role;
import org.unionhall.access.TestAccounts;
import org.unionhall.access.Visitor;
import org.unionhall.membership.TestMembers;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;
import org.unionhall.people.Document;
import org.unionhall.people.Phone;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HallTest
class MembersApiTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired TestTree tree;
    @Autowired TestAccounts accounts;
    @Autowired TestMembers members;
    @LocalServerPort int port;

    Unit county;
    Unit base;
    Visitor program;
    Document document;
    Phone phone;
    long id;

    @BeforeEach
    void grow() {
        county = tree.county(tree.city());
        base = tree.base(county);
        program = new Visitor(port).withToken(accounts.open(base, Role.UNIT_OFFICER));
        document = TestMembers.document();
        phone = TestMembers.phone();
        id = members.join(base, "司马光明", document, phone);
    }

    @Test
    void listsWithMaskedNumbers() {
        var answer = program.get("/api/v1/members?under=" + base.code() + "&name=%E9%A9%AC%E5%85%89");
        JsonNode item = JSON.readTree(answer.body()).path("items").get(0);
        assertThat(item.path("id").asLong()).isEqualTo(id);
        assertThat(item.path("unit").asString()).isEqualTo(base.code());
        assertThat(item.path("unitName").asString()).isEqualTo(base.name());
        assertThat(item.path("status").asString()).isEqualTo("ACTIVE");
        assertThat(item.path("birth").asString()).startsWith("1990-");
        assertThat(item.path("joinedOn").asString()).isEqualTo("2020-05-01");
        assertThat(item.path("idNumber").asString()).contains("**********");
        assertThat(answer.body()).doesNotContain(document.number(), phone.digits());
    }

    @Test
    void pagesWithNext() {
        members.join(base, "司马懿");
        JsonNode first = JSON.readTree(program.get("/api/v1/members?limit=1").body());
        assertThat(first.path("items")).hasSize(1);
        JsonNode second = JSON.readTree(program.get("/api/v1/members?limit=1&after=" + first.path("next").asString()).body());
        assertThat(second.path("items").get(0).path("id").asLong()).isGreaterThan(first.path("items").get(0).path("id").asLong());
        assertThat(second.path("next").isNull()).isTrue();
    }

    @Test
    void findsByFullNumbers() {
        assertThat(program.get("/api/v1/members?idNumber=" + document.number()).body()).contains("\"id\":" + id + ",");
        assertThat(program.get("/api/v1/members?phone=" + phone.digits()).body()).contains("\"id\":" + id + ",");
        assertThat(program.json("POST", "/api/v1/members/search", "{\"idNumber\":\"" + document.number() + "\"}").body())
                .contains("\"id\":" + id + ",");
        assertThat(JSON.readTree(program.get("/api/v1/members?phone=13800000000").body()).path("items")).isEmpty();
    }

    @Test
    void oneMember() {
        JsonNode one = JSON.readTree(program.get("/api/v1/members/" + id).body());
        assertThat(one.path("name").asString()).isEqualTo("司马光明");
        assertThat(one.path("phone").asString()).isEqualTo(phone.digits().substring(0, 3) + "****" + phone.digits().substring(7));
    }

    @Test
    void strangersFindNothing() {
        Visitor stranger = new Visitor(port).withToken(accounts.open(tree.county(tree.city()), Role.UPPER_OFFICER));
        assertThat(stranger.get("/api/v1/members/" + id).status()).isEqualTo(404);
        assertThat(stranger.get("/api/v1/members?under=" + base.code()).status()).isEqualTo(404);
        assertThat(JSON.readTree(stranger.get("/api/v1/members?idNumber=" + document.number()).body()).path("items")).isEmpty();
        Visitor upper = new Visitor(port).withToken(accounts.open(county, Role.UPPER_OFFICER));
        assertThat(upper.get("/api/v1/members/" + id).status()).isEqualTo(404);
        assertThat(upper.get("/api/v1/members?under=" + base.code()).status()).isEqualTo(422);
        assertThat(new Visitor(port).get("/api/v1/members").status()).isEqualTo(401);
    }
}
