package org.unionhall.access.registering;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.AccessRefusal;
import org.unionhall.access.Accounts;
import org.unionhall.access.Actor;
import org.unionhall.access.Contacts;
import org.unionhall.access.NewAccount;
import org.unionhall.access.TopUnit;
import org.unionhall.access.Trail;
import org.unionhall.access.door.Actors;
import org.unionhall.access.signin.Passwords;
import org.unionhall.platform.sealing.Seals;

/**
 * What a proven phone number is good for: an account of one's own without any power, kept at the top of the tree, or a
 * new password.
 */
@Component
class Registering {

    /** An account that was registered, and where its owner wanted to go. */
    record Registered(long account, String next) {
    }

    private record Owner(long account, String login) {
    }

    private final JdbcClient jdbc;
    private final Proofs proofs;
    private final Accounts accounts;
    private final Actors actors;
    private final Passwords passwords;
    private final Handles handles;
    private final Seals seals;
    private final TopUnit top;
    private final Trail trail;

    Registering(JdbcClient jdbc, Proofs proofs, Accounts accounts, Actors actors, Passwords passwords, Handles handles,
            Seals seals, TopUnit top, Trail trail) {
        this.jdbc = jdbc;
        this.proofs = proofs;
        this.accounts = accounts;
        this.actors = actors;
        this.passwords = passwords;
        this.handles = handles;
        this.seals = seals;
        this.top = top;
        this.trail = trail;
    }

    @Transactional
    Registered register(String handle, String name, String password) {
        Proof proof = proofs.use(Purpose.REGISTER, handle);
        String phone = seals.open(proof.phoneSealed(), Contacts.PHONE);
        Passwords.check(password, phone);
        long unit = top.id().orElseThrow(AccessRefusal.SMS_CLOSED::because);
        String login = "u." + handles.fresh().substring(0, 12);
        long account = accounts.open(new NewAccount(login, name, unit, phone, password, false, null), null);
        trail.record(actors.of(account), "REGISTERED", unit, "account:" + account, null, null, null);
        return new Registered(account, proof.next());
    }

    /** Sets the new password, which signs the account out everywhere; codes of the phone app go on being asked for. */
    @Transactional
    void reset(String handle, String password) {
        Proof proof = proofs.use(Purpose.FORGOTTEN, handle);
        Owner owner = owner(proof.phoneKey()).orElseThrow(AccessRefusal.SMS_PROOF_OLD::because);
        Passwords.check(password, owner.login());
        Passwords.check(password, seals.open(proof.phoneSealed(), Contacts.PHONE));
        passwords.set(owner.account(), password, false);
        Actor actor = actors.of(owner.account());
        trail.record(actor, "PASSWORD_FORGOTTEN", actor.unit(), "account:" + owner.account(), null, null, null);
    }

    private Optional<Owner> owner(byte[] phoneKey) {
        return jdbc.sql("select id, login from access.account where phone_key = :key and closed_at is null")
                .param("key", phoneKey).query((row, n) -> new Owner(row.getLong("id"), row.getString("login"))).optional();
    }
}
