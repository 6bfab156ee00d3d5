package org.unionhall.membership.member;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.access.Scope;
import org.unionhall.figure.Counting;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.database.ScopedReads;
import org.unionhall.platform.refusal.NotHere;
import tools.jackson.databind.json.JsonMapper;

/** Where memberships are read one at a time to be changed, and written with their history and figures. */
@Component
class MemberBook {

    private static final String SELECT = """
            select m.id, m.person_key, m.name, m.unit_id, m.place, m.status, m.status_since, m.version
            from membership.member m
            """;

    private final JdbcClient jdbc;
    private final ScopedReads reads;
    private final Units units;
    private final Counting counting;
    private final JsonMapper json;
    private final Clock clock;

    MemberBook(JdbcClient jdbc, ScopedReads reads, Units units, Counting counting, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.reads = reads;
        this.units = units;
        this.counting = counting;
        this.json = json;
        this.clock = clock;
    }

    /** The member inside the scope; nobody changes the record, and no act moves its union, until the transaction ends. */
    Member hold(Scope scope, long id) {
        return found(scope, id).map(member -> {
            units.held(List.of(member.unitId()));
            return jdbc.sql(SELECT + "where m.id = :id and m.place <@ :scope::int8multirange for update of m")
                    .param("id", id).param("scope", scope.literal()).query(MemberBook::row).single();
        }).orElseThrow(NotHere::new);
    }

    Optional<Member> found(Scope scope, long id) {
        return reads.within(scope.literal(), () -> jdbc.sql(SELECT + "where m.id = :id").param("id", id)
                .query(MemberBook::row).optional());
    }

    /** Whoever it is, in whatever union: a person counts once in the country. Held until the transaction ends. */
    Optional<Member> anywhere(byte[] personKey) {
        return jdbc.sql(SELECT + "where m.person_key = :key for update of m").param("key", personKey)
                .query(MemberBook::row).optional();
    }

    /** Runs the act and takes what it does to these persons' memberships and histories into the figures. */
    void counted(List<byte[]> persons, Runnable act) {
        Map<String, ?> keys = Map.of("persons", persons.toArray(byte[][]::new));
        String touched = "r.person_key = any(:persons)";
        counting.around("membership.member", touched, keys, () -> counting.around("membership.change", touched, keys, act));
    }

    void turn(Member member, MemberStatus status, LocalDate since, Unit unit) {
        jdbc.sql("""
                update membership.member set status = :status, status_since = :since, unit_id = :unit, place = :place,
                    version = version + 1
                where person_key = :key""")
                .param("status", status.name()).param("since", since).param("unit", unit.id()).param("place", unit.place())
                .param("key", member.personKey()).update();
    }

    /** The first membership becomes what the second is: its state, since when, and its union. */
    void takeOver(Member kept, Member gone) {
        jdbc.sql("""
                update membership.member k set status = g.status, status_since = g.status_since, unit_id = g.unit_id,
                    place = g.place, joined_on = least(k.joined_on, g.joined_on), version = k.version + 1
                from membership.member g where k.person_key = :kept and g.person_key = :gone""")
                .param("kept", kept.personKey()).param("gone", gone.personKey()).update();
    }

    /** A line of the history; its number. */
    long note(byte[] personKey, Change change, Actor me) {
        return jdbc.sql("""
                insert into membership.change (person_key, id, kind, reason, on_date, unit_id, place, from_unit, at,
                    account_id, before, after)
                values (:person, nextval('membership.change_id'), :kind, :reason, :on, :unit, :place, :from, :at, :account,
                    :before::jsonb, :after::jsonb) returning id""")
                .param("person", personKey).param("kind", change.kind().name()).param("reason", change.reason())
                .param("on", change.on()).param("unit", change.unitId()).param("place", change.place())
                .param("from", change.fromUnit()).param("at", Timestamp.from(clock.instant()))
                .param("account", me == null ? null : me.account()).param("before", json(change.before()))
                .param("after", json(change.after())).query(Long.class).single();
    }

    private String json(Map<String, ?> values) {
        return values == null || values.isEmpty() ? null : json.writeValueAsString(values);
    }

    private static Member row(ResultSet row, int n) throws SQLException {
        return new Member(row.getLong("id"), row.getBytes("person_key"), row.getString("name"), row.getLong("unit_id"),
                row.getLong("place"), MemberStatus.valueOf(row.getString("status")),
                row.getObject("status_since", LocalDate.class), row.getInt("version"));
    }
}
