package org.unionhall.congress.election;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.membership.PersonFollowing;

/**
 * Candidates and voters follow a person to another key. The published roll keeps the key it was frozen with; whoever
 * stood on it twice votes once.
 */
@Component
class ElectionsFollowing implements PersonFollowing {

    private final JdbcClient jdbc;

    ElectionsFollowing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void lead(byte[] from, byte[] to) {
        jdbc.sql("update congress.candidate set person_key = :to where person_key = :from").param("from", from).param("to", to).update();
        jdbc.sql("""
                update congress.voter v set now_key = :to
                where (v.person_key = :from and v.now_key is null or v.now_key = :from) and not exists (
                    select from congress.voter o where o.election_id = v.election_id and (o.person_key = :to and o.now_key is null or o.now_key = :to))""")
                .param("from", from).param("to", to).update();
    }
}
