package org.unionhall.congress.term;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.figure.Counting;
import org.unionhall.organization.UnitFounded;
import org.unionhall.platform.time.Shanghai;

/**
 * Takes the terms over that the profiles of unions tell, as lists of unions do, where no committee is known: thousands at
 * once, without names. The months of the top of the tree count here; the next look at each asks for its own.
 */
@Component
public class KnownTerms {

    private static final int AT_ONCE = 5_000;

    private final JdbcClient jdbc;
    private final Counting counting;
    private final TermRules rules;
    private final Clock clock;

    KnownTerms(JdbcClient jdbc, Counting counting, TermRules rules, Clock clock) {
        this.jdbc = jdbc;
        this.counting = counting;
        this.rules = rules;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void founded(UnitFounded founded) {
        takeOver(founded.unitIds());
    }

    /** Those whose profile was filled in since. */
    @Transactional
    public void takeOver() {
        takeOver(jdbc.sql("""
                select u.id from organization.unit u
                where u.term_start is not null and u.term_years is not null and u.status = 'ACTIVE' and not exists (
                    select from congress.term t where t.unit_id = u.id and t.body = 'COMMITTEE' and t.state in ('RUNNING', 'ENDED'))
                order by u.id limit\s""" + AT_ONCE).query(Long.class).list());
    }

    private void takeOver(List<Long> units) {
        if (units.isEmpty()) {
            return;
        }
        LocalDate today = Shanghai.today(clock);
        List<Integer> months = rules.noticeMonths(units.getFirst(), today);
        Long[] ids = units.toArray(Long[]::new);
        counting.around("congress.term", "r.unit_id = any(:units)", Map.of("units", ids), () -> jdbc.sql("""
                with held as (
                    select u.* from organization.unit u where u.id = any(:units) and u.status = 'ACTIVE'
                      and u.term_start is not null and u.term_years is not null for share
                ), known as (
                    select h.id, h.lo, greatest(coalesce(h.term_no, 1), 1) as number, h.term_start, h.term_years,
                           (h.term_start + make_interval(years => h.term_years))::date as ends
                    from held h
                )
                insert into congress.term (unit_id, place, body, number, elected_on, years, ends, state, stage, next_on, source, at)
                select k.id, k.lo, 'COMMITTEE', k.number, k.term_start, k.term_years, k.ends, 'RUNNING',
                       case when d.today > k.ends then 'OVERDUE' when d.today >= d.one then 'ONE' when d.today >= d.three then 'THREE'
                            when d.today >= d.six then 'SIX' else 'NORMAL' end,
                       case when d.today > k.ends then null when d.today >= d.one then k.ends + 1 when d.today >= d.three then d.one
                            when d.today >= d.six then d.three else d.six end, 'PROFILE', :at
                from known k cross join lateral (select cast(:today as date) as today,
                    (k.ends - make_interval(months => :six))::date as six, (k.ends - make_interval(months => :three))::date as three,
                    (k.ends - make_interval(months => :one))::date as one) d
                on conflict do nothing""").param("units", ids).param("today", today).param("six", months.get(0))
                .param("three", months.get(1)).param("one", months.get(2)).param("at", Timestamp.from(clock.instant())).update());
    }
}
