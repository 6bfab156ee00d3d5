package org.unionhall.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.unionhall.HallTest;
import org.unionhall.access.Actor;
import org.unionhall.access.Role;
import org.unionhall.access.TestAccounts;
import org.unionhall.access.Visitor;
import org.unionhall.access.Visitor.Answer;

/**
 * Target S1: every door is tried by nobody, by every role that lacks its key, and by every role that has the key for
 * another county, with real numbers of the neighbours. None gets in. New doors are found by themselves.
 */
@HallTest
class WrongDoorTest {

    private static final String ELSEWHERE = "127.0.0.41";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;
    @LocalServerPort
    private int port;
    @Autowired
    private Neighbours neighbours;
    @Autowired
    private TestAccounts accounts;

    private final List<String> wrong = new ArrayList<>();
    private List<Door> doors;

    @BeforeEach
    void moveIn() {
        neighbours.moveIn();
        doors = Door.all(mapping).stream().filter(door -> !door.open()).toList();
    }

    @Test
    void nobodyGetsIn() {
        var nobody = new Visitor(port);
        for (Door door : doors) {
            Answer answer = knock(nobody, door, address(door));
            boolean shut = door.forPrograms() ? answer.status() == 401
                    : answer.status() == 302 && answer.location().startsWith("/login");
            expect(shut, door, "nobody", answer);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noneWithoutTheKeyGetsIn() {
        visitors().forEach((role, visitor) -> {
            for (Door door : doors) {
                if (door.keys().stream().anyMatch(key -> !role.may(key))) {
                    Answer answer = knock(visitor, door, address(door));
                    expect(answer.status() == 403, door, role.title(), answer);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void noneGetsToTheNeighbours() {
        List<String> before = neighbours.state();
        visitors().forEach((role, visitor) -> {
            for (Door door : doors) {
                if (!door.keys().isEmpty() && door.keys().stream().allMatch(role::may)) {
                    tryNeighbours(visitor, role, door);
                    expectUntouched(before, door, role);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    /** Doors that ask only who one is concern oneself: with a number of the neighbours nothing happens to them. */
    @Test
    void onesOwnDoorsLeadToOneself() {
        List<String> before = neighbours.state();
        for (Door door : doors) {
            if (door.keys().isEmpty()) {
                String login = accounts.open(neighbours.ourBase(), Role.WORKER);
                var visitor = new Visitor(port, ELSEWHERE).signedIn(login);
                if (door.forPrograms()) {
                    visitor.withToken(login);
                }
                Answer answer = knock(visitor, door, address(door));
                expect(answer.status() < 500 && quiet(answer), door, "oneself", answer);
                expectUntouched(before, door, Role.WORKER);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void tryNeighbours(Visitor visitor, Role role, Door door) {
        var knock = new Knock(door, neighbours);
        String theirs = knock.theirAddress();
        if (theirs != null) {
            Answer answer = knock(visitor, door, theirs);
            expect(answer.status() == 404 && quiet(answer), door, role.title(), answer);
        } else if (knock.hasNumber()) {
            wrong.add(door + ": teach Neighbours what the number in this address stands for");
        } else {
            Answer answer = knock(visitor, door, door.path());
            expect(answer.status() < 500 && quiet(answer), door, role.title(), answer);
            if (door.verb().equals("GET")) {
                Answer bare = visitor.get(door.path());
                expect(bare.status() < 500 && quiet(bare), door, role.title(), bare);
            }
        }
        String mixed = knock.mixedAddress();
        if (mixed != null) {
            Answer answer = knock(visitor, door, mixed);
            expect(answer.status() >= 300 && answer.status() < 500 && quiet(answer), door, role.title() + " (mixed)", answer);
        }
    }

    private void expectUntouched(List<String> before, Door door, Role role) {
        List<String> after = neighbours.state();
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).equals(after.get(i))) {
                wrong.add(door + ": changed by " + role + ": " + after.get(i));
            }
        }
    }

    private void expect(boolean held, Door door, String who, Answer answer) {
        if (!held) {
            String body = answer.body() == null ? "" : answer.body();
            wrong.add(door + " as " + who + ": " + answer.status() + " " + answer.location()
                    + Neighbours.SECRETS.stream().filter(body::contains).toList());
        }
    }

    private static boolean quiet(Answer answer) {
        return Neighbours.SECRETS.stream().noneMatch(answer.body()::contains);
    }

    private String address(Door door) {
        String theirs = new Knock(door, neighbours).theirAddress();
        return theirs == null ? door.path().replaceAll("\\{[^}]*}", "x") : theirs;
    }

    private Answer knock(Visitor visitor, Door door, String address) {
        var knock = new Knock(door, neighbours);
        if (knock.upload()) {
            return visitor.upload(address, knock.fields());
        }
        if (door.verb().equals("GET")) {
            return visitor.get(address + knock.query());
        }
        if (door.forPrograms()) {
            return visitor.json(door.verb(), address + (knock.json() == null ? knock.query() : ""), knock.json());
        }
        return visitor.post(address, knock.fields());
    }

    /** Somebody of every role, in our county; the worker and the officer of a base union in our base union. */
    private Map<Role, Visitor> visitors() {
        var visitors = new EnumMap<Role, Visitor>(Role.class);
        for (Role role : Role.values()) {
            boolean base = role == Role.WORKER || role == Role.UNIT_OFFICER;
            String login = accounts.open(base ? neighbours.ourBase() : neighbours.county(), role);
            visitors.put(role, new Visitor(port, ELSEWHERE).signedIn(login).withToken(login));
            Actor actor = accounts.actor(login);
            assertThat(actor.permissions()).containsExactlyInAnyOrderElementsOf(role.permissions());
        }
        return visitors;
    }
}
