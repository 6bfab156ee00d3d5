package org.unionhall.access.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.unionhall.HallTest;
import org.unionhall.access.Places;
import org.unionhall.access.Trail;
import org.unionhall.access.trail.Fault.Kind;
import org.unionhall.organization.TestTree;
import org.unionhall.platform.home.Home;
import org.unionhall.platform.sealing.Seals;

/** Target S6: whatever is done to the trail behind the program's back is found, and where. Rolled back each time. */
@HallTest
@Transactional
class TamperingTest {

    private static final LocalDate MONDAY = LocalDate.of(2001, 1, 1);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
    private static final int ROWS = 10;

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private JdbcTemplate batches;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private Places places;
    @Autowired
    private Seals seals;
    @Autowired
    private Trail trail;
    @Autowired
    private TestTree tree;
    @TempDir
    private Path home;
    private Heads heads;
    private Linking linking;
    private Checking checking;

    @BeforeEach
    void threeDays() {
        heads = new Heads(new Home(home), jdbc, Clock.systemUTC());
        linking = new Linking(jdbc, batches, seals, heads, Clock.systemUTC());
        checking = new Checking(jdbc, batches, new SealedTrail(jdbc, places, seals, Clock.systemUTC()), linking, heads,
                seals, trail, Clock.systemUTC(), transaction);
        for (LocalDate day : new LocalDate[] {MONDAY, TUESDAY, WEDNESDAY}) {
            write(day, ROWS);
            assertThat(linking.linkDay(day, Long.MAX_VALUE)).isEqualTo(ROWS);
        }
    }

