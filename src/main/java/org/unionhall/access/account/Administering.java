package org.unionhall.access.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.AccessRefusal;
import org.unionhall.access.Actor;
import org.unionhall.access.Area;
import org.unionhall.access.NewAccount;
import org.unionhall.access.Places;
import org.unionhall.access.Role;
import org.unionhall.access.Scope;
import org.unionhall.access.TopUnit;
import org.unionhall.access.Trail;
import org.unionhall.access.door.Forgetting;
import org.unionhall.access.door.Sessions;
import org.unionhall.access.signin.Passwords;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.time.Shanghai;

/**
 * What an administrator may do to accounts and posts: only inside the own subtree, never to an account that also holds
 * a post outside it, never for oneself, and powers over the whole installation only from the top.
 */
@Component
class Administering {

    private static final int SHORTEST_REASON = 2;

    private final JdbcClient jdbc;
    private final AccountList list;
    private final AccountBook book;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Forgetting forgetting;
    private final Places places;
    private final TopUnit top;
    private final Trail trail;
    private final Clock clock;

    Administering(JdbcClient jdbc, AccountList list, AccountBook book, Passwords passwords, Sessions sessions,
            Forgetting forgetting, Places places, TopUnit top, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.list = list;
        this.book = book;
        this.passwords = passwords;
        this.sessions = sessions;
        this.forgetting = forgetting;
        this.places = places;
        this.top = top;
        this.trail = trail;
        this.clock = clock;
    }

    /** An initial password, to be shown once. */
    record Handed(long account, String password) {
    }

    /** Opens an account and, if a role is given, its first post. */
    @Transactional
    Handed open(Scope scope, AccountForm form, Actor by) {
        long unit = unitIn(scope, form.unit());
        String password = Passwords.initial();
        long account = book.open(new NewAccount(form.login(), form.name(), unit, form.phone(), password, true, null), by);
        if (form.role() != null) {
            give(scope, account, unit, form.role(), form.from() == null ? Shanghai.today(clock) : form.from(), form.to(), by);
        }
        return new Handed(account, password);
    }

    @Transactional
    void change(Scope scope, long id, String name, String phone, String unitCode, Actor by) {
        AccountRow known = mine(scope, id, by, false);
        book.change(known, name, phone, unitIn(scope, unitCode), by);
    }

    /** A new initial password; the one-time code is switched off and every session ends. */
    @Transactional
    Handed reset(Scope scope, long id, Actor by) {
        AccountRow known = mine(scope, id, by, true);
        String password = Passwords.initial();
        jdbc.sql("update access.account set totp_sealed = null, totp_pending = null where id = :id").param("id", id).update();
        passwords.set(id, password, true);
        trail.record(by, "PASSWORD_RESET", known.unitId(), "account:" + id, null, null, null);
        return new Handed(id, password);
    }

    @Transactional
    void close(Scope scope, long id, Actor by) {
        AccountRow known = mine(scope, id, by, true);
        jdbc.sql("update access.account set closed_at = :now where id = :id and closed_at is null")
                .param("now", Timestamp.from(clock.instant())).param("id", id).update();
        sessions.endAll(id);
        trail.record(by, "ACCOUNT_CLOSED", known.unitId(), "account:" + id, null, null, null);
    }

    @Transactional
    void reopen(Scope scope, long id, Actor by) {
        AccountRow known = mine(scope, id, by, true);
        jdbc.sql("update access.account set closed_at = null where id = :id").param("id", id).update();
        trail.record(by, "ACCOUNT_REOPENED", known.unitId(), "account:" + id, null, null, null);
    }

    @Transactional
    void endSessions(Scope scope, long id, Actor by) {
        AccountRow known = mine(scope, id, by, false);
        sessions.endAll(id);
        trail.record(by, "SESSIONS_ENDED", known.unitId(), "account:" + id, null, null, null);
    }

