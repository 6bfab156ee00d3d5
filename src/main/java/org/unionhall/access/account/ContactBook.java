package org.unionhall.access.account;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Contacts;

/** Reads what accounts are reached by; one read for many. */
@Component
class ContactBook implements Contacts {

    private record Row(long account, Contact contact) {
    }

    private final JdbcClient jdbc;

    ContactBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Long, Contact> of(Collection<Long> accounts) {
        return jdbc.sql("""
                select id, phone_sealed, phone_tail, email_sealed, email_tail from access.account
                where id = any(:accounts) and closed_at is null
                """).param("accounts", accounts.toArray(Long[]::new))
                .query((row, n) -> new Row(row.getLong("id"), new Contact(row.getBytes("phone_sealed"),
                        row.getString("phone_tail"), row.getBytes("email_sealed"), row.getString("email_tail")))).list()
                .stream().collect(Collectors.toMap(Row::account, Row::contact));
    }
}
