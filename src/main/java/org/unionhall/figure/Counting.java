package org.unionhall.figure;

import java.util.Map;

/** Keeps figures true while rows change. Every act that changes counted rows runs inside it, in its transaction. */
public interface Counting {

    /**
     * Counts the selected rows before and after the act, by the SQL of every indicator of the source, and takes the
     * difference into the figures of their units and of all units above. The rows found before are locked until the
     * transaction ends, so that two acts on one row count one after the other. An act that inserts must not take over
     * a row another one has inserted meanwhile: {@code on conflict do nothing}, and refuse.
     *
     * @param source    a relation some indicators count, such as {@code membership.member}
     * @param selection SQL condition on alias {@code r} that finds the touched rows before as well as after, and none that
     *                  others may add meanwhile: keys of persons, the number of an import, not "all members of a unit"
     * @param params    of the selection
     * @param act       changes the rows, and no others of this source
     */
    void around(String source, String selection, Map<String, ?> params, Runnable act);
}
