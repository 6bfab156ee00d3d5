package org.unionhall.membership.importing;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.people.People;

/** The set-based statements that carry a preview into persons, their history and members, in this order. */
@Component
class MemberWriting {

    /** The members an import touches, as a condition on a row {@code r} of membership.member. */
    static final String PERSONS = "r.person_key in (select person_key from membership.import_row"
            + " where import_id = :import and effect <> 'NONE')";

    private static final String UNITS = """
            with units as materialized (
                select u.id, u.lo, rpad(left(coalesce(u.division, (
                    select a.division from organization.unit a where a.id = any(u.path) and a.division is not null
                    order by cardinality(a.path) desc limit 1), ''), 6), 6, '0') as division
                from organization.unit u where u.id in (select distinct unit_id from membership.import_row
                    where import_id = :import and effect <> 'NONE'))
            """;

    /** From so many rows on, the index on names is filled once at the end instead of every few thousand rows. */
    private static final int MANY = 5_000;

    private final JdbcClient jdbc;
    private final People people;

    MemberWriting(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** How many rows were written: as many as expected, else somebody was faster. */
    int write(long importId, Long account, Timestamp at, int expected, IntConsumer progress) {
        Map<String, Object> params = new HashMap<>();
        params.put("import", importId);
        params.put("account", account);
        params.put("at", at);
        jdbc.sql("set local work_mem = '64MB'; set local gin_pending_list_limit = '256MB'").update();
        persons(params);
        progress.accept(45);
        changes(params);
        progress.accept(60);
        int written = changed(params) + joined(params);
        if (written > MANY) {
            jdbc.sql("select gin_clean_pending_list('membership.member_by_name')").query(Long.class).single();
        }
        progress.accept(90);
        if (written != expected) {
            throw new Committing.SomebodyWasFaster();
        }
        return written;
    }

    private void persons(Map<String, ?> params) {
        people.takeIn("""
                select r.person_key as key, r.document_type, coalesce(r.number_sealed,
                        (select p.number_sealed from people.person p where p.key = r.person_key)) as number_sealed,
                    r.name, coalesce(r.sex, 0) as sex, r.birth, r.phone_key, r.phone_sealed, u.lo as place
                from membership.import_row r
                join organization.unit u on u.id = r.unit_id
                where r.import_id = :import and (r.effect = 'INSERT' or r.effect = 'UPDATE' and jsonb_exists_any(
                    r.details -> 'before' -> 'restore', array['name', 'sex', 'birth', 'phone_key', 'unit_id']))
                order by r.person_key""", params);
    }

    private void changes(Map<String, ?> params) {
        jdbc.sql("""
                insert into membership.change (person_key, id, kind, reason, on_date, unit_id, place, from_unit, at,
                    account_id, import_id, before, after)
                select r.person_key, nextval('membership.change_id'), r.change_kind, r.change_reason, r.change_on,
                    r.unit_id, u.lo, (r.details -> 'before' -> 'restore' ->> 'unit_id')::bigint, :at, :account, :import,
                    r.details -> 'before', r.details -> 'after'
                from membership.import_row r
                join organization.unit u on u.id = r.unit_id
                where r.import_id = :import and r.effect <> 'NONE'
                order by r.person_key""").params(params).update();
    }

    private int changed(Map<String, ?> params) {
        return jdbc.sql("""
                update membership.member m set
                    unit_id = r.unit_id, place = u.lo,
                    status = coalesce(r.status, m.status),
                    status_since = case when r.status is null then m.status_since else r.change_on end,
                    joined_on = coalesce(r.joined_on, m.joined_on),
                    name = r.name, grams = r.grams, sex = coalesce(r.sex, m.sex), birth = coalesce(r.birth, m.birth),
                    ethnicity = coalesce(r.ethnicity, m.ethnicity), employment = coalesce(r.employment, m.employment),
                    education = coalesce(r.education, m.education), skill = coalesce(r.skill, m.skill),
                    politics = coalesce(r.politics, m.politics), household = coalesce(r.household, m.household),
                    household_place = coalesce(r.household_place, m.household_place),
                    native_place = coalesce(r.native_place, m.native_place), migrant = coalesce(r.migrant, m.migrant),
                    employer = coalesce(r.employer, m.employer), groups = coalesce(r.groups, m.groups),
                    national_no = coalesce(r.national_no, m.national_no),
                    has_phone = m.has_phone or r.phone_key is not null,
                    version = m.version + 1
                from membership.import_row r join organization.unit u on u.id = r.unit_id
                where r.import_id = :import and r.effect = 'UPDATE' and m.person_key = r.person_key
                    and m.version = r.version""").params(params).update();
    }

    private int joined(Map<String, ?> params) {
        return jdbc.sql(UNITS + """
                insert into membership.member (person_key, id, card_no, unit_id, place, status, status_since, joined_on,
                    name, grams, sex, birth, ethnicity, employment, education, skill, politics, household,
                    household_place, native_place, migrant, employer, groups, has_phone, national_no, import_id)
                select r.person_key, r.member_id, lpad(r.card::text, 16, '0') || membership.luhn(r.card), r.unit_id,
                    r.lo, r.status, r.change_on, r.joined_on, r.name, r.grams, coalesce(r.sex, 0), r.birth, r.ethnicity,
                    r.employment, r.education, r.skill, r.politics, r.household, r.household_place, r.native_place,
                    r.migrant, r.employer, coalesce(r.groups, '{}'), r.phone_key is not null, r.national_no, :import
                from (
                    select *, (division || to_char(joined_on, 'YY')
                        || lpad((member_id % 100000000)::text, 8, '0'))::bigint as card
                    from (
                        select *, nextval('membership.member_id') as member_id from (
                            select r.*, u.lo, u.division from membership.import_row r join units u on u.id = r.unit_id
                            where r.import_id = :import and r.effect = 'INSERT' order by r.row) in_order) numbered
                    offset 0) r
                on conflict (person_key) do nothing""").params(params).update();
    }
}
