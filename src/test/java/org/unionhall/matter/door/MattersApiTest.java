package org.unionhall.matter.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.unionhall.HallTest;
import org.unionhall.access.Role;
import org.unionhall.access.TestAccounts;
import org.unionhall.access.Visitor;
import org.unionhall.access.Visitor.Answer;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Matters through the doors for programs: kinds, filing with papers, both clocks, acts, and what others may see. */
@HallTest
class MattersApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String API = "/api/v1/matters";
    private static final String PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    @LocalServerPort
    private int port;
    @Autowired
    private TestTree tree;
    @Autowired
    private TestAccounts accounts;

    private Unit county;
    private Unit base;
    private Visitor worker;
    private Visitor officer;

    @BeforeEach
    void aUnion() {
        county = tree.county(tree.city());
        base = tree.base(county);
        worker = new Visitor(port).withToken(accounts.open(base, Role.WORKER));
        officer = new Visitor(port).withToken(accounts.open(base, Role.UNIT_OFFICER));
    }

    @Test
    void kindsTellFormPapersStatesAndLimits() {
        JsonNode room = ok(worker.get("/api/v1/matter-kinds?unit=" + base.code()), 200).path("items").valueStream()
                .filter(kind -> kind.path("kind").asString().equals("room")).findFirst().orElseThrow();
        assertThat(room.path("limit").asString()).isEqualTo("6 个工作日");
        assertThat(room.at("/states/0/acts/0/act").asString()).isEqualTo("agree");
        assertThat(room.at("/fields/0/type").asString()).isEqualTo("DATE");
        assertThat(worker.get("/api/v1/matter-kinds?unit=NOWHERE").status()).isEqualTo(422);
    }

    @Test
    void aLifeOfOne() {
        JsonNode filed = ok(file("10"), 201);
        long id = filed.path("id").asLong();
        assertThat(filed.at("/fields/phone").asString()).isEqualTo("139****1111");
        assertThat(filed.at("/steps/0/desk").asString()).isEqualTo(base.shown());
        Answer refused = act(officer, id, "{\"act\":\"refuse\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("REASON_MISSING");
        ok(act(officer, id, "{\"act\":\"agree\",\"step\":1}"), 200);
        Answer second = act(officer, id, "{\"act\":\"agree\",\"step\":1}");
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.body()).contains("ACTED_BEFORE");
        JsonNode done = ok(act(officer, id, "{\"act\":\"hand\",\"step\":2,\"reason\":\"三楼\"}"), 200);
        assertThat(done.path("ended").asString()).isEqualTo("DONE");
        ok(act(worker, id, "{\"act\":\"rate\",\"to\":\"4\",\"reason\":\"方便\"}"), 200);
        assertThat(ok(worker.get(API + "/" + id), 200).path("rating").asInt()).isEqualTo(4);
    }

    @Test
    void queuesOfTheDeskAndOfWhoAsked() {
        long first = ok(file("1"), 201).path("id").asLong();
        long second = ok(file("2"), 201).path("id").asLong();
        JsonNode page = ok(officer.get(API + "?queue=role&kind=room&limit=1"), 200);
        assertThat(page.at("/items/0/id").asLong()).isEqualTo(first);
        assertThat(ok(officer.get(API + "?queue=role&limit=1&after=" + page.path("next").asString()), 200).at("/items/0/id").asLong())
                .isEqualTo(second);
        assertThat(ok(officer.get(API + "?queue=mine"), 200).path("items")).isEmpty();
        ok(act(officer, second, "{\"act\":\"take\"}"), 200);
        assertThat(ok(officer.get(API + "?queue=mine"), 200).at("/items/0/id").asLong()).isEqualTo(second);
        assertThat(ok(officer.get(API + "?queue=overdue"), 200).path("items")).isEmpty();
        assertThat(ok(worker.get(API + "?queue=mine"), 200).path("items")).hasSize(2);
        assertThat(ok(worker.get(API + "?queue=role"), 200).path("items")).isEmpty();
        assertThat(officer.get(API + "?queue=all").status()).isEqualTo(400);
        assertThat(officer.get(API + "?queue=role&under=" + county.code()).status()).as("its own place inside the county").isEqualTo(200);
    }

    @Test
    void whoWatchesSeesProgressAndNoPerson() {
        long id = ok(file("10"), 201).path("id").asLong();
        Visitor above = new Visitor(port).withToken(accounts.open(county, Role.UPPER_OFFICER));
        JsonNode seen = ok(above.get(API + "/" + id), 200);
        assertThat(seen.path("asker").asString()).isEqualTo("申请人");
        assertThat(seen.path("fields")).isEmpty();
        assertThat(act(above, id, "{\"act\":\"agree\"}").status()).isEqualTo(404);
        Visitor elsewhere = new Visitor(port).withToken(accounts.open(tree.county(tree.city()), Role.UPPER_OFFICER));
        assertThat(elsewhere.get(API + "/" + id).status()).isEqualTo(404);
        assertThat(new Visitor(port).get(API + "/" + id).status()).isEqualTo(401);
    }

    @Test
    void papersComeWithIt() {
        String json = "{\"kind\":\"room\",\"unit\":\"" + base.code()
                + "\",\"fields\":{\"day\":\"2026-12-01\",\"people\":\"9\",\"phone\":\"13900001111\"}}";
        JsonNode filed = ok(multipart(json, "plan", "方案.png", Base64.getDecoder().decode(PNG)), 201);
        assertThat(filed.at("/papers/0/type").asString()).startsWith("image/");
        Answer text = multipart(json, "plan", "方案.png", "not a picture".getBytes(StandardCharsets.UTF_8));
        assertThat(text.status()).isEqualTo(422);
        Answer stranger = multipart(json, "photo", "方案.png", Base64.getDecoder().decode(PNG));
        assertThat(stranger.body()).contains("PAPER_UNKNOWN");
    }

    private Answer multipart(String json, String part, String name, byte[] file) {
        String line = "the-line-between";
        String body = "--" + line + "\r\nContent-Disposition: form-data; name=\"matter\"\r\nContent-Type: application/json\r\n\r\n" + json
                + "\r\n--" + line + "\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return worker.sendBytes("POST", API, "multipart/form-data; boundary=" + line,
                joined(body.getBytes(StandardCharsets.UTF_8), file, ("\r\n--" + line + "--\r\n").getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] joined(byte[]... parts) {
        var all = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private Answer file(String people) {
        return worker.json("POST", API, "{\"kind\":\"room\",\"unit\":\"" + base.code()
                + "\",\"fields\":{\"day\":\"2026-12-01\",\"people\":\"" + people + "\",\"phone\":\"13900001111\"}}");
    }

    private static Answer act(Visitor who, long id, String body) {
        return who.json("POST", API + "/" + id + "/acts", body);
    }

    private static JsonNode ok(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }
}
