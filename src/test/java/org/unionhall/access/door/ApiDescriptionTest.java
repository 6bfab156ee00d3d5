package org.unionhall.access.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.unionhall.HallTest;
import org.unionhall.access.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the doors for programs leaves nothing to be guessed. */
@HallTest
class ApiDescriptionTest {

    private static final String CHINESE = "(?s).*\\p{IsHan}.*";

    @LocalServerPort
    private int port;
    private JsonNode api;

    @BeforeEach
    void read() {
        api = JsonMapper.builder().build().readTree(new Visitor(port).get("/api/v1/openapi.json").body());
    }

    @Test
    void everyDoorSaysWhatItDoesAndHowItRefuses() {
        List<String> silent = new ArrayList<>();
        doors().forEach((key, door) -> {
            JsonNode good = door.path("responses").properties().stream().filter(answer -> answer.getKey().startsWith("2"))
                    .findFirst().orElseThrow().getValue();
            if (!door.path("summary").asString("").matches(CHINESE) || !door.path("responses").has("401")
                    || !key.startsWith("DELETE") && good.at("/content").properties().stream()
                            .noneMatch(content -> content.getValue().path("schema").size() > 0)) {
                silent.add(key);
            }
            door.path("parameters").forEach(parameter -> {
                if (!parameter.path("description").asString("").matches(CHINESE)) {
                    silent.add(key + " ? " + parameter.path("name").asString());
                }
            });
        });
        assertThat(doors()).hasSizeGreaterThanOrEqualTo(25);
        assertThat(silent).isEmpty();
    }

    @Test
    void everyFieldSaysWhatItIs() {
        List<String> silent = new ArrayList<>();
        api.at("/components/schemas").properties().forEach(schema -> schema.getValue().path("properties").properties()
                .stream().filter(field -> !field.getValue().path("description").asString("").matches(CHINESE))
                .forEach(field -> silent.add(schema.getKey() + "." + field.getKey())));
        assertThat(silent).isEmpty();
    }

    @Test
    void whatTheHallGivesItselfIsAskedOfNobody() {
        doors().forEach((key, door) -> door.path("parameters").forEach(parameter ->
                assertThat(parameter.path("name").asString()).as(key).isNotIn(Set.of("scope", "me", "ask"))));
    }

    @ParameterizedTest
    @CsvSource({"/tokens, post, 200, Token", "/units, get, 200, UnitPage", "/units, post, 201, Unit",
            "/units/{code}/splits, post, 201, Unit", "/members, get, 200, MemberPage", "/members/{id}, get, 200, Member",
            "/roster-imports, post, 202, ImportBegun", "/roster-imports/{id}, get, 200, RosterImport",
            "/roster-imports/{id}/rows, get, 200, ImportRowPage", "/roster-imports/{id}/commit, post, 202, ImportBegun",
            "/figures, get, 200, Figures", "/audit, get, 200, AuditPage", "/units, get, 404, Problem"})
    void eachAnswerHasItsOwnSchema(String path, String method, String status, String schema) {
        String kind = schema.equals("Problem") ? "application/problem+json" : "application/json";
        JsonNode answer = api.path("paths").path("/api/v1" + path).path(method).path("responses").path(status);
        assertThat(answer.path("content").path(kind).path("schema").path("$ref").asString(""))
                .isEqualTo("#/components/schemas/" + schema);
        assertThat(api.at("/components/schemas").has(schema)).isTrue();
    }

    @Test
    void programsComeWithATokenExceptForTheToken() {
        assertThat(api.at("/components/securitySchemes/bearer/scheme").asString()).isEqualTo("bearer");
        assertThat(api.at("/security/0").has("bearer")).isTrue();
        assertThat(api.path("paths").path("/api/v1/tokens").path("post").path("security")).isEmpty();
    }

    private Map<String, JsonNode> doors() {
        Map<String, JsonNode> doors = new TreeMap<>();
        api.path("paths").properties().forEach(path -> path.getValue().properties().forEach(door ->
                doors.put(door.getKey().toUpperCase() + " " + path.getKey(), door.getValue())));
        return doors;
    }
}
