package org.unionhall.congress.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.UnionHall;
import org.unionhall.access.door.Session;
import org.unionhall.access.door.Sessions;
import org.unionhall.congress.ballot.BallotText;
import org.unionhall.congress.ballot.Bits;
import org.unionhall.congress.ballot.Box;
import org.unionhall.congress.ballot.BoxKey;
import org.unionhall.congress.ballot.Sealing;
import org.unionhall.congress.ballot.TestElections;
import org.unionhall.congress.count.Ballot;
import org.unionhall.congress.count.Mark;
import org.unionhall.organization.TestTree;
import org.unionhall.platform.ChildProgram;
import tools.jackson.databind.json.JsonMapper;

/** Five hundred phones vote against one node within a minute; it is killed in the middle. Every confirmed ballot is there once. */
class KilledVoteTest {

    private static final int VOTERS = 500;
    private static final List<String> NAMES = List.of("王海", "李江", "赵湖");
    private static final int SIZE = BallotText.size(3, 2, true);
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path home;

    private final BoxKey.Pair chair = BoxKey.Pair.make();
    private final BoxKey.Pair audit = BoxKey.Pair.make();
    private final List<String> tokens = new ArrayList<>();
    private final List<String> ballots = new ArrayList<>();
    private final Map<Integer, String> confirmed = new ConcurrentHashMap<>();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private final Queue<Integer> changed = new ConcurrentLinkedQueue<>();
    private long election;
    private long round;

    @Test
    void everyConfirmedBallotOnce() throws Exception {
        plant();
        try (var first = ChildProgram.start(home, Map.of()).awaitReady()) {
            String url = first.url();
            try (var phones = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int voter = 0; voter < VOTERS; voter++) {
                    int position = voter;
                    phones.submit(() -> vote(url, position));
                }
                Instant end = Instant.now().plus(Duration.ofMinutes(1));
                while (confirmed.size() < VOTERS / 3 && Instant.now().isBefore(end)) {
                    Thread.sleep(2);
                }
                first.kill();
            }
        }
        int before = confirmed.size();
        assertThat(before).as("killed in the middle; other answers: " + answers).isBetween(VOTERS / 3, VOTERS - 1);
        Map<Integer, String> early = Map.copyOf(confirmed);
        Duration took;
        try (var second = ChildProgram.start(home, Map.of()).awaitReady()) {
            String url = second.url();
            Instant began = Instant.now();
            try (var phones = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int voter = 0; voter < VOTERS; voter++) {
                    int position = voter;
                    phones.submit(() -> vote(url, position));
                }
                phones.shutdown();
                assertThat(phones.awaitTermination(1, TimeUnit.MINUTES)).as("within one minute").isTrue();
            }
            took = Duration.between(began, Instant.now());
        }
        assertThat(took).isLessThan(Duration.ofMinutes(1));
        assertThat(changed).as("another receipt for the same ballot").isEmpty();
        assertThat(confirmed).hasSize(VOTERS).containsAllEntriesOf(early);
        inspect();
    }

    /** Accounts, sessions and ballots as 500 phones would have them. */
    private void plant() {
        try (ConfigurableApplicationContext hall = hall()) {
            JdbcClient jdbc = hall.getBean(JdbcClient.class);
            round = TestElections.round(jdbc, VOTERS, NAMES, 2, SIZE, chair, audit);
            TestTree tree = hall.getBean(TestTree.class);
            jdbc.sql("update congress.election set unit_id = :unit").param("unit", tree.base(tree.county(tree.city())).id()).update();
            election = jdbc.sql("select election_id from congress.round where id = :id").param("id", round).query(Long.class).single();
            jdbc.sql("update congress.voter set person_key = sha256(position::text::bytea) where election_id = :id").param("id", election).update();
            Sessions sessions = hall.getBean(Sessions.class);
            jdbc.sql("""
                    insert into access.account (login, name, unit_id, place, person_key, password, must_change)
                    select 'voter' || n, '选民' || n, 1, 1, sha256(n::text::bytea), '-', false from generate_series(0, :last) n""")
                    .param("last", VOTERS - 1).update();
            for (int voter = 0; voter < VOTERS; voter++) {
                long account = jdbc.sql("select id from access.account where login = :login").param("login", "voter" + voter)
                        .query(Long.class).single();
                tokens.add(sessions.open(account, Session.Kind.API, "phone").secret());
                Map<String, Mark> marks = Map.of("王海", voter % 5 == 0 ? Mark.AGAINST : Mark.FOR);
                ballots.add(Base64.getEncoder().encodeToString(Sealing.seal(BallotText.write(NAMES, marks, List.of(), SIZE), round,
                        chair.publicKey(), audit.publicKey())));
            }
        }
    }

    private ConfigurableApplicationContext hall() {
        return new SpringApplicationBuilder(UnionHall.class).properties("server.port=0").run("--unionhall.home=" + home);
    }

    /** What a phone does: sends the same ballot until it is confirmed; after a lost answer it asks again. */
    private void vote(String url, int voter) {
        try (HttpClient phone = HttpClient.newHttpClient()) {
            String body = JSON.writeValueAsString(Map.of("round", round, "sealed", ballots.get(voter)));
            HttpResponse<String> answer = phone.send(HttpRequest.newBuilder(URI.create(url + "/api/v1/elections/" + election + "/votes"))
                    .timeout(Duration.ofSeconds(50)).header("Authorization", "Bearer " + tokens.get(voter))
                    .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                    HttpResponse.BodyHandlers.ofString());
            answers.merge(answer.statusCode() + " " + answer.body().replaceAll(".*\"code\":\"(\\w+)\".*", "$1").replaceAll("\\{.*", ""), 1, Integer::sum);
            if (answer.statusCode() == 200) {
                String receipt = JSON.readTree(answer.body()).path("receipt").asString();
                String known = confirmed.put(voter, receipt);
                if (known != null && !known.equals(receipt)) {
                    changed.add(voter);
                }
            }
        } catch (IOException | InterruptedException lost) {
            // the node was killed: the phone asks again
        }
    }

    private void inspect() {
        try (ConfigurableApplicationContext hall = hall()) {
            JdbcClient jdbc = hall.getBean(JdbcClient.class);
            byte[] taken = jdbc.sql("select taken from congress.round where id = :id").param("id", round).query((row, n) -> row.getBytes(1)).single();
            assertThat(Bits.count(taken)).isEqualTo(VOTERS);
            Box box = hall.getBean(Box.class);
            List<Box.Published> published = box.published(round, SIZE);
            assertThat(published).extracting(Box.Published::receipt).containsExactlyInAnyOrderElementsOf(confirmed.values()).isSorted();
            List<Ballot> opened = box.opened(round, SIZE, chair.secret(), audit.secret(), NAMES, List.of(BigDecimal.ONE));
            assertThat(opened.stream().filter(one -> one.marks().get("王海") == Mark.FOR).count()).isEqualTo(VOTERS * 4 / 5);
            List<Ballot> guessed = box.opened(round, SIZE, chair.secret(), BoxKey.Pair.make().secret(), NAMES, List.of(BigDecimal.ONE));
            assertThat(guessed).as("one key alone opens nothing").allMatch(one -> one.spoilt() != null);
        }
    }
}
