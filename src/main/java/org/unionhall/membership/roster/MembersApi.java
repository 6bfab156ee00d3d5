package org.unionhall.membership.roster;

import static org.unionhall.access.Permission.READ_ROSTER;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.unionhall.access.Actor;
import org.unionhall.access.May;
import org.unionhall.access.Scope;
import org.unionhall.access.Self;
import org.unionhall.membership.MembershipRefusal;
import org.unionhall.membership.member.MemberStatus;
import org.unionhall.membership.person.MemberFile;
import org.unionhall.membership.person.MemberFiles;
import org.unionhall.platform.refusal.Malformed;
import org.unionhall.platform.sealing.Masks;
import org.unionhall.platform.sealing.Seals;
import org.unionhall.platform.time.Shanghai;

/**
 * The doors for programs to members, in the scope and with the masks of the pages. A full number is better asked for by
 * POST: what stands in an address may be kept by machines between.
 */
@RestController
@RequestMapping("/api/v1/members")
class MembersApi {

    private static final int MOST = 1_000;
    private static final List<String> STATUSES = Stream.concat(Arrays.stream(MemberStatus.values()).map(Enum::name),
            Stream.of("left", "all")).toList();

    private final RosterPlaces places;
    private final Roster roster;
    private final NumberSearch search;
    private final MemberFiles files;
    private final Seals seals;
    private final Clock clock;

    MembersApi(RosterPlaces places, Roster roster, NumberSearch search, MemberFiles files, Seals seals, Clock clock) {
        this.places = places;
        this.roster = roster;
        this.search = search;
        this.files = files;
        this.seals = seals;
        this.clock = clock;
    }

    /** What is asked for; {@code after} is the {@code next} of the answer before. Without a status those who count. */
    @Schema(name = "MemberQuestion")
    record Ask(String under, String name, String idNumber, String phone, String status, Integer limit, String after,
               String reason) {
    }

    /** A page of members; {@code next} is handed back as {@code after}, null at the end. */
    @Schema(name = "MemberPage")
    record Page(List<Item> items, String next) {
    }

    @Schema(name = "MemberItem")
    record Item(long id, String name, String unit, String unitName, String status, String sex, LocalDate birth,
                LocalDate joinedOn, String idNumber, String phone) {
    }

    @Schema(name = "Member")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record One(long id, String name, String unit, String unitName, String status, LocalDate statusSince, String sex,
               LocalDate birth, LocalDate joinedOn, String document, String idNumber, String phone, String cardNumber,
               String nationalNumber, String ethnicity, String employment, String education, String skill,
               String politics, String household, String householdPlace, String nativePlace, Boolean migrant,
               String employer, List<String> groups) {
    }

    @GetMapping
    Page list(@May(READ_ROSTER) Scope scope, @Self Actor me, @RequestParam(required = false) String under,
            @RequestParam(required = false) String name, @RequestParam(required = false) String idNumber,
            @RequestParam(required = false) String phone, @RequestParam(required = false) String status,
            @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) String after,
            @RequestParam(required = false) String reason) {
        return page(scope, me, new Ask(under, name, idNumber, phone, status, limit, after, reason));
    }

    @PostMapping("/search")
    Page search(@May(READ_ROSTER) Scope scope, @Self Actor me, @RequestBody Ask ask) {
        return page(scope, me, ask);
    }

    @GetMapping("/{id:\\d+}")
    One one(@May(READ_ROSTER) Scope scope, @PathVariable long id) {
        MemberFile file = files.of(scope, id);
        var facts = file.facts();
        return new One(file.id(), facts.name(), file.unitCode(), file.unitName(), file.status().name(), file.statusSince(),
                String.valueOf(facts.sex()), facts.birth(), facts.joinedOn(), file.document().code(), file.maskedNumber(),
                facts.phone() == null ? null : Masks.phone(facts.phone().digits()), file.cardNo(), facts.nationalNo(),
                facts.ethnicity(), facts.employment(), facts.education(), facts.skill(), facts.politics(),
                facts.household(), facts.householdPlace(), facts.nativePlace(), facts.migrant(), facts.employer(),
                facts.groups());
    }

    private Page page(Scope scope, Actor me, Ask ask) {
        Scope seen = scope;
        boolean large = true;
        if (RosterFilter.filled(ask.under())) {
            RosterPlace place = places.of(ask.under(), scope, me);
            if (!place.open()) {
                throw MembershipRefusal.ROSTER_NOT_KEPT.because(place.name());
            }
            seen = place.seen();
            large = !place.base();
        }
        int most = Math.clamp(ask.limit() == null ? 50 : ask.limit(), 1, MOST);
        if (RosterFilter.filled(ask.idNumber()) || RosterFilter.filled(ask.phone())) {
            return withNumber(seen, ask, me, most);
        }
        check(ask);
        RosterFilter filter = RosterFilter.of(ask.name(), ask.status(), ask.after());
        RosterPage found = roster.page(seen, filter, true, large, most);
        return new Page(items(found.rows()), found.next());
    }

    private static void check(Ask ask) {
        if (RosterFilter.filled(ask.after()) && RosterKey.of(ask.after()) == null) {
            throw Malformed.after();
        }
        if (RosterFilter.filled(ask.status()) && !STATUSES.contains(ask.status().strip())) {
            throw new Malformed("status", "只能是 " + String.join("、", STATUSES) + "。");
        }
    }

    private Page withNumber(Scope scope, Ask ask, Actor me, int most) {
        List<Long> ids = RosterFilter.filled(ask.idNumber()) ? search.withNumber(scope, ask.idNumber(), ask.reason(), me)
                : search.withPhone(scope, ask.phone(), ask.reason(), me);
        List<RosterRow> rows = roster.these(scope, ids);
        return new Page(items(rows.subList(0, Math.min(most, rows.size()))), null);
    }

    private List<Item> items(List<RosterRow> rows) {
        var how = new Showing(Shanghai.today(clock), seals, false);
        return rows.stream().map(row -> new Item(row.id(), row.name(), row.unitCode(), row.unitName(), row.status().name(),
                String.valueOf(row.sex()), row.birth(), row.joinedOn(), how.number(row), how.phone(row))).toList();
    }
}
