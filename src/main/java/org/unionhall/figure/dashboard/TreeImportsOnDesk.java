package org.unionhall.figure.dashboard;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.access.Permission;
import org.unionhall.figure.Todo;
import org.unionhall.figure.Waiting;
import org.unionhall.organization.OpenImports;
import org.unionhall.platform.page.Show;
import org.unionhall.platform.page.Tone;

/** Sheets of unions on the first page, while they wait to be written. */
@Component
@Order(1)
class TreeImportsOnDesk implements Waiting {

    private static final int MOST = 4;

    private final OpenImports imports;

    TreeImportsOnDesk(OpenImports imports) {
        this.imports = imports;
    }

    @Override
    public List<Todo> of(Actor me) {
        return !me.may(Permission.CHANGE_UNITS) ? List.of()
                : imports.openImports(me.scope(Permission.CHANGE_UNITS), MOST).stream().map(one -> new Todo(
                        "组织导入 · " + one.fileName(), "读完 " + Show.number(one.total()) + " 行"
                        + (one.error() == 0 ? "，没有错误" : "，" + Show.number(one.error()) + " 行有错误") + "，等您确认写入",
                        "/units/imports/" + one.id(), "确认", one.error() == 0 ? Tone.GOOD : Tone.WARN)).toList();
    }
}
