package org.unionhall.access.account;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.AccessRefusal;
import org.unionhall.access.Actor;
import org.unionhall.access.Area;
import org.unionhall.access.Places;
import org.unionhall.access.Role;
import org.unionhall.access.Trail;
import org.unionhall.access.door.Forgetting;
import org.unionhall.platform.time.Shanghai;

/** Gives posts to accounts, lengthens and shortens them, ends them. */
@Component
class PostBook {

    private final JdbcClient jdbc;
    private final Places places;
    private final Forgetting forgetting;
    private final Trail trail;
    private final Clock clock;

    PostBook(JdbcClient jdbc, Places places, Forgetting forgetting, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.places = places;
        this.forgetting = forgetting;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public void appoint(long account, long unitId, Role role, LocalDate from, LocalDate to, Actor by) {
        if (from == null) {
            throw AccessRefusal.DATE_MISSING.because();
        }
        if (to != null && to.isBefore(from)) {
            throw AccessRefusal.DATES_CROSSED.because();
        }
        long place = places.subtree(unitId).map(Area::lo)
                .orElseThrow(() -> AccessRefusal.UNIT_UNKNOWN.because(unitId));
        if (held(account, unitId, role, from, to)) {
            throw AccessRefusal.POST_HELD.because(places.names(List.of(unitId)).get(unitId).name(), role.title());
        }
        give(account, unitId, place, role, from, to, by);
    }

    @Transactional
    public OptionalLong seat(long account, long unitId, Role role, LocalDate from, LocalDate to, Actor by) {
        long place = places.subtree(unitId).map(Area::lo)
                .orElseThrow(() -> AccessRefusal.UNIT_UNKNOWN.because(unitId));
        return held(account, unitId, role, from, to) ? OptionalLong.empty()
                : OptionalLong.of(give(account, unitId, place, role, from, to, by));
    }

    /** Whether the account holds the role there on one of these days; it stays so until the transaction ends. */
    private boolean held(long account, long unitId, Role role, LocalDate from, LocalDate to) {
        jdbc.sql("select id from access.account where id = :id for update").param("id", account).query(Long.class).single();
        return jdbc.sql("""
                select exists (select 1 from access.post where account_id = :account and unit_id = :unit and role = :role
                    and ended_at is null and daterange(valid_from, valid_to, '[]') && daterange(:from, :to, '[]'))""")
                .param("account", account).param("unit", unitId).param("role", role.name()).param("from", from)
                .param("to", to, Types.DATE).query(Boolean.class).single();
    }

    private long give(long account, long unitId, long place, Role role, LocalDate from, LocalDate to, Actor by) {
        long post = jdbc.sql("""
                insert into access.post (account_id, unit_id, place, role, valid_from, valid_to, granted_by)
                values (:account, :unit, :place, :role, :from, :to, :by) returning id""")
                .param("account", account).param("unit", unitId).param("place", place).param("role", role.name())
                .param("from", from).param("to", to).param("by", by == null ? null : by.account())
                .query(Long.class).single();
        forgetting.tellAll(account);
        var facts = new LinkedHashMap<String, Object>();
        facts.put("post", post);
        facts.put("role", role);
        facts.put("from", from);
        facts.put("to", to);
        trail.record(by, "POST_GIVEN", unitId, "account:" + account, null, null, facts);
        return post;
    }

    @Transactional
    public void until(long post, LocalDate lastDay, String reason, Actor by) {
        LocalDate today = Shanghai.today(clock);
        jdbc.sql("""
                update access.post set valid_to = greatest(:last, valid_from), ended_at = case when :last < :today then :at::timestamptz end
                where id = :post and ended_at is null returning account_id, unit_id, role""").param("last", lastDay)
                .param("today", today).param("at", Timestamp.from(clock.instant())).param("post", post).query(row -> {
                    forgetting.tellAll(row.getLong(1));
                    Role role = Role.valueOf(row.getString(3));
                    trail.record(by, lastDay.isBefore(today) ? "POST_ENDED" : "POST_LAST_DAY", row.getLong(2), "account:" + row.getLong(1),
                            reason, Map.of("role", role), Map.of("role", role, "to", lastDay));
                });
    }

    @Transactional
    public List<String> leave(long account, long unitId, LocalDate lastDay, String reason, Actor by) {
        Area area = places.subtree(unitId).orElseThrow(() -> AccessRefusal.UNIT_UNKNOWN.because(unitId));
        List<Ended> ended = jdbc.sql("""
                update access.post set valid_to = greatest(:last, valid_from), ended_at = :at
                where account_id = :account and place between :lo and :hi and role <> 'WORKER' and ended_at is null
                    and (valid_to is null or valid_to > :last)
                returning unit_id, role""").param("last", lastDay).param("at", Timestamp.from(clock.instant()))
                .param("account", account).param("lo", area.lo()).param("hi", area.hi())
                .query((row, n) -> new Ended(row.getLong(1), Role.valueOf(row.getString(2)))).list();
        ended.forEach(post -> trail.record(by, "POST_ENDED", post.unit(), "account:" + account, reason,
                Map.of("role", post.role()), Map.of("role", post.role(), "to", lastDay)));
        if (!ended.isEmpty()) {
            forgetting.tellAll(account);
        }
        return ended.stream().map(post -> post.role().title()).distinct().toList();
    }

    private record Ended(long unit, Role role) {
    }
}
