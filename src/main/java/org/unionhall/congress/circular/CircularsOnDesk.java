package org.unionhall.congress.circular;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.access.Permission;
import org.unionhall.access.Scope;
import org.unionhall.figure.Todo;
import org.unionhall.figure.Waiting;
import org.unionhall.platform.page.Show;
import org.unionhall.platform.page.Tone;
import org.unionhall.platform.time.Shanghai;

/** Documents that came and were not answered, on the first page. */
@Component
class CircularsOnDesk implements Waiting {

    private static final int MOST = 2;

    private final CircularBook book;
    private final Clock clock;

    CircularsOnDesk(CircularBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    @Override
    public List<Todo> of(Actor me) {
        Scope scope = me.scope(Permission.RUN_CONGRESS);
        LocalDate today = Shanghai.today(clock);
        return scope.isEmpty() ? List.of() : book.received(scope, true, Long.MAX_VALUE, 0, MOST).stream().map(got -> todo(got, today)).toList();
    }

    private static Todo todo(CircularBook.Received got, LocalDate today) {
        Circular circular = got.circular();
        boolean late = circular.overdue(today);
        return new Todo(circular.shown(), circular.unitName() + "发来" + circular.kind().title() + " · " + (late ? "已过截止日 " : "截止 ")
                + Show.day(circular.due()), "/circulars/" + circular.id() + "/to/" + got.mine().n(),
                circular.kind() == CircularKind.STUDY ? "传达" : "答复", late ? Tone.BAD : Tone.INFO);
    }
}
