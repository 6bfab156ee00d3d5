package org.unionhall.organization.tree;

import static org.unionhall.organization.OrganizationRefusal.DATE_BEFORE_FOUNDING;
import static org.unionhall.organization.OrganizationRefusal.DATE_BEFORE_LAST_ACT;
import static org.unionhall.organization.OrganizationRefusal.DATE_FUTURE;
import static org.unionhall.organization.OrganizationRefusal.DATE_MISSING;
import static org.unionhall.organization.OrganizationRefusal.LEVEL_NOT_OF_KIND;
import static org.unionhall.organization.OrganizationRefusal.PARENT_LEVEL_LOWER;
import static org.unionhall.organization.OrganizationRefusal.PARENT_NOT_ALLOWED;
import static org.unionhall.organization.OrganizationRefusal.REASON_MISSING;
import static org.unionhall.organization.OrganizationRefusal.TOP_FIXED;
import static org.unionhall.organization.OrganizationRefusal.UNIT_DISSOLVED;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.organization.Kinds;
import org.unionhall.organization.OrganizationRefusal;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.refusal.Refusal;
import org.unionhall.platform.time.Shanghai;

/** What every act on the tree asks first: does the unit stand, is the day right, may this stand under that. */
@Component
class Standing {

    private final JdbcClient jdbc;
    private final Units units;
    private final Clock clock;

    Standing(JdbcClient jdbc, Units units, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.clock = clock;
    }

    LocalDate today() {
        return Shanghai.today(clock);
    }

    Unit active(long id) {
        Unit unit = units.withId(id).orElseThrow(() -> OrganizationRefusal.UNIT_UNKNOWN.because(id));
        if (!unit.active()) {
            throw UNIT_DISSOLVED.because(unit.name());
        }
        return unit;
    }

    /** Active and not the top of the tree, which no act may take from its place. */
    Unit below(long id) {
        Unit unit = active(id);
        if (unit.parentId() == null) {
            throw TOP_FIXED.because(unit.name());
        }
        return unit;
    }

    /** Refuses a day that has not come, or lies before the founding or the last act of any of these units. */
    void day(LocalDate on, Unit... concerned) {
        notFuture(on);
        for (Unit unit : concerned) {
            existed(on, unit);
            LocalDate last = lastAct(unit);
            if (on.isBefore(last)) {
                throw DATE_BEFORE_LAST_ACT.because(Shanghai.format(on), unit.name(), Shanghai.format(last));
            }
        }
    }

    void notFuture(LocalDate on) {
        if (on == null) {
            throw DATE_MISSING.because();
        }
        if (on.isAfter(today())) {
            throw DATE_FUTURE.because(Shanghai.format(on));
        }
    }

    /** Refuses a day before this unit was founded. */
    void existed(LocalDate on, Unit unit) {
        if (on.isBefore(unit.foundedOn())) {
            throw DATE_BEFORE_FOUNDING.because(Shanghai.format(on), unit.name(), Shanghai.format(unit.foundedOn()));
        }
    }

    void reason(String reason) {
        if (reason == null || reason.isBlank()) {
            throw REASON_MISSING.because();
        }
    }

    /** Why a union of this kind and level may not stand under that parent, if so. */
    static Optional<Refusal> misfit(Kinds.Table table, String kind, String level, String parentName,
            String parentKind, String parentLevel) {
        Kinds.Kind own = table.kind(kind);
        Kinds.Level ownLevel = table.level(level);
        if (!own.levels().contains(level)) {
            return Optional.of(LEVEL_NOT_OF_KIND.because(own.name(), ownLevel.name()));
        }
        if (parentKind == null) {
            return Optional.empty();
        }
        if (!table.allows(parentKind, kind)) {
            return Optional.of(PARENT_NOT_ALLOWED.because(table.kind(parentKind).name(), own.name()));
        }
        if (table.level(parentLevel).rank() > ownLevel.rank()) {
            return Optional.of(PARENT_LEVEL_LOWER.because(parentName, table.level(parentLevel).name(),
                    ownLevel.name()));
        }
        return Optional.empty();
    }

    private LocalDate lastAct(Unit unit) {
        return jdbc.sql("select max(valid_from) from organization.unit_version where unit_id = :id")
                .param("id", unit.id()).query(LocalDate.class).optional().orElse(unit.foundedOn());
    }
}
