package org.unionhall.founding.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.founding.FoundingRefusal;
import org.unionhall.founding.condition.Conditions;
import org.unionhall.founding.condition.Finding;
import org.unionhall.organization.Bands;
import org.unionhall.organization.Rules;
import org.unionhall.organization.Unit;
import org.unionhall.platform.time.Shanghai;

/** 审查: looks at a request by the rules in force for the deciding union, and whether an employer has a union already. */
@Component
class Examination {

    private final Rules rules;
    private final JdbcClient jdbc;
    private final Clock clock;

    Examination(Rules rules, JdbcClient jdbc, Clock clock) {
        this.rules = rules;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Finding> findings(Request request, Unit decider) {
        return Conditions.of(request.plan(), figures(decider.id()));
    }

    /** @throws org.unionhall.platform.refusal.Refusal when something stands in the way */
    void pass(Request request, Unit decider) {
        request.employers().forEach(employer -> unionOf(employer.creditCode()).ifPresent(union -> {
            throw FoundingRefusal.EMPLOYER_HAS_UNION.because(employer.name(), union);
        }));
        findings(request, decider).stream().filter(Finding::barred).findFirst().ifPresent(barred -> {
            throw FoundingRefusal.BARRED.because(barred.sentence(), barred.basis());
        });
    }

    Bands.Range seats(long decider, int members) {
        return figures(decider).committee().of(members, true);
    }

    /** Name of the union that covers an employer today. */
    Optional<String> unionOf(String creditCode) {
        return jdbc.sql("""
                select u.name from organization.employer e join organization.unit u on u.id = e.unit_id
                where e.credit_code = :code and e.valid_to is null and u.status = 'ACTIVE' order by e.id limit 1""")
                .param("code", creditCode).query(String.class).optional();
    }

    Conditions.Figures figures(long decider) {
        LocalDate today = Shanghai.today(clock);
        Rules.InForce force = rules.at(decider, today);
        String[] group = force.text("FOUNDING_GROUP_SIZE").split(",");
        return new Conditions.Figures(force.number("FOUND_FROM_MEMBERS"), force.number("JOINT_FROM_EMPLOYERS"),
                force.number("WOMEN_COMMITTEE_FROM"), force.number("FULL_TIME_CHAIR_FROM"), Integer.parseInt(group[0]),
                Integer.parseInt(group[1]), Bands.read(force.text("COMMITTEE_SIZE")), force.text("TERM_YEARS_BASE"));
    }
}
