package org.unionhall.congress.meeting;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.membership.PersonFollowing;

/** Rolls of meetings follow a person to another key; who stood on one twice stands there once. */
@Component
class AttendeesFollowing implements PersonFollowing {

    private final JdbcClient jdbc;

    AttendeesFollowing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void lead(byte[] from, byte[] to) {
        jdbc.sql("""
                delete from congress.attendee a where a.person_key = :from and exists (
                    select from congress.attendee o where o.meeting_id = a.meeting_id and o.person_key = :to)""")
                .param("from", from).param("to", to).update();
        jdbc.sql("update congress.attendee set person_key = :to where person_key = :from").param("from", from).param("to", to).update();
    }
}
