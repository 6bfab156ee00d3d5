package org.unionhall.organization.importing;

import static org.unionhall.access.Permission.READ_UNITS;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.unionhall.access.Actor;
import org.unionhall.access.May;
import org.unionhall.access.Scope;
import org.unionhall.access.Self;
import org.unionhall.access.Trail;
import org.unionhall.organization.browse.Search;
import org.unionhall.organization.browse.Search.Question;
import org.unionhall.organization.browse.UnitRow;
import org.unionhall.organization.door.Reach;

/** 导出组织: what the list of units shows, as a sheet in the columns of the import; who exported is kept. */
@Controller
class ExportPages {

    private static final int MOST_FOUND = 10_000;

    private final TreeExport export;
    private final Search search;
    private final Reach reach;
    private final Trail trail;
    private final TransactionTemplate transaction;

    ExportPages(TreeExport export, Search search, Reach reach, Trail trail, TransactionTemplate transaction) {
        this.export = export;
        this.search = search;
        this.reach = reach;
        this.trail = trail;
        this.transaction = transaction;
    }

    @GetMapping("/units/export")
    void export(@May(READ_UNITS) Scope scope, @Self Actor me,
            @RequestParam(name = "q", defaultValue = "") String text, @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String under, HttpServletResponse response) throws IOException {
        Scope within = under.isEmpty() ? scope : scope.within(reach.unit(under, scope).area());
        String only = kind.isEmpty() ? null : kind;
        List<Long> found = text.isBlank() ? null
                : search.find(within, new Question(text, only, List.of("ACTIVE"), 0, MOST_FOUND)).stream()
                        .map(UnitRow::id).toList();
        Long unit = me.posts().stream().map(Actor.Held::unitId).findFirst().orElse(null);
        transaction.executeWithoutResult(status -> trail.record(me, "UNITS_EXPORTED", unit, null, null, null,
                Map.of("q", text, "kind", kind, "under", under)));
        export.write(within, only, found, Download.to(response, "组织.xlsx"));
    }
}
