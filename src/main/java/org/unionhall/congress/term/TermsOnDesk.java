package org.unionhall.congress.term;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.access.Permission;
import org.unionhall.access.Scope;
import org.unionhall.figure.Todo;
import org.unionhall.figure.Waiting;
import org.unionhall.platform.page.Show;
import org.unionhall.platform.page.Tone;

/** Terms on the first page: one's own that end soon or have ended, and how many are overdue below. */
@Component
class TermsOnDesk implements Waiting {

    private static final int MOST = 2;
    private static final List<Body> COMMITTEE = List.of(Body.COMMITTEE);
    private static final List<Stage> NEAR = List.of(Stage.OVERDUE, Stage.ONE, Stage.THREE, Stage.SIX);

    private final TermBook book;

    TermsOnDesk(TermBook book) {
        this.book = book;
    }

    @Override
    public List<Todo> of(Actor me) {
        Scope own = me.scope(Permission.RUN_CONGRESS);
        List<Todo> todos = new ArrayList<>();
        if (!own.isEmpty()) {
            book.lines(own, COMMITTEE, NEAR, null, 0, MOST).forEach(term -> todos.add(todo(term)));
            long below = book.overdueBelow(me.scope(Permission.READ_UNITS), own);
            if (below > 0) {
                todos.add(new Todo("下级 " + below + " 家工会超期没有换届", "任期已满，没有换届也没有批准延期，请督促", "/terms?stage=OVERDUE", "查看", Tone.WARN));
            }
        }
        return todos;
    }

    private static Todo todo(Term term) {
        boolean overdue = term.stage() == Stage.OVERDUE;
        return new Todo(term.unitName() + term.shown(), (overdue ? "已于" : "将于") + Show.day(term.lastDay()) + "届满，" + (overdue ? "请尽快换届"
                : "请筹备换届"), "/terms/" + term.id(), "查看", overdue ? Tone.BAD : Tone.WARN);
    }
}
