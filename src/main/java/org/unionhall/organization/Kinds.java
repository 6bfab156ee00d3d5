package org.unionhall.organization;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Kinds and levels of unions and which may stand under which (rules 2.8): data, read afresh for each piece of work. */
@Component
public class Kinds {

    /** A kind of union; {@code base} ones keep members, {@code levels} are those it may have, the usual one last. */
    public record Kind(String code, String name, boolean base, List<String> levels) {
    }

    /** A level of the tree; rank 1 is the highest, width the places a unit of it reserves. */
    public record Level(String code, String name, int rank, long width) {
    }

    /** Everything at once, as it stands now. */
    public record Table(List<Kind> kinds, List<Level> levels, Set<String> allowed) {

        public Kind kind(String code) {
            return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst().orElse(null);
        }

        public Level level(String code) {
            return levels.stream().filter(level -> level.code().equals(code)).findFirst().orElse(null);
        }

        public Kind kindNamed(String name) {
            return kinds.stream().filter(kind -> kind.name().equals(name) || kind.code().equals(name))
                    .findFirst().orElse(null);
        }

        public Level levelNamed(String name) {
            return levels.stream().filter(level -> level.name().equals(name) || level.code().equals(name))
                    .findFirst().orElse(null);
        }

        public boolean allows(String parentKind, String childKind) {
            return allowed.contains(parentKind + ">" + childKind);
        }

        /** Kinds that may be founded under a union of this kind. */
        public List<Kind> under(String parentKind) {
            return kinds.stream().filter(kind -> allows(parentKind, kind.code())).toList();
        }

        public Map<String, Kind> byCode() {
            return kinds.stream().collect(Collectors.toMap(Kind::code, Function.identity()));
        }
    }

    private final JdbcClient jdbc;

    Kinds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Table table() {
        List<Kind> kinds = jdbc.sql("select code, name, base, levels from organization.kind order by ord")
                .query((row, n) -> new Kind(row.getString(1), row.getString(2), row.getBoolean(3),
                        List.of((String[]) row.getArray(4).getArray()))).list();
        List<Level> levels = jdbc.sql("select code, name, rank, width from organization.level order by rank")
                .query((row, n) -> new Level(row.getString(1), row.getString(2), row.getInt(3), row.getLong(4))).list();
        Set<String> allowed = jdbc.sql("select parent_kind || '>' || child_kind from organization.allowed_child")
                .query(String.class).set();
        return new Table(kinds, levels, allowed);
    }
}
