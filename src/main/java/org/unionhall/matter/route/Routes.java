package org.unionhall.matter.route;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.unionhall.matter.declared.Kind;
import org.unionhall.matter.declared.Route;
import org.unionhall.organization.Unit;
import tools.jackson.databind.json.JsonMapper;

/** The ways of matters as resolved for a union on a day, each kept once; a running matter points to its own. */
@Component
public class Routes {

    /** A way and its number. */
    public record Kept(long id, Route route) {
    }

    private final JdbcClient jdbc;
    private final Additions additions;
    private final JsonMapper json;
    private final TransactionTemplate apart;
    private final Map<String, Kept> byHash = new ConcurrentHashMap<>();
    private final Map<Long, Route> byId = new ConcurrentHashMap<>();

    Routes(JdbcClient jdbc, Additions additions, JsonMapper json, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.additions = additions;
        this.json = json;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The way a matter of this kind for this union takes when it begins on this day. */
    public Kept begun(Kind kind, Unit unit, LocalDate on) {
        Route route = resolved(kind, unit, on);
        String body = json.writeValueAsString(route);
        byte[] hash = hash(kind.code() + "\n" + body);
        String key = HexFormat.of().formatHex(hash);
        Kept known = byHash.get(key);
        if (known != null) {
            return known;
        }
        Kept kept = new Kept(apart.execute(status -> keep(kind, hash, body)), route);
        byId.put(kept.id(), route);
        byHash.put(key, kept);
        return kept;
    }

    /** The way as it would be for a union today, for guides. */
    public Route resolved(Kind kind, Unit unit, LocalDate on) {
        List<Addition> added = unit == null ? List.of() : additions.inForce(kind.code(), unit, on);
        return added.isEmpty() ? kind.route() : new Widening(kind.route()).by(added);
    }

    public Route of(long id) {
        return byId.computeIfAbsent(id, known -> json.readValue(jdbc.sql("select body from matter.route where id = :id")
                .param("id", known).query(String.class).single(), Route.class));
    }

    /** In a transaction of its own, so that what is remembered stays even if the matter is not filed. */
    private long keep(Kind kind, byte[] hash, String body) {
        jdbc.sql("insert into matter.route (kind, hash, body) values (:kind, :hash, :body::jsonb) on conflict (hash) do nothing")
                .param("kind", kind.code()).param("hash", hash).param("body", body).update();
        return jdbc.sql("select id from matter.route where hash = :hash").param("hash", hash).query(Long.class).single();
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
