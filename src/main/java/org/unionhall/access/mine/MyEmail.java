package org.unionhall.access.mine;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.AccessRefusal;
import org.unionhall.access.Actor;
import org.unionhall.access.Contacts;
import org.unionhall.access.Trail;
import org.unionhall.platform.sealing.Masks;
import org.unionhall.platform.sealing.Seals;

/** The address to which one's own notices go as e-mail. It opens no door. */
@Component
class MyEmail {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\"(),:;]{1,64}@[a-z0-9.-]{1,180}\\.[a-z]{2,24}");

    private final JdbcClient jdbc;
    private final Seals seals;
    private final Trail trail;

    MyEmail(JdbcClient jdbc, Seals seals, Trail trail) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.trail = trail;
    }

    /** Masked; null when there is none. */
    String shown(Actor me) {
        return jdbc.sql("select email_tail from access.account where id = :id").param("id", me.account())
                .query((row, n) -> Optional.ofNullable(row.getString(1))).single().orElse(null);
    }

    /** Nothing takes the address away. */
    @Transactional
    void set(Actor me, String typed) {
        String address = typed.strip();
        int at = address.indexOf('@');
        address = at < 0 ? address : address.substring(0, at) + address.substring(at).toLowerCase(Locale.ROOT);
        if (!address.isEmpty() && !ADDRESS.matcher(address).matches()) {
            throw AccessRefusal.EMAIL_INVALID.because();
        }
        String before = shown(me);
        jdbc.sql("update access.account set email_sealed = :sealed, email_tail = :tail where id = :id")
                .param("sealed", address.isEmpty() ? null : seals.seal(address, Contacts.EMAIL))
                .param("tail", address.isEmpty() ? null : Masks.email(address)).param("id", me.account()).update();
        trail.record(me, "EMAIL_CHANGED", me.unit(), "account:" + me.account(), null,
                Map.of("email", String.valueOf(before == null ? "" : before)), Map.of("email", Masks.email(address)));
    }
}
