package org.unionhall.access.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.platform.sealing.Seals;

/**
 * The keyed seal over a day's last link and the seal of the day before. Without the key nobody can make a fitting one,
 * and a seal once made is only ever continued, never made anew from what the database says now.
 */
record DaySeal(LocalDate day, long n, byte[] hash, byte[] before, byte[] mac) {

    private static final byte[] NONE = new byte[0];
    private static final String COLUMNS = "select day, n, hash, before, mac from access.day_seal ";

    static DaySeal of(LocalDate day, Chain chain, byte[] before, Seals seals) {
        HexFormat hex = HexFormat.of();
        byte[] mac = seals.key("trail-day", day + " " + chain.length() + " " + hex.formatHex(chain.hash()) + " "
                + hex.formatHex(before));
        return new DaySeal(day, chain.length(), chain.hash(), before, mac);
    }

    static Optional<DaySeal> find(LocalDate day, JdbcClient jdbc) {
        return jdbc.sql(COLUMNS + "where day = :day").param("day", day).query(DaySeal::row).optional();
    }

    static Optional<DaySeal> after(LocalDate day, JdbcClient jdbc) {
        return jdbc.sql(COLUMNS + "where day > :day order by day limit 1").param("day", day).query(DaySeal::row).optional();
    }

    /** Seal of the last day with rows before this one, empty if there is none. */
    static byte[] before(LocalDate day, JdbcClient jdbc) {
        return jdbc.sql("select mac from access.day_seal where day < :day order by day desc limit 1").param("day", day)
                .query(byte[].class).optional().orElse(NONE);
    }

    /** True while nobody touched it: it is what the key makes of its own words. */
    boolean isGenuine(Seals seals) {
        return Arrays.equals(mac, of(day, Chain.from(n, hash), before, seals).mac);
    }

    void keep(JdbcClient jdbc) {
        jdbc.sql("""
                insert into access.day_seal (day, n, hash, before, mac) values (:day, :n, :hash, :before, :mac)
                on conflict (day) do update
                set n = excluded.n, hash = excluded.hash, before = excluded.before, mac = excluded.mac""")
                .param("day", day).param("n", n).param("hash", hash).param("before", before).param("mac", mac).update();
    }

    private static DaySeal row(ResultSet row, int number) throws SQLException {
        return new DaySeal(row.getObject("day", LocalDate.class), row.getLong("n"), row.getBytes("hash"),
                row.getBytes("before"), row.getBytes("mac"));
    }
}
