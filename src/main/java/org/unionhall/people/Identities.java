package org.unionhall.people;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.platform.sealing.Masks;
import org.unionhall.platform.sealing.Seals;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes single persons: taken in by hand, put right, given another document number, two records made one. Always part
 * of an act of another module, in its transaction; numbers are kept sealed, also in the history of corrections.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Identities {

    private final JdbcClient jdbc;
    private final People people;
    private final Seals seals;
    private final JsonMapper json;
    private final Clock clock;

    Identities(JdbcClient jdbc, People people, Seals seals, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.seals = seals;
        this.json = json;
        this.clock = clock;
    }

    /** Takes somebody in, or keeps who is known: what is known and not said anew stays. Answers the key. */
    public byte[] takeIn(Document document, String name, int sex, LocalDate birth, Phone phone, long place) {
        byte[] key = people.keyOf(document.type(), document.number());
        jdbc.sql("""
                insert into people.person as p (key, document_type, number_sealed, name, sex, birth, phone_key, phone_sealed,
                    place)
                values (:key, :type, :number, :name, :sex, :birth, :phoneKey, :phone, :place)
                on conflict (key) do update set name = excluded.name,
                    sex = case when excluded.sex = 0 then p.sex else excluded.sex end,
                    birth = coalesce(excluded.birth, p.birth), phone_key = coalesce(excluded.phone_key, p.phone_key),
                    phone_sealed = coalesce(excluded.phone_sealed, p.phone_sealed), place = excluded.place,
                    version = p.version + 1""")
                .param("key", key).param("type", Integer.valueOf(document.type().code()))
                .param("number", seals.seal(document.number(), People.NUMBER)).param("name", name).param("sex", sex)
                .param("birth", birth, Types.DATE).param("phoneKey", phoneKey(phone), Types.BINARY)
                .param("phone", sealed(phone), Types.BINARY).param("place", place).update();
        return key;
    }

    /** Puts right who somebody is; a null phone takes it away. */
    public void correct(byte[] key, String name, int sex, LocalDate birth, Phone phone) {
        jdbc.sql("""
                update people.person set name = :name, sex = :sex, birth = :birth, phone_key = :phoneKey,
                    phone_sealed = :phone, version = version + 1 where key = :key""")
                .param("name", name).param("sex", sex).param("birth", birth, Types.DATE)
                .param("phoneKey", phoneKey(phone), Types.BINARY).param("phone", sealed(phone), Types.BINARY)
                .param("key", key).update();
    }

    /** The union at this place keeps the record from now on. */
    public void keptAt(byte[] key, long place) {
        jdbc.sql("update people.person set place = :place, version = version + 1 where key = :key")
                .param("place", place).param("key", key).update();
    }

    /** The same for many, by a query of their keys. */
    public void keptAt(String keys, long place) {
        jdbc.sql("update people.person set place = :place, version = version + 1 where key in (" + keys + ")")
                .param("place", place).update();
    }

    public boolean known(byte[] key) {
        return jdbc.sql("select exists (select from people.person where key = :key)").param("key", key)
                .query(Boolean.class).single();
    }

    /**
     * Gives somebody another number, and so another key. Whoever refers to the person is led over to the new key by
     * {@code followers}, while both keys stand.
     *
     * @throws org.springframework.dao.DuplicateKeyException when somebody has that number already
     */
    public byte[] renumber(byte[] key, Document document, String reason, Actor by, Runnable followers) {
        byte[] fresh = people.keyOf(document.type(), document.number());
        Map<String, String> before = numbers(key);
        jdbc.sql("""
                insert into people.person (key, document_type, number_sealed, name, sex, birth, phone_key, phone_sealed,
                    bank_sealed, place, version)
                select :fresh, :type, :number, name, sex, birth, phone_key, phone_sealed, bank_sealed, place, version + 1
                from people.person where key = :key""")
                .param("fresh", fresh).param("type", Integer.valueOf(document.type().code()))
                .param("number", seals.seal(document.number(), People.NUMBER)).param("key", key).update();
        followers.run();
        follow(key, fresh);
        note(fresh, reason, by, before, numbers(fresh));
        return fresh;
    }

    /** Makes two records one: the first goes into the second, which keeps its own facts and gets what it lacks. */
    public void unite(byte[] goes, byte[] stays, String reason, Actor by, Runnable followers) {
        Map<String, String> before = numbers(goes);
        followers.run();
        jdbc.sql("""
                update people.person s set phone_key = coalesce(s.phone_key, g.phone_key),
                    phone_sealed = coalesce(s.phone_sealed, g.phone_sealed), bank_sealed = coalesce(s.bank_sealed, g.bank_sealed),
                    birth = coalesce(s.birth, g.birth), sex = case when s.sex = 0 then g.sex else s.sex end,
                    version = s.version + 1
                from people.person g where s.key = :stays and g.key = :goes""")
                .param("stays", stays).param("goes", goes).update();
        follow(goes, stays);
        note(stays, reason, by, before, numbers(stays));
    }

    private void follow(byte[] from, byte[] to) {
        jdbc.sql("update people.correction set person_key = :to where person_key = :from")
                .param("to", to).param("from", from).update();
        jdbc.sql("delete from people.person where key = :key").param("key", from).update();
    }

    /** Document and number, masked for reading and sealed for those who must know later. */
    private Map<String, String> numbers(byte[] key) {
        record Number(String type, byte[] sealed) {
        }
        Optional<Number> number = jdbc.sql("select document_type, number_sealed from people.person where key = :key")
                .param("key", key).query((row, n) -> new Number(row.getString(1), row.getBytes(2))).optional();
        Map<String, String> numbers = new LinkedHashMap<>();
        number.ifPresent(known -> {
            numbers.put("document", known.type());
            numbers.put("number", Masks.idNumber(seals.open(known.sealed(), People.NUMBER)));
            numbers.put("number_sealed", Base64.getEncoder().encodeToString(known.sealed()));
        });
        return numbers;
    }

    private void note(byte[] key, String reason, Actor by, Map<String, String> before, Map<String, String> after) {
        jdbc.sql("""
                insert into people.correction (person_key, id, at, account_id, reason, before, after)
                values (:key, nextval('people.correction_id'), :at, :account, :reason, :before::jsonb, :after::jsonb)""")
                .param("key", key).param("at", Timestamp.from(clock.instant()))
                .param("account", by == null ? null : by.account()).param("reason", reason)
                .param("before", json.writeValueAsString(before)).param("after", json.writeValueAsString(after)).update();
    }

    private byte[] phoneKey(Phone phone) {
        return phone == null ? null : people.phoneKey(phone.digits());
    }

    private byte[] sealed(Phone phone) {
        return phone == null ? null : seals.seal(phone.digits(), People.PHONE);
    }
}
