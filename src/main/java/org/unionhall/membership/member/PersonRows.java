package org.unionhall.membership.member;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.membership.PersonFollowing;

/** The rows that stand under a person's key, here and in the modules above: they follow the person to another key. */
@Component
class PersonRows {

    private final JdbcClient jdbc;
    private final ObjectProvider<PersonFollowing> others;

    PersonRows(JdbcClient jdbc, ObjectProvider<PersonFollowing> others) {
        this.jdbc = jdbc;
        this.others = others;
    }

    /** Membership, card and history go over to a key that has no membership yet. */
    void lead(byte[] from, byte[] to) {
        move("membership.member", from, to);
        move("membership.card", from, to);
        move("membership.declared", from, to);
        move("membership.secondment", from, to);
        history(from, to);
    }

    /** Only the history goes over; membership and card of the old key end. */
    void leave(byte[] from, byte[] to) {
        history(from, to);
        jdbc.sql("delete from membership.card where person_key = :from").param("from", from).update();
        jdbc.sql("delete from membership.member where person_key = :from").param("from", from).update();
    }

    private void history(byte[] from, byte[] to) {
        move("membership.change", from, to);
        others.forEach(one -> one.lead(from, to));
    }

    private void move(String table, byte[] from, byte[] to) {
        jdbc.sql("update " + table + " set person_key = :to where person_key = :from").param("to", to).param("from", from)
                .update();
    }
}
