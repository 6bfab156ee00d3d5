package org.unionhall.access.signin;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Places;

/** The accounts of the demo union that stand on the login page, in demo mode only. */
@Component
class DemoAccounts {

    static final String PASSWORD = "unionhall-demo";

    private record Row(String login, String name, long unit) {
    }

    private final JdbcClient jdbc;
    private final Places places;
    private final boolean demo;

    DemoAccounts(JdbcClient jdbc, Places places, @Value("${unionhall.demo:false}") boolean demo) {
        this.jdbc = jdbc;
        this.places = places;
        this.demo = demo;
    }

    List<DemoAccount> shown() {
        if (!demo) {
            return List.of();
        }
        List<Row> rows = jdbc.sql("""
                select login, name, unit_id from access.account
                where login in ('worker', 'workplace', 'county', 'county2', 'province', 'operator')
                order by array_position(array['province', 'county', 'county2', 'workplace', 'worker', 'operator'], login)
                """).query((row, n) -> new Row(row.getString("login"), row.getString("name"), row.getLong("unit_id")))
                .list();
        var names = places.names(rows.stream().map(Row::unit).distinct().toList());
        return rows.stream().filter(row -> names.containsKey(row.unit()))
                .map(row -> new DemoAccount(row.login(), row.name(), names.get(row.unit()).name())).toList();
    }
}
