package org.unionhall.organization.tree;

import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.unionhall.organization.TreeWatch;
import org.unionhall.organization.Unit;

/** Lets every {@link TreeWatch} stand around an act; with none the act simply runs. */
@Component
class Watching {

    private final ObjectProvider<TreeWatch> watches;

    Watching(ObjectProvider<TreeWatch> watches) {
        this.watches = watches;
    }

    void around(Collection<Long> unitIds, Runnable act) {
        around(watches.orderedStream().toList(), unitIds, act);
    }

    void moved(long unitId, List<Long> oldPath, List<Long> newPath) {
        watches.orderedStream().forEach(watch -> watch.moved(unitId, array(oldPath), array(newPath)));
    }

    private static void around(List<TreeWatch> watches, Collection<Long> unitIds, Runnable act) {
        if (watches.isEmpty()) {
            act.run();
        } else {
            watches.getFirst().around(unitIds, () -> around(watches.subList(1, watches.size()), unitIds, act));
        }
    }

    void around(Unit unit, Runnable act) {
        around(List.of(unit.id()), act);
    }

    private static long[] array(List<Long> path) {
        return path.stream().mapToLong(Long::longValue).toArray();
    }
}
