package org.unionhall.matter.desk;

import java.util.List;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.access.Permission;
import org.unionhall.access.Scope;
import org.unionhall.figure.Todo;
import org.unionhall.figure.Waiting;

/** Matters on the first page, before everything else: those soonest due, with their clocks. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class MattersOnDesk implements Waiting {

    private static final int MOST = 5;

    private final DeskPage page;
    private final DeskLists lists;

    MattersOnDesk(DeskPage page, DeskLists lists) {
        this.page = page;
        this.lists = lists;
    }

    @Override
    public List<Todo> of(Actor me) {
        Scope scope = me.scope(Permission.HANDLE_MATTERS);
        if (scope.isEmpty()) {
            return List.of();
        }
        DeskFilter soonest = new DeskFilter(null, null, null, null, null, null);
        return page.lines(page.rows(soonest, scope, me, MOST), DeskTab.ALL).stream().map(line -> new Todo(
                line.title() == null ? line.kind() : line.kind() + " · " + line.title(),
                line.state() + " · " + line.union(), line.asker(), line.href(), "办理", line.clock().tone(),
                new Todo.Clock(line.clock().words(), line.clock().percent()))).toList();
    }

    @Override
    public Optional<All> all(Actor me) {
        long count = lists.waiting(me.scope(Permission.HANDLE_MATTERS));
        return count <= MOST ? Optional.empty()
                : Optional.of(new All(count > DeskLists.COUNTED ? DeskLists.COUNTED + "+" : String.valueOf(count), "/desk"));
    }
}
