package org.unionhall.access.door;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Acting;
import org.unionhall.access.Actor;
import org.unionhall.access.Area;
import org.unionhall.access.Permission;
import org.unionhall.access.Places;
import org.unionhall.access.Role;
import org.unionhall.access.Scope;
import org.unionhall.access.door.Session.Kind;
import org.unionhall.platform.time.Shanghai;

/**
 * Who stands behind a session token, with posts and scopes. Kept for a few seconds, because every page asks; a change
 * of posts or a sign-out is told to all nodes at once by {@link Forgetting}.
 */
@Component
public class Actors implements Acting {

    private static final Duration KEPT = Duration.ofSeconds(5);
    private static final int MOST_KEPT = 50_000;

    private final JdbcClient jdbc;
    private final Places places;
    private final Clock clock;
    private final Map<Key, Kept> kept = new ConcurrentHashMap<>();

    /** A program's token opens no page and a browser's cookie no door for programs. */
    private record Key(Token token, Kind kind) {
    }

    private record Kept(Actor actor, Instant until) {
    }

    private record Row(long account, long unit, String login, String name, byte[] personKey, boolean mustChange, Instant seenAt) {

        static Row of(ResultSet row, int number) throws SQLException {
            return new Row(row.getLong("id"), row.getLong("unit_id"), row.getString("login"), row.getString("name"),
                    row.getBytes("person_key"), row.getBoolean("must_change"), row.getTimestamp("seen_at").toInstant());
        }
    }

    private record PostRow(long unitId, Role role) {
    }

    Actors(JdbcClient jdbc, Places places, Clock clock) {
        this.jdbc = jdbc;
        this.places = places;
        this.clock = clock;
    }

    Optional<Actor> behind(Token token, Kind kind) {
        Instant now = clock.instant();
        var key = new Key(token, kind);
        Kept known = kept.get(key);
        if (known != null && known.until().isAfter(now)) {
            return Optional.of(known.actor());
        }
        Optional<Actor> actor = find(token, kind, now);
        if (kept.size() > MOST_KEPT) {
            kept.clear();
        }
        actor.ifPresentOrElse(found -> kept.put(key, new Kept(found, now.plus(KEPT))), () -> kept.remove(key));
        return actor;
    }

    /** The actor of an account by itself, for acts done by the program on its behalf (jobs that were left running). */
    @Override
    public Actor of(long account) {
        return jdbc.sql("""
                select id, unit_id, login, name, person_key, must_change, created_at as seen_at
                from access.account where id = :id
                """).param("id", account).query(Row::of).optional().map(this::actor).orElseThrow();
    }

    void forget(long account) {
        kept.values().removeIf(known -> known.actor().account() == account);
    }

    void forgetAll() {
        kept.clear();
    }

    private Optional<Actor> find(Token token, Kind kind, Instant now) {
        Optional<Row> row = jdbc.sql("""
                select a.id, a.unit_id, a.login, a.name, a.person_key, a.must_change, s.seen_at
                from access.session s join access.account a on a.id = s.account_id
                where s.token_hash = :hash and s.kind = :kind and s.expires_at > :now and a.closed_at is null
                """).param("hash", token.hash()).param("kind", kind.name())
                .param("now", Timestamp.from(now)).query(Row::of).optional();
        row.filter(found -> found.seenAt().isBefore(now.minus(Duration.ofMinutes(1))))
                .ifPresent(found -> seen(token, now));
        return row.map(this::actor);
    }

    private void seen(Token token, Instant now) {
        jdbc.sql("""
                update access.session set seen_at = :now,
                    expires_at = case when kind = 'PAGE' then least(:now::timestamptz + interval '2 hours', created_at + interval '12 hours')
                                      else expires_at end
                where token_hash = :hash
                """).param("now", Timestamp.from(now)).param("hash", token.hash()).update();
    }

    private Actor actor(Row row) {
        List<PostRow> posts = jdbc.sql("""
                select unit_id, role from access.post
                where account_id = :account and valid_from <= :today and (valid_to is null or valid_to >= :today)
                    and ended_at is null
                order by id
                """).param("account", row.account()).param("today", Shanghai.today(clock))
                .query((post, number) -> new PostRow(post.getLong("unit_id"), Role.valueOf(post.getString("role"))))
                .list();
        var names = places.names(posts.stream().map(PostRow::unitId).distinct().toList());
        List<Actor.Held> held = posts.stream().filter(post -> names.containsKey(post.unitId()))
                .map(post -> new Actor.Held(post.unitId(), names.get(post.unitId()).code(),
                        names.get(post.unitId()).name(), post.role())).toList();
        return new Actor(row.account(), row.unit(), row.login(), row.name(), row.personKey(), row.mustChange(), held,
                scopes(row.account(), posts));
    }

    private Map<Permission, Scope> scopes(long account, List<PostRow> posts) {
        Map<Long, Optional<Area>> subtrees = new HashMap<>();
        Map<Long, List<Area>> rosters = new HashMap<>();
        List<Area> cases = cases(account);
        Map<Permission, Scope> scopes = new EnumMap<>(Permission.class);
        for (Permission permission : Permission.values()) {
            List<Area> areas = new ArrayList<>();
            for (PostRow post : posts) {
                if (post.role().may(permission)) {
                    switch (permission.reach()) {
                        case SUBTREE -> subtrees.computeIfAbsent(post.unitId(), places::subtree).ifPresent(areas::add);
                        case KEPT -> areas.addAll(rosters.computeIfAbsent(post.unitId(), places::kept));
                    }
                }
            }
            if (permission == Permission.READ_ROSTER && !areas.isEmpty()) {
                areas.addAll(cases);
            }
            if (!areas.isEmpty()) {
                scopes.put(permission, new Scope(areas));
            }
        }
        return scopes;
    }

    private List<Area> cases(long account) {
        return jdbc.sql("""
                select distinct unit_id from access.case_grant where account_id = :account and expires_at > :now
                """).param("account", account).param("now", Timestamp.from(clock.instant()))
                .query(Long.class).list().stream().flatMap(unit -> places.kept(unit).stream()).toList();
    }
}
