package org.unionhall.congress.ballot;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Elections for tests of the box, written straight into the tables. */
public final class TestElections {

    private static final String RULES = """
            {"majorityBase": "SHOULD_ATTEND", "majority": "1/2", "differentialRate": "5/100", "quorum": "2/3", "writeIns": true,
             "abstention": true, "tieRule": "BALLOT", "shortfallRule": "FURTHER_BALLOT"}""";

    private TestElections() {
    }

    /** An open round with so many on its roll; answers its number. */
    public static long round(JdbcClient jdbc, int voters, List<String> names, int seats, int size, BoxKey.Pair chair, BoxKey.Pair audit) {
        long election = jdbc.sql("""
                insert into congress.election (unit_id, title, body, office, seats, congress_no, term_years, mode, rules, name_order,
                    state, should_attend, should_weigh, roll_salt, roll_hash, created_at, created_by)
                values (1, '测试选举', 'COMMITTEE', 'MEMBER', :seats, 1, 5, 'ELECTRONIC', :rules::jsonb, 'STROKES', 'VOTING', :voters, :voters, '\\x00', '\\x00', now(), 1)
                returning id""").param("seats", seats).param("voters", voters).param("rules", RULES).query(Long.class).single();
        jdbc.sql("insert into congress.voter (election_id, position, name, weight) select :id, n, '选民' || n, 1 from generate_series(0, :last) n")
                .param("id", election).param("last", voters - 1).update();
        return jdbc.sql("""
                insert into congress.round (election_id, number, kind, seats, candidates, state, weights, ballot_size, shards, chair_public,
                    audit_public, paper, taken, opened_at)
                values (:election, 1, 'FIRST', :seats, :names, 'OPEN', '{1}', :size, :shards, :chair, :audit, :none, :none, now()) returning id""")
                .param("election", election).param("seats", seats).param("names", names.toArray(String[]::new)).param("size", size)
                .param("shards", Math.max(1, voters / 64)).param("chair", chair.publicKey()).param("audit", audit.publicKey()).param("none", Bits.none(voters)).query(Long.class).single();
    }
}
