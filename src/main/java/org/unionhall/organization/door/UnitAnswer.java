package org.unionhall.organization.door;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.unionhall.organization.Unit;
import org.unionhall.organization.UnitCounts;
import org.unionhall.organization.UnitCounts.Counts;
import org.unionhall.organization.Units;
import org.unionhall.organization.browse.Tree;
import org.unionhall.organization.browse.UnitRow;
import org.unionhall.organization.profile.Register;
import org.unionhall.organization.profile.Registers;
import org.unionhall.platform.refusal.NotHere;

/** Puts together what programs are told about one unit. */
@Component
class UnitAnswer {

    private final Registers registers;
    private final Units units;
    private final Tree tree;
    private final ObjectProvider<UnitCounts> counts;

    UnitAnswer(Registers registers, Units units, Tree tree, ObjectProvider<UnitCounts> counts) {
        this.registers = registers;
        this.units = units;
        this.tree = tree;
        this.counts = counts;
    }

    /** @param on the day to look at, null for today; a day on which the unit did not stand is not there */
    UnitJson.One of(Unit unit, LocalDate on) {
        Register register = registers.of(unit.id()).orElseThrow(NotHere::new);
        if (on == null) {
            List<String> path = Stream.concat(units.ancestorsOf(unit.id()).stream(), Stream.of(unit))
                    .map(Unit::code).toList();
            return one(register, register.name(), register.kind(), register.level(), register.parentCode(), path,
                    register.active() ? "ACTIVE" : "DISSOLVED", null);
        }
        UnitRow then = tree.then(unit.id(), on).orElseThrow(NotHere::new);
        List<UnitRow> above = tree.ancestorsThen(unit.id(), on);
        return one(register, then.name(), then.kind(), then.level(), above.isEmpty() ? null : above.getLast().code(),
                Stream.concat(above.stream(), Stream.of(then)).map(UnitRow::code).toList(), "ACTIVE", on);
    }

    private UnitJson.One one(Register of, String name, String kind, String level, String parent, List<String> path,
            String status, LocalDate on) {
        UnitCounts source = counts.getIfAvailable();
        Counts counted = source == null || on != null ? null : source.of(List.of(of.id())).get(of.id());
        return new UnitJson.One(of.code(), name, of.shortName(), kind, level, parent, path, status, on,
                counted == null ? null : counted.members(), of.foundedOn(), of.closedOn(), of.lineCode(),
                of.keeperCode(), of.form(), of.division(), of.creditCode(), of.legalNo(), of.legalOn(), of.address(),
                of.longitude(), of.latitude(), of.contact(), of.contactPhone(), of.termNo(), of.termStart(),
                of.termEnd(), of.termYears(), registers.employers(of.id(), false).stream()
                        .map(employer -> new UnitJson.Employer(employer.creditCode(), employer.name(),
                                employer.ownership(), employer.industry(), employer.workers(), employer.women()))
                        .toList());
    }
}
