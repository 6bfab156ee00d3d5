package org.unionhall.organization.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.unionhall.HallTest;
import org.unionhall.access.Role;
import org.unionhall.organization.Officers;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HallTest
class UnitsApiTest {

    @LocalServerPort
    private int port;
    @Autowired
    private TestTree tree;
    @Autowired
    private Officers officers;
    @Autowired
    private JsonMapper json;
    private final HttpClient http = HttpClient.newHttpClient();

    private Unit east;
    private Unit west;
    private Unit factory;
    private String city;
    private String county;

    @BeforeEach
    void twoCounties() {
        Unit above = tree.city();
        east = tree.county(above);
        west = tree.county(above);
        factory = tree.base(east);
        city = officers.token(above, Role.UPPER_OFFICER);
        county = officers.token(east, Role.UPPER_OFFICER);
    }

    @Test
    void foundsMovesRenamesSplitsMergesAndDissolves() throws Exception {
        String code = TestTree.code();
        Answer founded = post(city, "", Map.of("code", code, "name", "接口厂工会", "kind", "SINGLE_BASE", "level", "BASE",
                "parent", east.code(), "foundedOn", "2020-01-01"));
        assertThat(founded.status()).isEqualTo(201);
        assertThat(founded.body().get("path").get(founded.body().get("path").size() - 1).asString()).isEqualTo(code);
        Answer moved = post(city, "/" + code + "/moves", Map.of("to", west.code(), "on", "2021-03-01", "reason",
                "区划调整"));
        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.body().get("parent").asString()).isEqualTo(west.code());
        assertThat(get(city, "/" + code + "?on=2020-06-01").body().get("parent").asString()).isEqualTo(east.code());
        Answer renamed = post(city, "/" + code + "/renamings", Map.of("name", "接口总厂工会", "on", "2021-04-01", "reason",
                "企业改名"));
        assertThat(renamed.body().get("name").asString()).isEqualTo("接口总厂工会");
        assertThat(get(city, "/" + code + "?on=2021-03-15").body().get("name").asString()).isEqualTo("接口厂工会");
        Unit branch = tree.branch(tree.again(factory));
        tree.branch(tree.again(factory));
        String fresh = TestTree.code();
        Answer split = post(city, "/" + factory.code() + "/splits", Map.of("code", fresh, "name", "分出厂工会",
                "units", new String[] {branch.code()}, "on", "2021-05-01", "reason", "分立"));
        assertThat(split.status()).isEqualTo(201);
        assertThat(split.body().get("parent").asString()).isEqualTo(east.code());
        Answer merged = post(city, "/" + fresh + "/mergers", Map.of("to", code, "on", "2021-06-01", "reason", "并回"));
        assertThat(merged.body().get("code").asString()).isEqualTo(code);
        assertThat(get(city, "/" + fresh).body().get("status").asString()).isEqualTo("DISSOLVED");
        Answer gone = post(city, "/" + branch.code() + "/dissolutions", Map.of("on", "2021-07-01", "reason", "撤销分会"));
        assertThat(gone.body().get("status").asString()).isEqualTo("DISSOLVED");
    }

    @Test
    void listsByKeyInsideTheScope() throws Exception {
        for (int i = 0; i < 4; i++) {
            tree.base(tree.again(east));
        }
        Answer first = get(county, "?kind=SINGLE_BASE&limit=3");
        assertThat(first.body().get("items")).hasSize(3);
        Answer rest = get(county, "?kind=SINGLE_BASE&limit=3&after=" + first.body().get("next").asString());
        assertThat(rest.body().get("items")).hasSize(2);
        assertThat(rest.body().get("next").isNull()).isTrue();
        assertThat(rest.body().get("items").get(0).get("parent").asString()).isEqualTo(east.code());
        assertThat(get(county, "?name=" + factory.code().substring(1)).body().get("items")).hasSize(1);
        assertThat(get(county, "?under=" + factory.code()).body().get("items")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"'',200", "?on=2010-01-01,200", "?on=1990-01-01,404"})
    void knowsTheUnitOnlyWhileItStood(String on, int status) throws Exception {
        assertThat(get(county, "/" + factory.code() + on).status()).isEqualTo(status);
    }

    @Test
    void hidesWhatIsNotInReach() throws Exception {
        assertThat(get(county, "/" + west.code()).status()).isEqualTo(404);
        assertThat(get(county, "?under=" + west.code()).status()).isEqualTo(404);
        assertThat(post(county, "/" + west.code() + "/renamings", Map.of("name", "x", "reason",
                "x")).status()).isEqualTo(404);
        Answer refused = post(county, "/" + factory.code() + "/moves", Map.of("to", west.code(), "on", "2021-01-01",
                "reason", "x"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().get("code").asString()).isEqualTo("UNIT_UNKNOWN");
        Answer own = post(county, "/" + east.code() + "/dissolutions", Map.of("on", "2021-01-01", "reason", "x"));
        assertThat(own.body().get("code").asString()).isEqualTo("NOT_YOURS");
    }

    @Test
    void asksForAKey() throws Exception {
        assertThat(get(null, "").status()).isEqualTo(401);
        String clerk = officers.token(factory, Role.UNIT_OFFICER);
        assertThat(get(clerk, "/" + factory.code()).status()).isEqualTo(200);
        assertThat(post(clerk, "/" + factory.code() + "/moves", Map.of()).status()).isEqualTo(403);
    }

    private record Answer(int status, JsonNode body) {
    }

    private Answer get(String token, String path) throws IOException, InterruptedException {
        return send(token, path, HttpRequest.newBuilder().GET());
    }

    private Answer post(String token, String path, Map<String, ?> body) throws IOException, InterruptedException {
        return send(token, path, HttpRequest.newBuilder().header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(body))));
    }

    private Answer send(String token, String path, HttpRequest.Builder request) throws IOException,
            InterruptedException {
        request.uri(URI.create("http://localhost:" + port + "/api/v1/units" + path)).header("Accept",
                "application/json");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        return new Answer(answer.statusCode(), json.readTree(answer.body()));
    }
}
