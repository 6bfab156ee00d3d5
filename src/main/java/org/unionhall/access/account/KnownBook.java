package org.unionhall.access.account;

import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.KnownAccounts;
import org.unionhall.platform.sealing.Seals;

/** Reads accounts by login or phone. */
@Component
class KnownBook implements KnownAccounts {

    private final JdbcClient jdbc;
    private final Seals seals;

    KnownBook(JdbcClient jdbc, Seals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    @Override
    public Optional<Known> withLogin(String login) {
        return jdbc.sql("select id, name, unit_id from access.account where (login = :login or phone_key = :phone) and closed_at is null")
                .param("login", login.toLowerCase(Locale.ROOT)).param("phone", login.matches("1\\d{10}") ? seals.key("phone", login) : new byte[0])
                .query((row, n) -> new Known(row.getLong("id"), row.getString("name"), row.getLong("unit_id"))).optional();
    }
}
