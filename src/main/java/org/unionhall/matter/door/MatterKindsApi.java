package org.unionhall.matter.door;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.unionhall.access.Actor;
import org.unionhall.access.Self;
import org.unionhall.matter.MatterRefusal;
import org.unionhall.matter.PaperAsked;
import org.unionhall.matter.declared.Act;
import org.unionhall.matter.declared.Field;
import org.unionhall.matter.declared.Kind;
import org.unionhall.matter.declared.MatterKinds;
import org.unionhall.matter.declared.Route;
import org.unionhall.matter.declared.State;
import org.unionhall.matter.route.Routes;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.time.Shanghai;

/** What can be asked of the union, for programs: forms, papers, states and limits, as they stand for a union. */
@RestController
@RequestMapping("/api/v1/matter-kinds")
class MatterKindsApi {

    private final MatterKinds kinds;
    private final Routes routes;
    private final Units units;
    private final Clock clock;

    MatterKindsApi(MatterKinds kinds, Routes routes, Units units, Clock clock) {
        this.kinds = kinds;
        this.routes = routes;
        this.units = units;
        this.clock = clock;
    }

    @Schema(name = "MatterKindList")
    record Listed(List<One> items) {
    }

    @Schema(name = "MatterKind")
    record One(String kind, String name, String asker, String who, String text, List<String> basis, String limit,
               List<FormField> fields, List<FormPaper> papers, List<Stage> states) {
    }

    @Schema(name = "MatterField")
    record FormField(String field, String name, String type, boolean required, String hint, List<Choice> options) {

        static FormField of(Field field) {
            return new FormField(field.code(), field.name(), field.type().name(), field.must(), field.hint(),
                    field.options().stream().map(option -> new Choice(option.value(), option.label())).toList());
        }
    }

    @Schema(name = "MatterChoice")
    record Choice(String value, String label) {
    }

    @Schema(name = "MatterPaperAsked")
    record FormPaper(String paper, String name, boolean required, int most) {

        static FormPaper of(PaperAsked paper) {
            return new FormPaper(paper.code(), paper.name(), paper.must(), paper.most());
        }
    }

    @Schema(name = "MatterStage")
    record Stage(String state, String name, String limit, String silence, List<Decision> acts) {

        static Stage of(State state) {
            return new Stage(state.code(), state.name(), state.limit().words(), state.silence(),
                    state.acts().stream().map(Decision::of).toList());
        }
    }

    @Schema(name = "MatterDecision")
    record Decision(String act, String name, String to, String reason, boolean batch) {

        static Decision of(Act act) {
            return new Decision(act.code(), act.name(), act.to(), act.reason().name(), act.batch());
        }
    }

    @GetMapping
    Listed list(@Self Actor me, @RequestParam(required = false) String unit) {
        Unit at = unit == null || unit.isBlank() ? null : units.withCode(unit.strip()).filter(Unit::active)
                .orElseThrow(() -> MatterRefusal.UNIT_UNKNOWN.because(unit));
        return new Listed(kinds.all().stream().filter(kind -> kind.asker() != Kind.Asker.PROGRAM).map(kind -> one(kind, at)).toList());
    }

    private One one(Kind kind, Unit unit) {
        Route route = routes.resolved(kind, unit, Shanghai.today(clock));
        return new One(kind.code(), kind.name(), kind.asker().name(), kind.guide().who(), kind.guide().text(), kind.guide().basis(),
                route.limit().words(), kind.fields().stream().map(FormField::of).toList(),
                route.papers().stream().map(FormPaper::of).toList(), route.states().stream().map(Stage::of).toList());
    }
}
