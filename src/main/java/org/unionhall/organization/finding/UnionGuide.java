package org.unionhall.organization.finding;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.organization.Unit;

/**
 * 找工会: the union of a workplace by its name or credit code, of a place, of a trade. Answers no more than a page at a
 * time, and of a union only what hangs on its door.
 */
@Component
class UnionGuide {

    static final int PAGE = 20;
    /** So many hits of an index are looked through for those that fit best. */
    private static final int HITS = 200;

    private static final String SELECT = """
            select u.id, u.code, u.name, k.name as kind, p.name as upper, u.address, %s as employer, u.lo
            from organization.unit u
            join organization.kind k on k.code = u.kind
            left join organization.unit p on p.id = u.parent_id
            """;
    private static final String TERRITORIES = "'{FEDERATION,WORK_COMMITTEE,OFFICE,REGIONAL_FEDERATION}'";

    /** What fits best is what is named hardly longer than what was asked. */
    static final String BY_NAME = """
            select * from (
                select distinct on (u.id) u.id, u.code, u.name, k.name as kind, p.name as upper, u.address,
                       hit.employer, u.lo, length(coalesce(hit.employer, u.name)) as length
                from (select id, cast(null as text) as employer from
                          (select id from organization.unit
                           where grams @> cast(:grams as text[]) and status = 'ACTIVE' limit :hits) own
                      union all
                      select unit_id, name from
                          (select unit_id, name from organization.employer
                           where grams @> cast(:grams as text[]) and valid_to is null limit :hits) covered) hit
                join organization.unit u on u.id = hit.id
                join organization.kind k on k.code = u.kind
                left join organization.unit p on p.id = u.parent_id
                where u.status = 'ACTIVE' and u.kind not in ('BRANCH', 'GROUP')
                order by u.id, length(coalesce(hit.employer, u.name))) best
            order by length, lo limit :limit""";
    static final String BY_CODE = SELECT.formatted("e.name") + """
            left join organization.employer e on e.unit_id = u.id and e.credit_code = :credit and e.valid_to is null
            where u.id in (select id from organization.unit where credit_code = :credit
                           union all
                           select unit_id from organization.employer where credit_code = :credit and valid_to is null)
              and u.status = 'ACTIVE'
            order by u.lo limit :limit""";
    static final String BELOW = SELECT.formatted("cast(null as text)") + """
            where u.parent_id = :parent and u.status = 'ACTIVE' and u.lo > :after and u.kind not in ('BRANCH', 'GROUP')
              and not (u.kind = any(cast(%s as text[])) and u.level <> 'BASE')
            order by u.lo limit :limit""".formatted(TERRITORIES);
    static final String BY_TRADE = """
            select * from (
                select distinct on (u.id) u.id, u.code, u.name, k.name as kind, p.name as upper, u.address, hit.employer,
                       u.lo, k.base
                from (select id, cast(null as text) as employer from
                          (select id from organization.unit where lo between :lo and :hi and status = 'ACTIVE'
                           and (name like any(:words) or name like '%新就业形态%') limit :hits) own
                      union all
                      select unit_id, name from
                          (select unit_id, name from organization.employer where place between :lo and :hi
                           and valid_to is null and name like any(:words) limit :hits) covered) hit
                join organization.unit u on u.id = hit.id
                join organization.kind k on k.code = u.kind
                left join organization.unit p on p.id = u.parent_id
                where u.status = 'ACTIVE' and u.kind not in ('BRANCH', 'GROUP', 'HOLDING')
                order by u.id, hit.employer nulls last) fit
            order by base, lo limit :limit""";
    private static final String TRADES_ABOVE = SELECT.formatted("cast(null as text)") + """
            where u.parent_id = any(:path) and u.status = 'ACTIVE' and not u.lo between :lo and :hi
              and u.kind in ('INDUSTRY_FEDERATION', 'INDUSTRY_UNION')
              and (u.name like any(:words) or u.name like '%新就业形态%')
            order by u.lo limit :limit""";

    private final JdbcClient jdbc;

    UnionGuide(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Unions of workplaces so named or with that credit code, the closest first; one more than a page when there are. */
    List<FoundUnion> byText(Asked asked) {
        if (asked.code()) {
            return jdbc.sql(BY_CODE).param("credit", asked.creditCode()).param("limit", PAGE + 1)
                    .query(FoundUnion::of).list();
        }
        if (asked.vague()) {
            return List.of();
        }
        List<FoundUnion> found = byName(asked);
        return found.isEmpty() && asked.looser() != null ? byName(asked.looser()) : found;
    }

    private List<FoundUnion> byName(Asked asked) {
        return jdbc.sql(BY_NAME).params(named(asked)).query(FoundUnion::of).list();
    }

    static Map<String, Object> named(Asked asked) {
        return Map.of("grams", asked.grams(), "hits", HITS, "limit", PAGE + 1);
    }

    /** Unions of the cities, counties, townships directly below. */
    List<FoundUnion> territories(Unit under) {
        return jdbc.sql(SELECT.formatted("cast(null as text)") + """
                where u.parent_id = :parent and u.status = 'ACTIVE' and u.kind = any(cast(%s as text[]))
                  and u.level <> 'BASE'
                order by u.lo limit :limit""".formatted(TERRITORIES))
                .param("parent", under.id()).param("limit", HITS).query(FoundUnion::of).list();
    }

    /** Other unions directly below, after the given place; one more than a page when there are. */
    List<FoundUnion> below(Unit under, long after) {
        return jdbc.sql(BELOW).param("parent", under.id()).param("after", after).param("limit", PAGE + 1)
                .query(FoundUnion::of).list();
    }

    /** Unions of a trade in the area of this unit, trade unions first, and trade unions of those above it. */
    List<FoundUnion> byTrade(TradeGroup group, Unit under) {
        List<FoundUnion> inside = jdbc.sql(BY_TRADE).param("lo", under.area().lo()).param("hi", under.area().hi())
                .param("words", group.patterns()).param("hits", HITS).param("limit", PAGE).query(FoundUnion::of).list();
        List<FoundUnion> above = jdbc.sql(TRADES_ABOVE).param("lo", under.area().lo()).param("hi", under.area().hi())
                .param("path", under.path().toArray(Long[]::new)).param("words", group.patterns()).param("limit", PAGE)
                .query(FoundUnion::of).list();
        return Stream.concat(inside.stream(), above.stream()).toList();
    }
}
