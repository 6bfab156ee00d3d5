package org.unionhall.congress.term;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.membership.PersonFollowing;

/** Offices follow a person to another key; who held one office twice in a term holds it once. */
@Component
class HoldersFollowing implements PersonFollowing {

    private final JdbcClient jdbc;

    HoldersFollowing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A seat that gave power stays, so that the power ends with it. */
    @Override
    public void lead(byte[] from, byte[] to) {
        jdbc.sql("""
                delete from congress.holder h where h.person_key = :from and h.until is null and h.post_id is null and exists (
                    select from congress.holder o where o.person_key = :to and o.term_id = h.term_id and o.office = h.office
                      and o.title = h.title and o.until is null)""").param("from", from).param("to", to).update();
        jdbc.sql("update congress.holder set person_key = :to where person_key = :from").param("from", from).param("to", to).update();
    }
}
