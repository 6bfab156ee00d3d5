package org.unionhall.access.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Places;
import org.unionhall.access.Role;
import org.unionhall.access.Scope;
import org.unionhall.platform.sealing.Seals;
import org.unionhall.platform.time.Shanghai;

/** Reads accounts and posts inside an administrator's scope: an account belongs to the unit that keeps it. */
@Component
class AccountList {

    static final int PAGE = 50;

    /** What the list is narrowed to; nulls leave it wide. */
    record Filter(String text, String state, long after) {
    }

    private static final String MATCHING = """
            from access.account a
            where a.place between :lo and :hi and a.place <@ :scope::int8multirange
              and (:text::text is null or a.login like :text || '%' or a.name like '%' || :text || '%'
                   or a.phone_key = :phone)
              and (:closed::boolean is null or (a.closed_at is not null) = :closed)
            """;
    private static final String POST = """
            select p.id, p.account_id, a.login, a.name, p.unit_id, p.place, p.role, p.valid_from, p.valid_to, p.ended_at
            from access.post p join access.account a on a.id = p.account_id
            """;

    private record Bare(long id, String login, String name, long unit, String phoneTail, boolean oneTimeCode,
                        boolean mustChange, Instant lockedUntil, Instant signedInAt, Instant closedAt) {

        static Bare of(ResultSet row, int n) throws SQLException {
            return new Bare(row.getLong("id"), row.getString("login"), row.getString("name"), row.getLong("unit_id"),
                    row.getString("phone_tail"), row.getBoolean("one_time_code"), row.getBoolean("must_change"),
                    instant(row.getTimestamp("locked_until")), instant(row.getTimestamp("signed_in_at")),
                    instant(row.getTimestamp("closed_at")));
        }

        private static Instant instant(Timestamp at) {
            return at == null ? null : at.toInstant();
        }
    }

    private final JdbcClient jdbc;
    private final Places places;
    private final Seals seals;
    private final Clock clock;

    AccountList(JdbcClient jdbc, Places places, Seals seals, Clock clock) {
        this.jdbc = jdbc;
        this.places = places;
        this.seals = seals;
        this.clock = clock;
    }

    /** One more than a page, if there are more. */
    List<AccountRow> page(Scope scope, Filter filter) {
        return whole(asked("""
                select a.id, a.login, a.name, a.unit_id, a.phone_tail, a.totp_sealed is not null as one_time_code,
                       a.must_change, a.locked_until, a.signed_in_at, a.closed_at
                """ + MATCHING + " and a.id > :after order by a.id limit :most", scope, filter)
                .param("after", filter.after()).param("most", PAGE + 1).query(Bare::of).list());
    }

    long count(Scope scope, Filter filter) {
        return asked("select count(*) " + MATCHING, scope, filter).query(Long.class).single();
    }

    private JdbcClient.StatementSpec asked(String sql, Scope scope, Filter filter) {
        String text = filter.text() == null || filter.text().isBlank() ? null : filter.text().strip();
        return jdbc.sql(sql).param("lo", scope.lo()).param("hi", scope.hi()).param("scope", scope.literal())
                .param("text", text)
                .param("phone", text != null && text.matches("1\\d{10}") ? seals.key("phone", text) : new byte[0])
                .param("closed", "closed".equals(filter.state()) ? Boolean.TRUE
                        : "all".equals(filter.state()) ? null : Boolean.FALSE, Types.BOOLEAN);
    }

    Optional<AccountRow> one(Scope scope, long id) {
        return whole(jdbc.sql("""
                select a.id, a.login, a.name, a.unit_id, a.phone_tail, a.totp_sealed is not null as one_time_code,
                       a.must_change, a.locked_until, a.signed_in_at, a.closed_at
                from access.account a where a.id = :id and a.place <@ :scope::int8multirange
                """).param("id", id).param("scope", scope.literal()).query(Bare::of).list()).stream().findFirst();
    }

    Optional<AccountRow> withLogin(Scope scope, String login) {
        return jdbc.sql("select id from access.account where login = :login").param("login", login)
                .query(Long.class).optional().flatMap(id -> one(scope, id));
    }

    /** Posts at a unit, those in force first. */
    List<PostRow> postsAt(long unit) {
        return posts(POST + "where p.unit_id = :unit order by p.ended_at is not null, p.valid_to nulls first, p.id limit 200",
                Map.of("unit", unit));
    }

    Optional<PostRow> post(long id) {
        return posts(POST + "where p.id = :id", Map.of("id", id)).stream().findFirst();
    }

    private List<AccountRow> whole(List<Bare> accounts) {
        Map<Long, List<PostRow>> posts = posts(POST + "where p.account_id = any(:ids) order by p.valid_from desc, p.id desc",
                Map.of("ids", accounts.stream().map(Bare::id).toArray(Long[]::new))).stream()
                .collect(Collectors.groupingBy(PostRow::account));
        var names = places.names(accounts.stream().map(Bare::unit).distinct().toList());
        return accounts.stream().map(a -> {
            var unit = names.getOrDefault(a.unit(), new Places.UnitName("", ""));
            return new AccountRow(a.id(), a.login(), a.name(), a.unit(), unit.code(), unit.name(), a.phoneTail(),
                    a.oneTimeCode(), a.mustChange(), a.lockedUntil(), a.signedInAt(), a.closedAt(),
                    posts.getOrDefault(a.id(), List.of()));
        }).toList();
    }

    private record BarePost(long id, long account, String login, String name, long unit, long place, Role role,
                            LocalDate from, LocalDate to, boolean ended) {
    }

    private List<PostRow> posts(String sql, Map<String, ?> params) {
        LocalDate today = Shanghai.today(clock);
        List<BarePost> posts = jdbc.sql(sql).params(params).query((row, n) -> new BarePost(row.getLong("id"),
                row.getLong("account_id"), row.getString("login"), row.getString("name"), row.getLong("unit_id"),
                row.getLong("place"), Role.valueOf(row.getString("role")), row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class), row.getTimestamp("ended_at") != null)).list();
        Collection<Long> units = posts.stream().map(BarePost::unit).distinct().toList();
        var names = places.names(units);
        return posts.stream().map(p -> {
            var unit = names.getOrDefault(p.unit(), new Places.UnitName("", ""));
            return new PostRow(p.id(), p.account(), p.login(), p.name(), p.unit(), p.place(), unit.code(), unit.name(),
                    p.role(), p.from(), p.to(), p.ended() || p.to() != null && p.to().isBefore(today));
        }).toList();
    }
}
