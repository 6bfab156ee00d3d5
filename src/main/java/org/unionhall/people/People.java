package org.unionhall.people;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.platform.sealing.Seals;

/**
 * Everybody the union knows, each person once. The key of a person is a keyed hash of document type and number; full
 * numbers are sealed in the contexts named here. Other modules write persons only through this.
 */
@Component
public class People {

    public static final String NUMBER = "person.number";
    public static final String PHONE = "person.phone";
    public static final String BANK = "person.bank";

    private final JdbcClient jdbc;
    private final Seals seals;

    People(JdbcClient jdbc, Seals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /** The key under which a person stands; the number in the form that {@link IdNumber} gives it. */
    public byte[] keyOf(DocumentType type, String number) {
        return seals.key("person", type.code() + ":" + number);
    }

    /** The key by which a full phone number is found. */
    public byte[] phoneKey(String digits) {
        return seals.key("phone", digits);
    }

    /**
     * Takes in many persons at once, in the caller's transaction: new ones are added, known ones get what the rows say;
     * what a row leaves null stays as it is.
     *
     * @param rows   a query with the columns key, document_type, number_sealed, name, sex, birth, phone_key,
     *               phone_sealed, place, each key once
     * @param params of that query
     */
    public int takeIn(String rows, Map<String, ?> params) {
        return jdbc.sql("""
                insert into people.person as p (key, document_type, number_sealed, name, sex, birth, phone_key,
                    phone_sealed, place)
                select key, document_type, number_sealed, name, sex, birth, phone_key, phone_sealed, place from (
                """ + rows + """
                ) as taken_in
                on conflict (key) do update set
                    name = excluded.name,
                    sex = case when excluded.sex = 0 then p.sex else excluded.sex end,
                    birth = coalesce(excluded.birth, p.birth),
                    phone_key = coalesce(excluded.phone_key, p.phone_key),
                    phone_sealed = coalesce(excluded.phone_sealed, p.phone_sealed),
                    place = excluded.place,
                    version = p.version + 1
                """).params(params).update();
    }

    /** Forgets persons whom nothing refers to any more, as when an import is undone; a query of their keys. */
    public int forget(String keys, Map<String, ?> params) {
        return jdbc.sql("delete from people.person where key in (" + keys + ")").params(params).update();
    }

    /**
     * Puts persons back to what they were: a query of key and before, a jsonb with the fields to restore: name, sex,
     * birth, phone_key and phone_sealed (both base64), place.
     */
    public int restore(String rows, Map<String, ?> params) {
        return jdbc.sql("""
                update people.person p set
                    name = coalesce(r.before ->> 'name', p.name),
                    sex = coalesce((r.before ->> 'sex')::smallint, p.sex),
                    birth = case when jsonb_exists(r.before, 'birth') then (r.before ->> 'birth')::date
                        else p.birth end,
                    phone_key = case when jsonb_exists(r.before, 'phone_key')
                        then decode(r.before ->> 'phone_key', 'base64') else p.phone_key end,
                    phone_sealed = case when jsonb_exists(r.before, 'phone_key')
                        then decode(r.before ->> 'phone_sealed', 'base64') else p.phone_sealed end,
                    place = coalesce((r.before ->> 'place')::bigint, p.place),
                    version = p.version + 1
                from (
                """ + rows + """
                ) as r where p.key = r.key
                """).params(params).update();
    }
}
