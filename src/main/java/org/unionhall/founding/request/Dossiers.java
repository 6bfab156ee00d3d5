package org.unionhall.founding.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.access.Trail;
import org.unionhall.organization.Rules;
import org.unionhall.organization.Unit;
import org.unionhall.platform.time.Shanghai;

/** Keeps what a founding comes to between the reply and the union in the tree. */
@Component
class Dossiers {

    private final JdbcClient jdbc;
    private final RunningNumbers numbers;
    private final Rules rules;
    private final Trail trail;
    private final Clock clock;

    Dossiers(JdbcClient jdbc, RunningNumbers numbers, Rules rules, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.rules = rules;
        this.trail = trail;
        this.clock = clock;
    }

    Optional<Dossier> of(long matter) {
        return jdbc.sql("select * from founding.founding where matter_id = :id").param("id", matter).query(Dossier::of).optional();
    }

    /** The reply goes out: it has its number, and the time to the election begins. */
    Dossier reply(long matter, Unit decider, Actor actor) {
        LocalDate today = Shanghai.today(clock);
        LocalDate by = today.plusMonths(rules.number(decider.id(), today, "FOUNDING_ELECTION_MONTHS"));
        String number = numbers.reply(decider, today.getYear());
        jdbc.sql("""
                insert into founding.founding (matter_id, unit_id, number, replied_on, elect_by)
                values (:matter, :unit, :number, :today, :by)""").param("matter", matter).param("unit", decider.id())
                .param("number", number).param("today", today).param("by", by).update();
        trail.record(actor, "FOUNDING_REPLIED", decider.id(), "matter:" + matter, null, null, Map.of("number", number));
        return of(matter).orElseThrow();
    }

    void founded(long matter, long unit) {
        jdbc.sql("update founding.founding set founded_unit = :unit where matter_id = :matter").param("unit", unit)
                .param("matter", matter).update();
    }
}
