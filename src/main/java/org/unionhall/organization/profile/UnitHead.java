package org.unionhall.organization.profile;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.access.Scope;
import org.unionhall.organization.Unit;
import org.unionhall.organization.UnitCounts;
import org.unionhall.organization.Units;
import org.unionhall.platform.page.Link;
import org.unionhall.platform.refusal.NotHere;

/** Puts together the head that all pages of a unit share: way back, tabs, what may be done here. */
@Component
public class UnitHead {

    private final Registers registers;
    private final Units units;
    private final ObjectProvider<UnitCounts> counts;

    UnitHead(Registers registers, Units units, ObjectProvider<UnitCounts> counts) {
        this.registers = registers;
        this.units = units;
        this.counts = counts;
    }

    public UnitView of(Unit unit, Scope scope, Actor me, String tab) {
        return of(unit, scope, me, tab, null);
    }

    UnitView of(Unit unit, Scope scope, Actor me, String tab, UnitView.Revealed revealed) {
        Register register = registers.of(unit.id()).orElseThrow(NotHere::new);
        var crumbs = new ArrayList<Link>();
        crumbs.add(Link.to("组织", "/units"));
        List<Unit> above = units.ancestorsOf(unit.id());
        above.stream().filter(one -> scope.covers(one.place()))
                .forEach(one -> crumbs.add(Link.to(one.shown(), "/units/" + one.code())));
        crumbs.add(Link.here(unit.shown()));
        UnitCounts source = counts.getIfAvailable();
        String own = "/units/" + unit.code();
        List<Link> tabs = List.of(
                new Link("资料", own, tab.equals("profile"), null),
                new Link("覆盖单位", own + "/employers", tab.equals("employers"),
                        register.employers() == 0 ? null : String.valueOf(register.employers())),
                new Link("组织图", own + "/chart", tab.equals("chart"), null),
                new Link("岗位", own + "/posts", false, null),
                new Link("会员", "/members?unit=" + unit.code(), false, null),
                new Link("历史", own + "/history", tab.equals("history"), null));
        return new UnitView(register, crumbs, tabs, source == null ? null
                : source.of(List.of(unit.id())).get(unit.id()),
                UnitView.May.of(me, unit, above.isEmpty() ? null : above.getLast()), revealed);
    }
}