    private void write(LocalDate day, int rows) {
        var written = new SealedTrail(jdbc, places, seals,
                Clock.fixed(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
        for (int i = 0; i < rows; i++) {
            written.record(null, "TEST", tree.top().id(), "member:" + i, "因为\u001f\"这样\"", Map.of("name", "张三", "n", i),
                    Map.of("name", "阿卜杜拉·买买提", "n", i + 1));
        }
    }

    private CheckReport check() {
        return checking.check(MONDAY, WEDNESDAY);
    }

    @Test
    void findsNothingWhereNothingWasDone() {
        assertThat(check().faults()).isEmpty();
        assertThat(check().rows()).isEqualTo(3 * ROWS);
    }

    @Test
    void takesRowsThatComeLate() {
        write(MONDAY, 2);
        assertThat(linking.linkDay(MONDAY, Long.MAX_VALUE)).isEqualTo(2);
        assertThat(check().faults()).isEmpty();
        assertThat(linking.linkDay(MONDAY, 5)).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            actor = '李四'                             | CHANGED
            act = 'OTHER'                              | CHANGED
            at = at + interval '1 microsecond'         | CHANGED
            account = 7                                | CHANGED
            unit_id = 0                                | CHANGED
            subject = 'member:99'                      | CHANGED
            reason = null                              | CHANGED
            address = '10.0.0.1'                       | CHANGED
            before = '{"n": "4", "name": "王五"}'      | CHANGED
            after = null                               | CHANGED
            mac = '\\x00'                              | CHANGED
            """)
    void findsAChangedRow(String change, Kind kind) {
        long id = row(TUESDAY, 5);
        jdbc.sql("update access.trail set " + change + " where day = :day and id = :id").param("day", TUESDAY)
                .param("id", id).update();
        assertThat(check().faults()).anySatisfy(fault -> {
            assertThat(fault.kind()).isEqualTo(kind);
            assertThat(fault.day()).isEqualTo(TUESDAY);
            assertThat(fault.row()).isEqualTo(id);
            assertThat(fault.link()).isEqualTo(5);
        });
    }

    @Test
    void letsARowMoveWithItsUnit() {
        jdbc.sql("update access.trail set place = place + 7 where day = :day").param("day", TUESDAY).update();
        assertThat(check().faults()).isEmpty();
    }

    @Test
    void findsARemovedRow() {
        long id = row(TUESDAY, 5);
        jdbc.sql("delete from access.trail where day = :day and id = :id").param("day", TUESDAY).param("id", id).update();
        assertThat(check().faults()).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(Kind.REMOVED);
            assertThat(fault.row()).isEqualTo(id);
        });
    }

    @Test
    void findsARowRemovedTogetherWithItsLink() {
        removeWithLink(TUESDAY, 5);
        assertThat(check().faults()).extracting(Fault::kind).contains(Kind.CHAIN_BROKEN);
    }

    @Test
    void findsARowRemovedAndTheChainMadeAnew() {
        removeWithLink(TUESDAY, 5);
        jdbc.sql("update access.link set n = n - 1 where day = :day and n > 5").param("day", TUESDAY).update();
        rehash(TUESDAY);
        assertThat(check().faults()).extracting(Fault::kind).containsExactly(Kind.SEAL_BROKEN);
    }

    @Test
    void findsTheEndOfADayCutOff() {
        removeWithLink(TUESDAY, 9);
        removeWithLink(TUESDAY, 10);
        assertThat(check().faults()).extracting(Fault::kind).containsExactly(Kind.SEAL_BROKEN);
        jdbc.sql("update access.day_seal set n = 8, hash = (select hash from access.link where day = :day and n = 8) where day = :day")
                .param("day", TUESDAY).update();
        assertThat(check().faults()).extracting(Fault::kind).containsExactly(Kind.SEAL_BROKEN);
        write(TUESDAY, 1);
        assertThat(linking.linkDay(TUESDAY, Long.MAX_VALUE)).as("a touched seal is not continued").isZero();
        assertThat(check().faults()).extracting(Fault::kind).contains(Kind.SEAL_BROKEN);
    }

    @Test
    void findsAWholeDayRemoved() {
        for (String table : new String[] {"trail", "link", "day_seal"}) {
            jdbc.sql("delete from access." + table + " where day = :day").param("day", TUESDAY).update();
        }
        assertThat(check().faults()).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(Kind.DAY_REMOVED);
            assertThat(fault.day()).isEqualTo(WEDNESDAY);
        });
        write(WEDNESDAY, 1);
        linking.linkDay(WEDNESDAY, Long.MAX_VALUE);
        assertThat(check().faults()).as("going on does not heal it").extracting(Fault::kind).contains(Kind.DAY_REMOVED);
    }

    @Test
    void findsAnInsertedRow() {
        jdbc.sql("""
                insert into access.trail select day, nextval('access.trail_id'), at, account, actor, act, unit_id, place,
                    subject, reason, address, before, after, mac from access.trail where day = :day and id = :id""")
                .param("day", TUESDAY).param("id", row(TUESDAY, 5)).update();
        assertThat(check().faults()).extracting(Fault::kind).containsExactly(Kind.INSERTED);
        linking.linkDay(TUESDAY, Long.MAX_VALUE);
        assertThat(check().faults()).extracting(Fault::kind).containsExactly(Kind.CHANGED);
    }

    @Test
    void findsRowsSwapped() {
        jdbc.sql("update access.link set trail_id = :b where day = :day and n = 4").param("day", TUESDAY)
                .param("b", -1).update();
        long four = row(TUESDAY, 5) - 1;
        jdbc.sql("update access.link set trail_id = :a where day = :day and n = 5").param("day", TUESDAY).param("a", four).update();
        assertThat(check().sound()).isFalse();
    }

    @Test
    void findsAnEndThatWasNotedAndIsGone() {
        String hash = jdbc.sql("select encode(hash, 'hex') from access.link where day = :day and n = 10")
                .param("day", WEDNESDAY).query(String.class).single();
        new Home(home).secret("trail-head").write(WEDNESDAY + " 10 " + hash);
        assertThat(check().faults()).isEmpty();
        jdbc.sql("delete from access.link where day = :day and n = 10").param("day", WEDNESDAY).update();
        jdbc.sql("delete from access.trail where day = :day and id = (select max(id) from access.trail where day = :day)")
                .param("day", WEDNESDAY).update();
        jdbc.sql("update access.day_seal set n = 9 where day = :day").param("day", WEDNESDAY).update();
        assertThat(check().faults()).extracting(Fault::kind).contains(Kind.END_LOST);
    }

    private long row(LocalDate day, int link) {
        return jdbc.sql("select trail_id from access.link where day = :day and n = :n").param("day", day).param("n", link)
                .query(Long.class).single();
    }

    private void removeWithLink(LocalDate day, int link) {
        jdbc.sql("delete from access.trail where day = :day and id = :id").param("day", day).param("id", row(day, link)).update();
        jdbc.sql("delete from access.link where day = :day and n = :n").param("day", day).param("n", link).update();
    }

    /** What somebody can do who knows how the chain is made, but not the key. */
    private void rehash(LocalDate day) {
        Chain chain = Chain.of(day);
        jdbc.sql("select l.n, t.mac from access.link l join access.trail t on t.day = l.day and t.id = l.trail_id where l.day = :day order by l.n")
                .param("day", day).query((row, n) -> Map.entry(row.getLong("n"), row.getBytes("mac"))).list()
                .forEach(link -> jdbc.sql("update access.link set hash = :hash where day = :day and n = :n")
                        .param("hash", chain.add(link.getValue())).param("day", day).param("n", link.getKey()).update());
    }
}
