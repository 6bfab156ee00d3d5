package org.unionhall.access.account;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.AccessRefusal;
import org.unionhall.access.Accounts;
import org.unionhall.access.Actor;
import org.unionhall.access.Area;
import org.unionhall.access.Contacts;
import org.unionhall.access.NewAccount;
import org.unionhall.access.Places;
import org.unionhall.access.Role;
import org.unionhall.access.Trail;
import org.unionhall.access.door.Forgetting;
import org.unionhall.access.signin.Passwords;
import org.unionhall.platform.sealing.Masks;
import org.unionhall.platform.sealing.Seals;

/** Writes accounts and posts, with what must always hold of them; who may do so is asked before. */
@Component
class AccountBook implements Accounts {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{2,39}");
    private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}");
    private static final int LONGEST_NAME = 60;

    private final JdbcClient jdbc;
    private final Places places;
    private final PasswordEncoder encoder;
    private final Seals seals;
    private final Forgetting forgetting;
    private final Trail trail;
    private final PostBook posts;

    AccountBook(JdbcClient jdbc, Places places, PasswordEncoder encoder, Seals seals, Forgetting forgetting,
            Trail trail, PostBook posts) {
        this.jdbc = jdbc;
        this.places = places;
        this.encoder = encoder;
        this.seals = seals;
        this.forgetting = forgetting;
        this.trail = trail;
        this.posts = posts;
    }

    @Override
    @Transactional
    public long open(NewAccount account, Actor by) {
        String login = login(account.login());
        String name = name(account.name());
        String phone = phone(account.phone());
        Passwords.check(account.password(), login);
        long place = places.subtree(account.unitId()).map(Area::lo)
                .orElseThrow(() -> AccessRefusal.UNIT_UNKNOWN.because(account.unitId()));
        if (jdbc.sql("select exists (select 1 from access.account where login = :login)").param("login", login)
                .query(Boolean.class).single()) {
            throw AccessRefusal.LOGIN_TAKEN.because(login);
        }
        freePhone(phone, 0);
        try {
            long id = jdbc.sql("""
                    insert into access.account
                        (login, name, unit_id, place, person_key, phone_key, phone_tail, phone_sealed, password,
                         must_change)
                    values (:login, :name, :unit, :place, :person, :key, :tail, :sealed, :password, :must)
                    returning id""")
                    .param("login", login).param("name", name).param("unit", account.unitId()).param("place", place)
                    .param("person", account.personKey()).param("key", key(phone)).param("tail", Masks.phone(phone))
                    .param("sealed", sealed(phone))
                    .param("password", encoder.encode(account.password())).param("must", account.mustChange())
                    .query(Long.class).single();
            trail.record(by, "ACCOUNT_OPENED", account.unitId(), "account:" + id, null, null, facts(login, name, phone));
            return id;
        } catch (DuplicateKeyException raced) {
            throw AccessRefusal.LOGIN_TAKEN.because(login);
        }
    }

    /** Corrects name, phone and keeping unit; a null phone leaves the phone as it is, an empty one takes it away. */
    @Transactional
    void change(AccountRow known, String newName, String newPhone, long unit, Actor by) {
        String name = name(newName);
        String phone = phone(newPhone);
        freePhone(phone, known.id());
        long place = places.subtree(unit).map(Area::lo).orElseThrow(() -> AccessRefusal.UNIT_UNKNOWN.because(unit));
        jdbc.sql("""
                update access.account set name = :name, unit_id = :unit, place = :place,
                    phone_key = case when :keep then phone_key else :key end,
                    phone_tail = case when :keep then phone_tail else :tail end,
                    phone_sealed = case when :keep then phone_sealed else :sealed end
                where id = :id""")
                .param("name", name).param("unit", unit).param("place", place).param("keep", newPhone == null)
                .param("key", key(phone)).param("tail", Masks.phone(phone)).param("sealed", sealed(phone))
                .param("id", known.id()).update();
        forgetting.tellAll(known.id());
        trail.record(by, "ACCOUNT_CHANGED", unit, "account:" + known.id(), null,
                Map.of("name", known.name(), "unit", known.unitCode(), "phone", String.valueOf(known.phoneTail())),
                Map.of("name", name, "unit", places.names(List.of(unit)).get(unit).code(),
                        "phone", newPhone == null ? String.valueOf(known.phoneTail()) : String.valueOf(Masks.phone(phone))));
    }

    @Override
    public void appoint(long account, long unitId, Role role, LocalDate from, LocalDate to, Actor by) {
        posts.appoint(account, unitId, role, from, to, by);
    }

    @Override
    public OptionalLong seat(long account, long unitId, Role role, LocalDate from, LocalDate to, Actor by) {
        return posts.seat(account, unitId, role, from, to, by);
    }

    @Override
    public void until(long post, LocalDate lastDay, String reason, Actor by) {
        posts.until(post, lastDay, reason, by);
    }

    @Override
    public List<String> leave(long account, long unitId, LocalDate lastDay, String reason, Actor by) {
        return posts.leave(account, unitId, lastDay, reason, by);
    }

    static String login(String login) {
        String clean = login == null ? "" : login.strip().toLowerCase(Locale.ROOT);
        if (!LOGIN.matcher(clean).matches() || PHONE.matcher(clean).matches()) {
            throw AccessRefusal.LOGIN_INVALID.because();
        }
        return clean;
    }

    private static String name(String name) {
        String clean = name == null ? "" : name.strip();
        if (clean.isEmpty() || clean.codePointCount(0, clean.length()) > LONGEST_NAME) {
            throw AccessRefusal.NAME_MISSING.because();
        }
        return clean;
    }

    private static String phone(String phone) {
        String clean = phone == null ? "" : phone.replaceAll("[\\s-]", "");
        if (!clean.isEmpty() && !PHONE.matcher(clean).matches()) {
            throw AccessRefusal.PHONE_INVALID.because();
        }
        return clean.isEmpty() ? null : clean;
    }

    private void freePhone(String phone, long except) {
        if (phone != null && jdbc.sql("select exists (select 1 from access.account where phone_key = :key and id <> :id)")
                .param("key", key(phone)).param("id", except).query(Boolean.class).single()) {
            throw AccessRefusal.PHONE_TAKEN.because();
        }
    }

    byte[] key(String phone) {
        return phone == null ? null : seals.key("phone", phone);
    }

    private byte[] sealed(String phone) {
        return phone == null ? null : seals.seal(phone, Contacts.PHONE);
    }

    private static Map<String, ?> facts(String login, String name, String phone) {
        return phone == null ? Map.of("login", login, "name", name)
                : Map.of("login", login, "name", name, "phone", Masks.phone(phone));
    }

    @Override
    public boolean heldBy(byte[] personKey) {
        return jdbc.sql("select exists (select from access.account where person_key = :key and closed_at is null)")
                .param("key", personKey).query(Boolean.class).single();
    }

    /** Those who claim one person wait for each other. */
    @Override
    @Transactional
    public void bind(long account, byte[] personKey, String name, Actor by) {
        jdbc.sql("select pg_advisory_xact_lock(:number)").param("number", ByteBuffer.wrap(personKey).getLong())
                .query(Object.class).optional();
        Bound known = jdbc.sql("select unit_id, person_key from access.account where id = :id for update").param("id", account)
                .query((row, n) -> new Bound(row.getLong("unit_id"), row.getBytes("person_key"))).single();
        if (known.personKey() != null && !Arrays.equals(known.personKey(), personKey)) {
            throw AccessRefusal.PERSON_BOUND.because();
        }
        if (jdbc.sql("""
                select exists (select from access.account where person_key = :key and id <> :id and closed_at is null)
                """).param("key", personKey).param("id", account).query(Boolean.class).single()) {
            throw AccessRefusal.PERSON_TAKEN.because();
        }
        jdbc.sql("update access.account set person_key = :key, name = :name where id = :id").param("key", personKey)
                .param("name", name(name)).param("id", account).update();
        forgetting.tellAll(account);
        trail.record(by, "ACCOUNT_BOUND", known.unit(), "account:" + account, null, null, null);
    }

    private record Bound(long unit, byte[] personKey) {
    }

    @Override
    public Optional<byte[]> phoneKey(long account) {
        return jdbc.sql("select phone_key from access.account where id = :id").param("id", account)
                .query((row, n) -> Optional.ofNullable(row.getBytes("phone_key"))).optional().flatMap(key -> key);
    }

    @Override
    public OptionalLong of(byte[] personKey) {
        return jdbc.sql("select id from access.account where person_key = :key and closed_at is null order by id limit 1")
                .param("key", personKey).query(Long.class).optional().map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    @Override
    public Map<ByteBuffer, Long> of(Collection<byte[]> personKeys) {
        Map<ByteBuffer, Long> accounts = new HashMap<>();
        jdbc.sql("select person_key, id from access.account where person_key = any(:keys) and closed_at is null order by id desc")
                .param("keys", personKeys.toArray(byte[][]::new)).query(row -> {
                    accounts.put(ByteBuffer.wrap(row.getBytes(1)), row.getLong(2));
                });
        return accounts;
    }

    @Override
    @Transactional
    public void lead(byte[] fromKey, byte[] toKey) {
        jdbc.sql("update access.account set person_key = :to where person_key = :from returning id")
                .param("to", toKey).param("from", fromKey).query(Long.class).list().forEach(forgetting::tellAll);
    }
}
