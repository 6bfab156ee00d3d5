package org.unionhall.founding.request;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.access.Permission;
import org.unionhall.access.Scope;
import org.unionhall.founding.EmployerLinks;
import org.unionhall.matter.Matter;
import org.unionhall.matter.Matters;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.page.Link;
import org.unionhall.platform.page.Show;
import org.unionhall.platform.page.Step;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.time.Shanghai;

/** Who may open a dossier, and what it shows: to who asked, and to officers on the line of the deciding union. */
@Component
class DossierView {

    private final Matters matters;
    private final Dossiers dossiers;
    private final Examination examination;
    private final Units units;
    private final EmployerLinks links;

    DossierView(Matters matters, Dossiers dossiers, Examination examination, Units units, EmployerLinks links) {
        this.matters = matters;
        this.dossiers = dossiers;
        this.examination = examination;
        this.units = units;
        this.links = links;
    }

    Matter matter(long id, Actor me) {
        Matter matter = found(id);
        boolean mine = me.account() != 0 && matter.asker().account() == me.account();
        if (!mine && !onLine(matter, me.scope(Permission.HANDLE_MATTERS))) {
            throw new NotHere();
        }
        return matter;
    }

    /** One that officers of this scope handle: of their union or one below it. */
    Matter handled(long id, Scope handle) {
        Matter matter = found(id);
        if (!onLine(matter, handle)) {
            throw new NotHere();
        }
        return matter;
    }

    private Matter found(long id) {
        return matters.withId(id).filter(matter -> matter.kind().equals("found")).orElseThrow(NotHere::new);
    }

    /** The deciding union or one above it, to which it is handed up when a limit passes. */
    private boolean onLine(Matter matter, Scope handle) {
        Unit decider = units.withId(matter.unitId()).orElseThrow();
        return units.withIds(decider.path()).values().stream().anyMatch(unit -> handle.covers(unit.place()));
    }

    DossierPage of(Matter matter, Actor me) {
        Unit decider = units.withId(matter.unitId()).orElseThrow();
        Request request = Request.of(matter.answers());
        Optional<Dossier> dossier = dossiers.of(matter.id());
        Unit union = dossier.map(Dossier::foundedUnit).flatMap(units::withId).orElse(null);
        boolean handles = onLine(matter, me.scope(Permission.HANDLE_MATTERS));
        int members = dossier.map(Dossier::entitled).orElse(request.members());
        return new DossierPage(matter, request, decider, dossier.orElse(null), examination.findings(request, decider),
                examination.seats(decider.id(), members), List.of(examination.figures(decider.id()).termYears().split(",")), union,
                handles,
                matter.filedBy(me.account()), handles ? others(request, me) : List.of(), steps(matter, dossier, union));
    }

    private List<Link> others(Request request, Actor me) {
        List<String> codes = request.employers().stream().map(Request.Covered::creditCode).toList();
        return Stream.concat(links.leads(codes).stream(), links.drives(codes, me).stream()).toList();
    }

    private static List<Step> steps(Matter matter, Optional<Dossier> dossier, Unit union) {
        String state = matter.state();
        return List.of(new Step("提交请示", Show.day(Shanghai.day(matter.filedAt())), Step.Stage.DONE),
                step("批复", dossier.map(one -> Show.day(one.repliedOn())).orElse(null), state.equals("review")),
                step("选举", dossier.map(one -> one.electedOn() == null ? null : Show.day(one.electedOn())).orElse(null), state.equals("electing")),
                step("刻章、开户、法人登记", dossier.map(one -> one.sealOn() == null ? null : Show.day(one.sealOn())).orElse(null),
                        state.equals("registering")),
                step("进入组织", union == null ? null : Show.day(union.foundedOn()), false));
    }

    private static Step step(String label, String done, boolean now) {
        return new Step(label, done == null ? now ? "办理中" : "" : done, now ? Step.Stage.NOW : done == null ? Step.Stage.AHEAD : Step.Stage.DONE);
    }
}
