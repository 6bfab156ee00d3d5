package org.unionhall.membership.roster;

import static org.unionhall.access.Permission.CHANGE_ROSTER;
import static org.unionhall.access.Permission.EXPORT_ROSTER;
import static org.unionhall.access.Permission.IMPORT_ROSTER;
import static org.unionhall.access.Permission.READ_ROSTER;
import static org.unionhall.access.Permission.REVEAL;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.unionhall.access.Actor;
import org.unionhall.access.May;
import org.unionhall.access.Permission;
import org.unionhall.access.Scope;
import org.unionhall.access.Self;
import org.unionhall.figure.Figures;
import org.unionhall.membership.member.MemberStatus;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.sealing.Seals;
import org.unionhall.platform.time.Shanghai;

/** 会员名册: the list of an area's members, or only their number where others keep the roster. */
@Controller
class RosterPages {

    static final String COLUMNS = "roster-columns";
    private static final int PAGE = 50;
    /** Larger rosters are not sorted, nor counted through when narrowed. */
    private static final long SORTED = 50_000;
    private static final int COUNTED = 50_000;

    private final RosterPlaces places;
    private final Roster roster;
    private final Figures figures;
    private final Seals seals;
    private final Clock clock;

    RosterPages(RosterPlaces places, Roster roster, Figures figures, Seals seals, Clock clock) {
        this.places = places;
        this.roster = roster;
        this.figures = figures;
        this.seals = seals;
        this.clock = clock;
    }

    @GetMapping("/members")
    String page(@May(READ_ROSTER) Scope scope, @Self Actor me, @RequestParam(required = false) String unit,
            @RequestParam(required = false) String under, RosterFilter filter,
            @CookieValue(name = COLUMNS, defaultValue = "") String chosen, Model model) {
        RosterPlace place = places.of(code(unit, under, me), scope, me);
        Map<String, Long> statuses = statuses(place.id());
        long members = statuses.entrySet().stream().filter(state -> MemberStatus.valueOf(state.getKey()).counted())
                .mapToLong(Map.Entry::getValue).sum();
        if (!place.open()) {
            model.addAttribute("code", place.code());
            model.addAttribute("name", place.name());
            model.addAttribute("members", members);
            model.addAttribute("base", place.base());
            model.addAttribute("mayAsk", place.active() && me.scope(Permission.OPEN_CASE).covers(place.area().lo()));
            return "membership/closed";
        }
        long all = statuses.values().stream().mapToLong(Long::longValue).sum();
        Set<ListColumn> columns = ListColumn.chosen(chosen, place.base());
        boolean sortable = all <= SORTED && filter.month() == null;
        RosterFilter asked = sortable ? filter : filter.unsorted();
        RosterPage found = roster.page(place.seen(), asked, columns.stream().anyMatch(ListColumn::sealed),
                all > Roster.SMALL, PAGE);
        model.addAttribute("view", new RosterView(place, asked, found.rows(), found.next(),
                total(place, asked, found, members, all), members, columns, RosterOrder.of(asked.sort()).orElse(null), sortable,
                new Showing(Shanghai.today(clock), seals, false), place.whole() ? statuses : Map.of(), may(place, me)));
        return "membership/roster";
    }

    /** Keeps the columns this browser likes to see. */
    @PostMapping("/members/columns")
    String columns(@May(READ_ROSTER) Scope scope, @RequestParam(defaultValue = "") List<String> column,
            @RequestParam(defaultValue = "/members") String back, HttpServletResponse response) {
        String keys = ListColumn.named(column).stream().map(ListColumn::key).collect(Collectors.joining("."));
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(COLUMNS, keys).path("/members").httpOnly(true)
                .sameSite("Lax").maxAge(Duration.ofDays(400)).build().toString());
        return "redirect:" + (back.startsWith("/members?") ? back : "/members");
    }

    private Long total(RosterPlace place, RosterFilter filter, RosterPage found, long members, long all) {
        if (found.next() == null && !RosterFilter.filled(filter.after())) {
            return (long) found.rows().size();
        }
        if (place.whole() && filter.usual()) {
            return members;
        }
        return all > COUNTED ? null : (Long) roster.count(place.seen(), filter, COUNTED + 1);
    }

    /** Members of the unit's whole area by state. */
    private Map<String, Long> statuses(long unitId) {
        Map<String, Long> counts = new HashMap<>();
        figures.slices(unitId, "member.status").forEach((status, count) -> counts.put(status, count.longValue()));
        return counts;
    }

    private static RosterView.May may(RosterPlace place, Actor me) {
        return new RosterView.May(place.base() && place.active() && has(me, CHANGE_ROSTER, place),
                place.active() && has(me, IMPORT_ROSTER, place), has(me, EXPORT_ROSTER, place), has(me, REVEAL, place));
    }

    private static boolean has(Actor me, Permission permission, RosterPlace place) {
        return !me.scope(permission).within(place.area()).isEmpty();
    }

    /** The unit asked for, or the first of one's own. */
    static String code(String unit, String under, Actor me) {
        return Arrays.asList(unit, under).stream().filter(RosterFilter::filled).findFirst()
                .or(() -> me.posts().stream().filter(post -> post.role().may(READ_ROSTER)).map(Actor.Held::unitCode)
                        .findFirst())
                .orElseThrow(NotHere::new);
    }
}
