package org.unionhall.membership.importing;

import java.util.List;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.access.Permission;
import org.unionhall.figure.Todo;
import org.unionhall.figure.Waiting;
import org.unionhall.platform.page.Show;
import org.unionhall.platform.page.Tone;

/** Rosters on the first page: those that wait for a word of the clerk, and those still being worked on. */
@Component
class ImportsOnDesk implements Waiting {

    private static final int LOOKED_AT = 30;
    private static final int MOST = 6;

    private final Imports imports;

    ImportsOnDesk(Imports imports) {
        this.imports = imports;
    }

    @Override
    public List<Todo> of(Actor me) {
        return !me.may(Permission.IMPORT_ROSTER) ? List.of()
                : imports.list(me.scope(Permission.IMPORT_ROSTER), Long.MAX_VALUE, LOOKED_AT).stream()
                        .filter(one -> one.running() || one.needsMapping() || one.state() == ImportState.PREVIEWED)
                        .limit(MOST).map(ImportsOnDesk::todo).toList();
    }

    private static Todo todo(RosterImport one) {
        String href = "/roster-imports/" + one.id();
        String title = "花名册导入 · " + one.fileName();
        if (one.needsMapping()) {
            return new Todo(title, "有几列认不出来，请说明各列是什么", href + "/columns", "对照列名", Tone.WARN);
        }
        if (one.running()) {
            return new Todo(title, one.state().title() + "，" + one.progress() + "%", href, "看进度", Tone.INFO);
        }
        Counts counts = one.counts();
        return new Todo(title, "读完 " + Show.number(counts.total()) + " 行"
                + (counts.error() == 0 ? "，没有错误" : "，" + Show.number(counts.error()) + " 行有错误") + "，等您确认写入", href,
                "确认", counts.error() == 0 ? Tone.GOOD : Tone.WARN);
    }
}
