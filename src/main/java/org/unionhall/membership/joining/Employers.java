package org.unionhall.membership.joining;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.organization.CreditCode;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.text.Bigrams;

/** Finds the union of an employer, and the union of the county it is registered in. */
@Component
class Employers {

    private final JdbcClient jdbc;
    private final Units units;

    Employers(JdbcClient jdbc, Units units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    /** The union that covers the employer of this code; where there is no code, of exactly this name. */
    Optional<Unit> union(String code, String name) {
        if (!code.isEmpty()) {
            return covering("e.credit_code = :value", code);
        }
        return name.isEmpty() ? Optional.empty() : covering("e.grams @> :grams and e.name = :value", name);
    }

    private Optional<Unit> covering(String named, String value) {
        return jdbc.sql("select e.unit_id from organization.employer e join organization.unit u on u.id = e.unit_id where " + named + "\n" + """
                and e.valid_to is null and u.status = 'ACTIVE' order by e.id limit 1""").param("value", value)
                .param("grams", Bigrams.of(value).toArray(String[]::new)).query(Long.class).optional().flatMap(units::withId);
    }

    /** The federation of the county in whose register the employer stands. */
    Optional<Unit> county(String code) {
        if (code.isEmpty()) {
            return Optional.empty();
        }
        return jdbc.sql("""
                select u.id from organization.unit u join organization.kind k on k.code = u.kind
                where u.division = :division and not k.base and u.status = 'ACTIVE' order by u.lo limit 1""")
                .param("division", new CreditCode(code).region()).query(Long.class).optional().flatMap(units::withId);
    }
}
