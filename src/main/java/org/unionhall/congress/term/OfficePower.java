package org.unionhall.congress.term;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Accounts;
import org.unionhall.access.Actor;
import org.unionhall.access.Role;
import org.unionhall.organization.Unit;

/**
 * The power an office gives: a post at the union for 主席 and 副主席 who have an account, with the days of the term. Only
 * what an office gave is ever taken away with it.
 */
@Component
class OfficePower {

    private static final Set<Office> POWERFUL = EnumSet.of(Office.CHAIR, Office.VICE_CHAIR);

    private final Accounts accounts;
    private final JdbcClient jdbc;

    OfficePower(Accounts accounts, JdbcClient jdbc) {
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    /** To who has an account and not that power already; others get it when they come to have one. */
    void give(Seat seat, Unit unit, LocalDate lastDay, Actor actor) {
        if (seat.held() && seat.postId() == 0 && seat.personKey() != null && POWERFUL.contains(seat.office())
                && !lastDay.isBefore(seat.since())) {
            accounts.of(seat.personKey()).ifPresent(account -> {
                OptionalLong post = accounts.seat(account, unit.id(), unit.base() ? Role.UNIT_OFFICER : Role.UPPER_OFFICER, seat.since(),
                        lastDay, actor);
                post.ifPresent(id -> jdbc.sql("update congress.holder set post_id = :post where id = :id").param("post", id)
                        .param("id", seat.id()).update());
            });
        }
    }

    /** It lasts until another day. */
    void until(Seat seat, LocalDate lastDay, String reason, Actor actor) {
        if (seat.postId() != 0) {
            accounts.until(seat.postId(), lastDay, reason, actor);
        }
    }
}
