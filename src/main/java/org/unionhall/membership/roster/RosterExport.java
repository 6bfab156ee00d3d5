package org.unionhall.membership.roster;

import static org.unionhall.access.Permission.EXPORT_ROSTER;
import static org.unionhall.access.Permission.REVEAL;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.unionhall.access.Actor;
import org.unionhall.access.May;
import org.unionhall.access.Scope;
import org.unionhall.access.Self;
import org.unionhall.access.Trail;
import org.unionhall.membership.MembershipRefusal;
import org.unionhall.membership.person.Reasons;
import org.unionhall.organization.Rules;
import org.unionhall.platform.page.Show;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.sealing.Seals;
import org.unionhall.platform.sheet.Layout;
import org.unionhall.platform.sheet.SheetWriter;
import org.unionhall.platform.time.Shanghai;

/**
 * The list as an Excel file: the same rows and columns, streamed from the database in flat memory. Why it is made is
 * asked, printed over the header and kept in the trail; numbers are masked except for those who may reveal them.
 */
@Controller
class RosterExport {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final RosterPlaces places;
    private final Roster roster;
    private final Rules rules;
    private final Seals seals;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RosterExport(RosterPlaces places, Roster roster, Rules rules, Seals seals, Trail trail, TransactionTemplate transaction,
            Clock clock) {
        this.places = places;
        this.roster = roster;
        this.rules = rules;
        this.seals = seals;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    @PostMapping("/members/export")
    void export(@May(EXPORT_ROSTER) Scope scope, @Self Actor me, @RequestParam String unit,
            RosterFilter filter, @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean full,
            @CookieValue(name = RosterPages.COLUMNS, defaultValue = "") String chosen, HttpServletResponse response)
            throws IOException {
        RosterPlace place = places.of(unit, full ? common(scope, me.scope(REVEAL)) : scope, me);
        if (!place.open()) {
            throw new NotHere();
        }
        String why = Reasons.given(reason);
        Set<ListColumn> columns = ListColumn.chosen(chosen, place.base());
        RosterFilter asked = filter.behind(null);
        int cap = rules.number(place.id(), Shanghai.today(clock), "EXPORT_ROW_CAP");
        long rows = roster.count(place.seen(), asked, cap + 1);
        if (rows > cap) {
            throw MembershipRefusal.EXPORT_TOO_LARGE.because(Show.number(cap), Show.number(cap));
        }
        transaction.executeWithoutResult(status -> trail.record(me, "ROSTER_EXPORTED", place.id(), "unit:" + place.id(), why,
                null, told(asked, columns, rows, full)));
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + URLEncoder.encode(
                "会员名册-" + place.name() + "-" + Shanghai.today(clock) + ".xlsx", StandardCharsets.UTF_8).replace("+", "%20"));
        write(place, asked, columns, new Showing(Shanghai.today(clock), seals, full), layout(place, columns, me, why), cap,
                response);
    }

    private void write(RosterPlace place, RosterFilter filter, Set<ListColumn> columns, Showing how, Layout layout, int cap,
            HttpServletResponse response) throws IOException {
        SheetWriter sheet = SheetWriter.open(response.getOutputStream(), layout);
        roster.each(place.seen(), filter, columns.stream().anyMatch(ListColumn::sealed), false, cap, row -> {
            List<Object> cells = new ArrayList<>(columns.size());
            columns.forEach(column -> cells.add(row.id() == 0 ? null : column.cell(row, how)));
            sheet.row(cells);
        });
        sheet.finish();
    }

    private Layout layout(RosterPlace place, Set<ListColumn> columns, Actor me, String why) {
        return Layout.of("会员名册", columns.stream().map(ListColumn::field).toList()).titled(place.name() + "会员名册")
                .noted("导出人：" + me.name() + "　时间：" + Show.time(clock.instant()) + "　用途：" + why
                        + "　含个人信息，请妥善保管，用后删除。");
    }

    private static Map<String, Object> told(RosterFilter filter, Set<ListColumn> columns, long rows, boolean full) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("rows", rows);
        told.put("columns", String.join("、", columns.stream().map(ListColumn::title).toList()));
        told.put("full", full);
        filter.set().keySet().forEach(key -> told.put("filter." + key, "name".equals(key) ? "*" : filter.set().get(key)));
        return told;
    }

    /** Where both scopes reach. */
    private static Scope common(Scope one, Scope other) {
        return new Scope(other.areas().stream().flatMap(area -> one.within(area).areas().stream()).toList());
    }
}
