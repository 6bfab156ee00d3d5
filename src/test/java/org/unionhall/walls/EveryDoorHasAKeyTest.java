package org.unionhall.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.unionhall.HallTest;
import org.unionhall.access.May;
import org.unionhall.access.Scope;
import org.unionhall.access.Visitor;

/** Every door asks for a key, or stands on this short list of those that are open to everybody. */
@HallTest
class EveryDoorHasAKeyTest {

    private static final List<String> OPEN = List.of("GET /login", "POST /login", "GET /setup", "POST /setup",
            "POST /api/v1/tokens", "GET /verify/{code}",
            "GET /register", "POST /register", "GET /register/{handle}", "POST /register/{handle}",
            "GET /register/{handle}/last", "POST /register/{handle}/last",
            "GET /forgotten", "POST /forgotten", "GET /forgotten/{handle}", "POST /forgotten/{handle}",
            "GET /forgotten/{handle}/last", "POST /forgotten/{handle}/last",
            "GET /find", "GET /find/place", "GET /find/trade", "POST /find/near", "GET /u/{code}",
            "GET /hall/guides", "GET /hall/guides/{kind}", "GET /hall/questions", "GET /offline",
            "GET /tablet", "POST /tablet", "POST /tablet/pair", "POST /tablet/ballots");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;
    @LocalServerPort
    private int port;

    @Test
    void openDoorsStandOnTheList() {
        assertThat(Door.all(mapping)).filteredOn(Door::open).extracting(Door::toString)
                .allMatch(OPEN::contains, "on the list of open doors");
    }

    @Test
    void everyOtherDoorAsksForAKey() {
        assertThat(Door.all(mapping)).hasSizeGreaterThan(20).filteredOn(door -> !door.open())
                .allMatch(door -> door.self() || !door.keys().isEmpty(), "asks for a key");
        assertThat(Door.all(mapping)).filteredOn(Door::open).noneMatch(door -> door.self() || !door.keys().isEmpty());
    }

    /** A key that is turned and whose scope is thrown away guards nothing. */
    @Test
    void whoAsksForAKeyTakesTheScope() {
        assertThat(Door.all(mapping)).allMatch(door -> Arrays.stream(door.handler().getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(May.class))
                .allMatch(parameter -> parameter.getParameterType() == Scope.class));
    }

    @Test
    void whatIsNoDoorIsNotThere() {
        for (String path : new String[] {"/actuator", "/actuator/env", "/h2-console", "/swagger-ui.html", "/v3/api-docs",
                "/error/..", "/assets/../application.yaml", "/assets/application.yaml"}) {
            assertThat(new Visitor(port).get(path).status()).as(path).isIn(400, 404, 302);
            assertThat(new Visitor(port).get(path).body()).as(path).doesNotContain("spring:");
        }
    }
}
