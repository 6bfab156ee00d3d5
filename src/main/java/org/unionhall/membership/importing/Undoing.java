package org.unionhall.membership.importing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Trail;
import org.unionhall.figure.Counting;
import org.unionhall.organization.Rules;
import org.unionhall.people.People;
import org.unionhall.platform.time.Shanghai;

/**
 * Takes a whole import back while nothing later depends on it: who came with it goes, who was changed by it is as
 * before, with a line in the history that says so.
 */
@Component
class Undoing {

    private static final String IMPORTED = "r.person_key in (select person_key from membership.change"
            + " where import_id = :import)";

    private final Imports imports;
    private final ImportLock lock;
    private final RosterImporting importing;
    private final JdbcClient jdbc;
    private final People people;
    private final Rules rules;
    private final Counting counting;
    private final Trail trail;
    private final Clock clock;

    Undoing(Imports imports, ImportLock lock, RosterImporting importing, JdbcClient jdbc, People people, Rules rules,
            Counting counting, Trail trail, Clock clock) {
        this.imports = imports;
        this.lock = lock;
        this.importing = importing;
        this.jdbc = jdbc;
        this.people = people;
        this.rules = rules;
        this.counting = counting;
        this.trail = trail;
        this.clock = clock;
    }

    /** Until when this import may be undone. */
    Instant until(RosterImport imported) {
        int days = rules.number(imported.unitId(), Shanghai.day(imported.committedAt()), "IMPORT_UNDO_DAYS");
        return imported.committedAt().plus(Duration.ofDays(days));
    }

    /** Undoing twice has one effect. */
    @Transactional
    public void undo(long id, Actor actor) {
        lock.take(id);
        RosterImport imported = imports.get(id);
        if (imported.state() == ImportState.UNDONE) {
            return;
        }
        Instant now = clock.instant();
        refuseUnlessPossible(imported, now);
        Map<String, Object> params = new HashMap<>();
        params.put("import", id);
        params.put("at", Timestamp.from(now));
        params.put("today", Shanghai.today(clock));
        params.put("account", RosterImporting.account(actor));
        counting.around("membership.member", IMPORTED, Map.of("import", id), () ->
                counting.around("membership.change", IMPORTED, Map.of("import", id), () -> takeBack(params)));
        imports.undone(id, now);
        trail.record(actor, "ROSTER_IMPORT_UNDONE", imported.unitId(), "roster-import:" + id, null,
                Map.of("written", imported.written()), Map.of("written", 0));
        importing.forget(imported);
    }

    private void refuseUnlessPossible(RosterImport imported, Instant now) {
        if (imported.state() != ImportState.COMMITTED) {
            throw ImportRefusal.NOT_COMMITTED.because(imported.state().title());
        }
        if (now.isAfter(until(imported))) {
            throw ImportRefusal.TOO_LATE.because(Duration.between(imported.committedAt(), until(imported)).toDays());
        }
        int later = later(imported.id());
        if (later > 0) {
            throw ImportRefusal.LATER_CHANGES.because(later);
        }
    }

    /** People of the import whose membership has changed since; all of them are held as they are from now on. */
    private int later(long id) {
        jdbc.sql("""
                select person_key from membership.member
                where person_key in (select person_key from membership.change where import_id = :id)
                order by person_key for update""").param("id", id).query(rows -> {
                });
        return jdbc.sql("""
                select count(*) from membership.change c
                where c.import_id = :id and exists (
                    select 1 from membership.change l
                    where l.person_key = c.person_key and l.at >= c.at and l.id <> c.id)""")
                .param("id", id).query(Integer.class).single();
    }

