package org.unionhall.figure.keeping;

import org.unionhall.organization.Kinds;

/** Chinese names of kinds and levels of unions, read again when a code is not known yet. */
final class KindNames {

    private final Kinds kinds;
    private volatile Kinds.Table table;

    KindNames(Kinds kinds) {
        this.kinds = kinds;
    }

    String kind(String code) {
        Kinds.Kind kind = known().kind(code);
        if (kind == null) {
            table = null;
            kind = known().kind(code);
        }
        return kind == null ? code : kind.name();
    }

    String level(String code) {
        Kinds.Level level = known().level(code);
        return level == null ? code : level.name();
    }

    private Kinds.Table known() {
        Kinds.Table read = table;
        if (read == null) {
            read = kinds.table();
            table = read;
        }
        return read;
    }
}
