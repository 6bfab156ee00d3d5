package org.unionhall.organization.door;

import static org.unionhall.access.Permission.CHANGE_UNITS;
import static org.unionhall.access.Permission.READ_UNITS;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
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
import org.unionhall.organization.Founding;
import org.unionhall.organization.Kinds;
import org.unionhall.organization.NewUnit;
import org.unionhall.organization.OrganizationRefusal;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.organization.browse.Search;
import org.unionhall.organization.browse.Search.Question;
import org.unionhall.organization.browse.UnitRow;
import org.unionhall.organization.tree.Judging;
import org.unionhall.platform.refusal.Malformed;
import org.unionhall.platform.time.Shanghai;

/** The doors for programs to the tree: lists, single units, founding. Acts are at {@link ActsApi}. */
@RestController
@RequestMapping("/api/v1/units")
class UnitsApi {

    private static final int MOST = 1_000;
    private static final List<String> STATUSES = List.of("ACTIVE", "DISSOLVED");

    private final Reach reach;
    private final Units units;
    private final Search search;
    private final Founding founding;
    private final UnitAnswer answer;
    private final Kinds kinds;
    private final Judging judging;
    private final Clock clock;

    UnitsApi(Reach reach, Units units, Search search, Founding founding, UnitAnswer answer, Kinds kinds,
            Judging judging, Clock clock) {
        this.reach = reach;
        this.units = units;
        this.search = search;
        this.founding = founding;
        this.answer = answer;
        this.kinds = kinds;
        this.judging = judging;
        this.clock = clock;
    }

    @GetMapping
    UnitJson.Page list(@May(READ_UNITS) Scope scope, @RequestParam(required = false) String under,
            @RequestParam(required = false) String name, @RequestParam(required = false) String kind,
            @RequestParam(required = false) String status, @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) String after) {
        Scope within = under == null ? scope : scope.within(reach.unit(under, scope).area());
        long from = after == null ? 0 : units.withCode(after).map(Unit::place).orElseThrow(Malformed::after);
        int most = Math.clamp(limit, 1, MOST);
        List<String> statuses = status == null ? List.of("ACTIVE") : "all".equals(status) ? STATUSES : List.of(status);
        if (!STATUSES.containsAll(statuses)) {
            throw new Malformed("status", "只能是 ACTIVE、DISSOLVED 或 all。");
        }
        if (kind != null && kinds.table().kind(kind) == null) {
            throw new Malformed("kind", "没有这种组织类型。");
        }
        List<UnitRow> rows = search.named(within, new Question(name, kind, statuses, from, most + 1));
        List<UnitRow> shown = rows.subList(0, Math.min(most, rows.size()));
        Map<Long, Unit> parents = units.withIds(shown.stream().map(UnitRow::parentId).filter(Objects::nonNull)
                .toList());
        var codes = new HashMap<Long, String>();
        parents.forEach((id, parent) -> codes.put(id, parent.code()));
        return new UnitJson.Page(shown.stream().map(row -> UnitJson.Item.of(row, codes.get(row.parentId()))).toList(),
                rows.size() > most ? shown.getLast().code() : null);
    }

    @GetMapping("/{code}")
    UnitJson.One one(@May(READ_UNITS) Scope scope, @PathVariable String code,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on) {
        return answer.of(reach.unit(code, scope), on);
    }

    @ApiResponse(responseCode = "201", description = "新的组织", useReturnTypeSchema = true)
    @PostMapping
    ResponseEntity<UnitJson.One> found(@May(CHANGE_UNITS) Scope scope, @Self Actor me, @RequestBody UnitAsk.Found ask) {
        if (ask.parent() == null || ask.parent().isBlank()) {
            throw OrganizationRefusal.PARENT_MISSING.because();
        }
        Unit parent = reach.named(ask.parent(), scope);
        String level = ask.level() == null ? judging.usualLevel(ask.kind(), parent.level()) : ask.level();
        NewUnit fresh = ask.unit(level, Shanghai.today(clock));
        Unit unit = founding.found(fresh, me);
        return ResponseEntity.created(URI.create("/api/v1/units/" + unit.code())).body(answer.of(unit, null));
    }
}
