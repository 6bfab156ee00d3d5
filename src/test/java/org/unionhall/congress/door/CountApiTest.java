package org.unionhall.congress.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.unionhall.HallTest;
import org.unionhall.access.Role;
import org.unionhall.access.TestAccounts;
import org.unionhall.access.Visitor;
import org.unionhall.access.Visitor.Answer;
import org.unionhall.organization.TestTree;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tellers who only want to check a count. */
@HallTest
class CountApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String API = "/api/v1/elections/count";

    @LocalServerPort
    private int port;
    @Autowired
    private TestTree tree;
    @Autowired
    private TestAccounts accounts;

    private Visitor teller;

    @BeforeEach
    void somebody() {
        teller = new Visitor(port).withToken(accounts.open(tree.base(tree.county(tree.city())), Role.WORKER));
    }

    @Test
    void countsWhatIsPosted() {
        Answer answer = teller.json("POST", API, """
                {"seats":2,"rules":{"majorityBase":"SHOULD_ATTEND","differentialRate":0.05,"quorum":"2/3","writeIns":true},
                 "shouldAttend":120,"present":101,"issued":101,"returned":100,"candidates":["甲","乙","丙"],
                 "ballots":[{"marks":{"甲":"FOR","乙":"AGAINST"},"writeIns":["丁"],"count":12},
                            {"marks":{"甲":"FOR","乙":"FOR"},"count":63},{"marks":{"甲":"FOR","乙":"FOR","丙":"FOR"},"count":2},
                            {"marks":{"丙":"FOR"},"count":23}]}""");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        JsonNode result = JSON.readTree(answer.body());
        assertThat(result.path("held").asBoolean()).isTrue();
        assertThat(result.path("valid").asInt()).isEqualTo(98);
        assertThat(result.path("invalid").asInt()).isEqualTo(2);
        assertThat(result.at("/invalidReasons/TOO_MANY").asInt()).isEqualTo(2);
        assertThat(result.at("/tallies/0").toString())
                .isEqualTo("{\"name\":\"甲\",\"for\":75,\"against\":0,\"abstain\":23,\"weighted\":75,\"writtenIn\":false}");
        assertThat(result.at("/tallies/3/name").asString()).isEqualTo("丁");
        assertThat(result.path("elected").toString()).isEqualTo("[\"甲\",\"乙\"]");
        assertThat(result.path("next").asString()).isEqualTo("NONE");
        assertThat(result.path("seatsOpen").asInt()).isZero();
        assertThat(result.path("explanation").toString()).contains("应到会 120 人，实到会 101 人");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"seats":2,"shouldAttend":10,"candidates":["A","B"],"ballots":[]} | DIFFERENTIAL_TOO_SMALL
            {"seats":1,"shouldAttend":10,"candidates":["A","B"],"rules":{"quorum":"3/2"},"ballots":[]} | SHARE_INVALID
            {"shouldAttend":10,"candidates":["A","B"]} | SEATS_INVALID
            {"seats":1,"candidates":["A","B"]} | NUMBERS_INVALID
            {"seats":1,"shouldAttend":10,"candidates":["A",null]} | CANDIDATE_INVALID
            {"seats":1,"shouldAttend":10,"candidates":["A","B"],"ballots":[{"marks":{"C":"FOR"}}]} | NAME_UNKNOWN
            {"seats":1,"shouldAttend":10,"candidates":["A","B"],"ballots":[{"marks":{"A":"FOR"},"weight":1e99}]} | BALLOT_COUNT
            {"seats":1,"shouldAttend":10,"returned":3,"candidates":["A","B"],"ballots":[{"marks":{"A":null}}]} | BALLOTS_DO_NOT_ADD_UP
            """)
    void refusesWhatCannotBeCounted(String body, String code) {
        Answer answer = teller.json("POST", API, body);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("\"" + code + "\"");
    }

    @Test
    void aMarkThatIsNoneIsRefusedAndStrangersAreTurnedAway() {
        assertThat(teller.json("POST", API, "{\"seats\":1,\"shouldAttend\":1,\"candidates\":[\"A\",\"B\"],\"ballots\":[{\"marks\":{\"A\":\"YES\"}}]}").status())
                .isEqualTo(400);
        assertThat(new Visitor(port).json("POST", API, "{}").status()).isEqualTo(401);
    }
}
