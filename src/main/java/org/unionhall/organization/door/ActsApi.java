package org.unionhall.organization.door;

import static org.unionhall.access.Permission.CHANGE_UNITS;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.unionhall.access.Actor;
import org.unionhall.access.May;
import org.unionhall.access.Scope;
import org.unionhall.access.Self;
import org.unionhall.organization.OrganizationRefusal;
import org.unionhall.organization.Unit;
import org.unionhall.organization.profile.Registers;
import org.unionhall.organization.tree.Merging;
import org.unionhall.organization.tree.Moving;
import org.unionhall.organization.tree.Renaming;
import org.unionhall.organization.tree.Splitting;
import org.unionhall.platform.time.Shanghai;

/** The doors for programs to the acts on a unit; each answers with the unit that stands afterwards. */
@RestController
@RequestMapping("/api/v1/units/{code}")
class ActsApi {

    private final Reach reach;
    private final Moving moving;
    private final Merging merging;
    private final Splitting splitting;
    private final Renaming renaming;
    private final Registers registers;
    private final UnitAnswer answer;
    private final Clock clock;

    ActsApi(Reach reach, Moving moving, Merging merging, Splitting splitting, Renaming renaming, Registers registers,
            UnitAnswer answer, Clock clock) {
        this.reach = reach;
        this.moving = moving;
        this.merging = merging;
        this.splitting = splitting;
        this.renaming = renaming;
        this.registers = registers;
        this.answer = answer;
        this.clock = clock;
    }

    @PostMapping("/moves")
    UnitJson.One move(@May(CHANGE_UNITS) Scope scope, @Self Actor me, @PathVariable String code,
            @RequestBody UnitAsk.Move ask) {
        Unit unit = reach.governed(code, scope);
        Unit to = reach.named(ask.to(), scope);
        return answer.of(moving.move(unit.id(), to.id(), day(ask.on()), ask.reason(), me), null);
    }

    @PostMapping("/mergers")
    UnitJson.One merge(@May(CHANGE_UNITS) Scope scope, @Self Actor me, @PathVariable String code,
            @RequestBody UnitAsk.Merge ask) {
        Unit unit = reach.governed(code, scope);
        Unit into = reach.named(ask.into(), scope);
        return answer.of(merging.merge(unit.id(), into.id(), day(ask.on()), ask.reason(), me), null);
    }

    @ApiResponse(responseCode = "201", description = "分出的新组织", useReturnTypeSchema = true)
    @PostMapping("/splits")
    ResponseEntity<UnitJson.One> split(@May(CHANGE_UNITS) Scope scope, @Self Actor me, @PathVariable String code,
            @RequestBody UnitAsk.Split ask) {
        Unit unit = reach.governed(code, scope);
        var children = new HashSet<Long>();
        for (String child : ask.units() == null ? Set.<String>of() : ask.units()) {
            children.add(reach.named(child, scope).id());
        }
        Unit fresh = splitting.split(unit.id(), new Splitting.Parts(ask.code(), ask.name(), children,
                employers(unit, ask.employers())), day(ask.on()), ask.reason(), me);
        return ResponseEntity.created(URI.create("/api/v1/units/" + fresh.code())).body(answer.of(fresh, null));
    }

    @PostMapping("/renamings")
    UnitJson.One rename(@May(CHANGE_UNITS) Scope scope, @Self Actor me, @PathVariable String code,
            @RequestBody UnitAsk.Rename ask) {
        Unit unit = reach.governed(code, scope);
        String shortName = ask.shortName() == null ? unit.shortName() : ask.shortName();
        return answer.of(renaming.rename(unit.id(), ask.name(), shortName, day(ask.on()), ask.reason(), me), null);
    }

    @PostMapping("/dissolutions")
    UnitJson.One dissolve(@May(CHANGE_UNITS) Scope scope, @Self Actor me, @PathVariable String code,
            @RequestBody UnitAsk.Dissolve ask) {
        Unit unit = reach.governed(code, scope);
        Long into = ask.into() == null ? null : Long.valueOf(reach.named(ask.into(), scope).id());
        return answer.of(merging.dissolve(unit.id(), into, day(ask.on()), ask.reason(), me), null);
    }

    /** Employers are named by credit code. */
    private Set<Long> employers(Unit unit, Set<String> codes) {
        var chosen = new HashSet<Long>();
        for (String code : codes == null ? Set.<String>of() : codes) {
            chosen.add(registers.employers(unit.id(), false).stream()
                    .filter(employer -> employer.creditCode().equals(code)).findFirst()
                    .orElseThrow(() -> OrganizationRefusal.EMPLOYER_UNKNOWN.because(unit.name())).id());
        }
        return chosen;
    }

    private LocalDate day(LocalDate on) {
        return on == null ? Shanghai.today(clock) : on;
    }
}
