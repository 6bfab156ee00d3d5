package org.unionhall.membership.card;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Scope;
import org.unionhall.access.Trail;
import org.unionhall.membership.member.MemberStatus;
import org.unionhall.membership.person.MemberFile;
import org.unionhall.membership.person.MemberFiles;
import org.unionhall.platform.page.Show;
import org.unionhall.platform.sealing.Masks;

/** Makes cards, takes them back, and tells strangers whether a card is genuine. */
@Component
class MemberCards {

    private final JdbcClient jdbc;
    private final MemberFiles files;
    private final CardCodes codes;
    private final Trail trail;
    private final Clock clock;

    MemberCards(JdbcClient jdbc, MemberFiles files, CardCodes codes, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.codes = codes;
        this.trail = trail;
        this.clock = clock;
    }

    Card of(MemberFile file) {
        return new Card(file.id(), file.facts().name(), file.unitName(), file.status(), file.facts().joinedOn(),
                file.cardNo(), file.status().held() ? codes.code(file.id(), file.cardNo(), version(file.id())) : null);
    }

    /** Makes the code on the present card worthless, as when a telephone is lost. */
    @Transactional
    public void reissue(Scope scope, long id, String reason, Actor me) {
        MemberFile file = files.of(scope, id);
        jdbc.sql("""
                insert into membership.card as c (person_key, version, at, account_id, reason)
                select person_key, 2, :at, :account, :reason from membership.member where id = :id
                on conflict (person_key) do update set version = c.version + 1, at = excluded.at,
                    account_id = excluded.account_id, reason = excluded.reason""")
                .param("at", Timestamp.from(clock.instant())).param("account", me.account()).param("reason", reason)
                .param("id", id).update();
        trail.record(me, "CARD_REISSUED", file.unitId(), "member:" + id, reason, null, Map.of("card", file.cardNo()));
    }

    /** Empty where the code is none, or of a card that was taken back. Asked by strangers, it tells four things only. */
    Optional<Verified> verify(String code) {
        return CardCodes.claimed(code).flatMap(id -> jdbc.sql("""
                select m.id, m.card_no, coalesce(c.version, 1) as version, m.name, u.name as unit_name, m.status
                from membership.member m
                join organization.unit u on u.id = m.unit_id
                left join membership.card c on c.person_key = m.person_key
                where m.id = :id""").param("id", id).query((row, n) -> codes.genuine(code, row.getLong("id"),
                        row.getString("card_no"), row.getInt("version"))
                        ? new Verified(Masks.name(row.getString("name")), row.getString("unit_name"),
                                MemberStatus.valueOf(row.getString("status")), Show.time(clock.instant())) : null)
                .list().stream().filter(Objects::nonNull).findFirst());
    }

    private int version(long id) {
        return jdbc.sql("""
                select c.version from membership.card c join membership.member m on m.person_key = c.person_key
                where m.id = :id""").param("id", id).query(Integer.class).optional().orElse(1);
    }
}
