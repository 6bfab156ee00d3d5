package org.unionhall.membership.changing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.platform.refusal.NotHere;

/** The person behind the number of a member. */
@Component
class MembersOfMatters {

    private final JdbcClient jdbc;

    MembersOfMatters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    byte[] key(long id) {
        return jdbc.sql("select person_key from membership.member where id = :id").param("id", id)
                .query((row, n) -> row.getBytes(1)).optional().orElseThrow(NotHere::new);
    }
}