    private void takeBack(Map<String, ?> params) {
        jdbc.sql("""
                insert into membership.change (person_key, id, kind, on_date, unit_id, place, at, account_id, before,
                    after)
                select c.person_key, nextval('membership.change_id'), 'UNDO', :today, m.unit_id, m.place, :at, :account,
                    c.after, c.before - 'restore'
                from membership.change c join membership.member m on m.person_key = c.person_key
                where c.import_id = :import and m.import_id is distinct from :import""").params(params).update();
        restoreMembers(params);
        people.restore("""
                select c.person_key as key, c.before -> 'restore'
                    || case when m.import_id = c.import_id then '{}' else jsonb_build_object('place', m.place) end
                    as before
                from membership.change c join membership.member m on m.person_key = c.person_key
                where c.import_id = :import and c.before -> 'restore' is not null""", params);
        jdbc.sql("""
                create temporary table undone on commit drop as
                select m.person_key, c.before is null as fresh from membership.member m
                join membership.change c on c.person_key = m.person_key and c.import_id = :import
                where m.import_id = :import""").params(params).update();
        jdbc.sql("""
                delete from membership.change c using undone u
                where c.person_key = u.person_key and c.import_id = :import""").params(params).update();
        jdbc.sql("delete from membership.member m using undone u where m.person_key = u.person_key").update();
        people.forget("select person_key from undone where fresh", Map.of());
    }

    private void restoreMembers(Map<String, ?> params) {
        jdbc.sql("""
                update membership.member m set
                    unit_id = u.id, place = u.lo,
                    status = coalesce(c.old ->> 'status', m.status),
                    status_since = coalesce((c.old ->> 'status_since')::date, m.status_since),
                    joined_on = coalesce((c.old ->> 'joined_on')::date, m.joined_on),
                    name = coalesce(c.old ->> 'name', m.name),
                    grams = coalesce(string_to_array(c.old ->> 'grams', chr(31)), m.grams),
                    sex = coalesce((c.old ->> 'sex')::smallint, m.sex),
                    birth = case when jsonb_exists(c.old, 'birth') then (c.old ->> 'birth')::date
                        else m.birth end,
                    ethnicity = case when jsonb_exists(c.old, 'ethnicity') then c.old ->> 'ethnicity'
                        else m.ethnicity end,
                    employment = case when jsonb_exists(c.old, 'employment') then c.old ->> 'employment'
                        else m.employment end,
                    education = case when jsonb_exists(c.old, 'education') then c.old ->> 'education'
                        else m.education end,
                    skill = case when jsonb_exists(c.old, 'skill') then c.old ->> 'skill'
                        else m.skill end,
                    politics = case when jsonb_exists(c.old, 'politics') then c.old ->> 'politics'
                        else m.politics end,
                    household = case when jsonb_exists(c.old, 'household') then c.old ->> 'household'
                        else m.household end,
                    household_place = case when jsonb_exists(c.old, 'household_place')
                        then c.old ->> 'household_place' else m.household_place end,
                    native_place = case when jsonb_exists(c.old, 'native_place') then c.old ->> 'native_place'
                        else m.native_place end,
                    migrant = case when jsonb_exists(c.old, 'migrant') then c.old ->> 'migrant' = '1'
                        else m.migrant end,
                    employer = case when jsonb_exists(c.old, 'employer') then c.old ->> 'employer'
                        else m.employer end,
                    groups = case when jsonb_exists(c.old, 'groups')
                        then array_remove(string_to_array(c.old ->> 'groups', ','), '') else m.groups end,
                    national_no = case when jsonb_exists(c.old, 'national_no') then c.old ->> 'national_no'
                        else m.national_no end,
                    has_phone = case when jsonb_exists(c.old, 'phone_key') then c.old ->> 'phone_key' is not null
                        else m.has_phone end,
                    version = m.version + 1
                from (select person_key, before -> 'restore' as old from membership.change where import_id = :import) c,
                    organization.unit u
                where m.person_key = c.person_key and m.import_id is distinct from :import
                    and u.id = coalesce((c.old ->> 'unit_id')::bigint, m.unit_id)""").params(params).update();
    }
}