    @Transactional
    void appoint(Scope scope, long id, String unitCode, Role role, LocalDate from, LocalDate to, Actor by) {
        AccountRow account = list.one(scope, id).orElseThrow(NotHere::new);
        if (!account.open()) {
            throw AccessRefusal.ACCOUNT_CLOSED.because();
        }
        give(scope, id, unitIn(scope, unitCode), role, from, to, by);
    }

    private void give(Scope scope, long account, long unit, Role role, LocalDate from, LocalDate to, Actor by) {
        if (account == by.account()) {
            throw AccessRefusal.SELF_APPOINTMENT.because();
        }
        if (role == null) {
            throw AccessRefusal.ROLE_UNKNOWN.because();
        }
        if (role.ofTheTop() && !fromTheTop(scope)) {
            throw AccessRefusal.ROLE_TOO_HIGH.because(role.title());
        }
        book.appoint(account, unit, role, from, to, by);
    }

    /** Ends a post on its last day; a day that is today or past ends it at once. A post is never deleted. */
    @Transactional
    void end(Scope scope, long post, LocalDate lastDay, String reason, Actor by) {
        PostRow known = list.post(post).filter(row -> scope.covers(row.place())).orElseThrow(NotHere::new);
        LocalDate today = Shanghai.today(clock);
        if (known.over()) {
            throw AccessRefusal.POST_ENDED.because();
        }
        if (known.account() == by.account()) {
            throw AccessRefusal.SELF_APPOINTMENT.because();
        }
        if (known.role().ofTheTop() && !fromTheTop(scope)) {
            throw AccessRefusal.ROLE_TOO_HIGH.because(known.role().title());
        }
        LocalDate last = lastDay == null ? today : lastDay;
        if (known.to() != null && last.isAfter(known.to())) {
            throw AccessRefusal.POST_NOT_PROLONGED.because(Shanghai.format(known.to()));
        }
        boolean now = !last.isAfter(today);
        jdbc.sql("""
                update access.post set valid_to = greatest(:last, valid_from),
                    ended_at = case when :now then cast(:at as timestamptz) end
                where id = :id""").param("last", last).param("now", now)
                .param("at", Timestamp.from(clock.instant())).param("id", post).update();
        trail.record(by, "POST_ENDED", known.unitId(), "account:" + known.account(),
                reason == null || reason.strip().length() < SHORTEST_REASON ? null : reason.strip(),
                Map.of("role", known.role(), "to", known.to() == null ? "" : known.to()),
                Map.of("role", known.role(), "to", last));
        forgetting.tellAll(known.account());
    }

    /** Roles that may be given from here. */
    List<Role> roles(Scope scope) {
        boolean top = fromTheTop(scope);
        return Stream.of(Role.values()).filter(role -> top || !role.ofTheTop()).toList();
    }

    private boolean fromTheTop(Scope scope) {
        return top.id().isPresent()
                && places.subtree(top.id().getAsLong()).map(Area::lo).filter(scope::covers).isPresent();
    }

    /** The unit of this code, if it lies in the scope. */
    private long unitIn(Scope scope, String code) {
        return code == null ? refuse(code) : places.withCode(code.strip())
                .filter(unit -> places.subtree(unit).map(Area::lo).filter(scope::covers).isPresent())
                .orElseGet(() -> refuse(code));
    }

    private static long refuse(String code) {
        throw AccessRefusal.UNIT_UNKNOWN.because(code == null ? "" : code.strip());
    }

    /** The account, if nothing about it reaches beyond the scope: who resets a password could use what it opens. */
    private AccountRow mine(Scope scope, long id, Actor by, boolean notMyself) {
        AccountRow account = list.one(scope, id).orElseThrow(NotHere::new);
        if (notMyself && id == by.account()) {
            throw AccessRefusal.SELF_RESET.because();
        }
        if (account.heldPosts().stream().anyMatch(post ->
                !scope.covers(post.place()) || post.role().ofTheTop() && !fromTheTop(scope))) {
            throw AccessRefusal.ACCOUNT_HIGHER.because();
        }
        return account;
    }
}
