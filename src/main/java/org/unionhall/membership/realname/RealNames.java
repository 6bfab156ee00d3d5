package org.unionhall.membership.realname;

import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Accounts;
import org.unionhall.access.Actor;
import org.unionhall.access.Trail;
import org.unionhall.membership.MembershipRefusal;
import org.unionhall.people.Document;
import org.unionhall.people.DocumentType;
import org.unionhall.people.People;
import org.unionhall.people.PersonName;
import org.unionhall.platform.sealing.Seals;
import org.unionhall.platform.time.Shanghai;

/**
 * 实名: whose account it is. Whoever the union knows is recognised by number, name and the phone on record together;
 * whoever it does not know is believed until a union decides. A wrong guess tells nothing of the person.
 */
@Component
public class RealNames {

    private final JdbcClient jdbc;
    private final Declarations declarations;
    private final Tries tries;
    private final People people;
    private final Accounts accounts;
    private final Seals seals;
    private final Trail trail;
    private final Clock clock;

    RealNames(JdbcClient jdbc, Declarations declarations, Tries tries, People people, Accounts accounts, Seals seals,
            Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.declarations = declarations;
        this.tries = tries;
        this.people = people;
        this.accounts = accounts;
        this.seals = seals;
        this.trail = trail;
        this.clock = clock;
    }

    private record Known(String name, byte[] phoneKey) {
    }

    /** Who this account is, as far as it has been told. */
    public Optional<Identity> of(long account, byte[] personKey) {
        if (personKey != null) {
            return jdbc.sql("select name, document_type, number_sealed from people.person where key = :key")
                    .param("key", personKey).query((row, n) -> new Identity(row.getString(1),
                            new Document(DocumentType.of(row.getString(2)).orElseThrow(),
                                    seals.open(row.getBytes(3), People.NUMBER)), personKey, true)).optional();
        }
        return account == 0 ? Optional.empty() : declarations.of(account);
    }

    /** Takes what somebody says of themselves; the account is theirs at once where the records agree. */
    @Transactional
    public Identity declare(Document document, String typedName, Actor me) {
        String name = PersonName.clean(typedName);
        if (name.isEmpty()) {
            throw MembershipRefusal.NAME_MISSING.because();
        }
        byte[] key = people.keyOf(document.type(), document.number());
        if (me.personKey() != null) {
            if (!Arrays.equals(me.personKey(), key)) {
                throw MembershipRefusal.REAL_NAME_OTHER.because();
            }
            return of(me.account(), key).orElseThrow();
        }
        tries.check(me.account());
        Optional<Known> known = jdbc.sql("select name, phone_key from people.person where key = :key").param("key", key)
                .query((row, n) -> new Known(row.getString(1), row.getBytes(2))).optional();
        if (known.isPresent()) {
            return recognised(known.get(), key, name, document, me);
        }
        tries.count(me.account());
        declarations.keep(me.account(), new Identity(name, document, key, false));
        trail.record(me, "REAL_NAME_DECLARED", me.unit(), "account:" + me.account(), null, null, null);
        return new Identity(name, document, key, false);
    }

    private Identity recognised(Known known, byte[] key, String name, Document document, Actor me) {
        boolean same = known.phoneKey() != null && known.name().equals(name)
                && accounts.phoneKey(me.account()).filter(phone -> Arrays.equals(phone, known.phoneKey())).isPresent();
        if (!same || accounts.of(key).isPresent()) {
            tries.countApart(me.account());
            throw MembershipRefusal.REAL_NAME_DIFFERS.because();
        }
        accounts.bind(me.account(), key, known.name(), me);
        declarations.forget(me.account());
        return new Identity(known.name(), document, key, true);
    }

    /** A union has taken the person in: the account is theirs, unless they have another one. */
    @Transactional
    public boolean proven(long account, byte[] personKey, String name, Actor by) {
        if (account == 0) {
            return false;
        }
        declarations.forget(account);
        if (accounts.of(personKey).isPresent()) {
            return accounts.of(personKey).getAsLong() == account;
        }
        accounts.bind(account, personKey, name, by);
        return true;
    }

    /** The application came to nothing: what was declared is kept for some time only. */
    @Transactional
    public void refused(long account) {
        declarations.refused(account, Shanghai.today(clock));
    }
}
