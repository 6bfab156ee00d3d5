package org.unionhall.organization.tree;

import static org.unionhall.organization.OrganizationRefusal.ENTRUST_NOT_BASE;
import static org.unionhall.organization.OrganizationRefusal.ENTRUST_NOT_UPPER;
import static org.unionhall.organization.OrganizationRefusal.ENTRUST_SAME;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.HeldScopes;
import org.unionhall.organization.Custody;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;

/** 托管: a base union without an officer lets an upper union keep its roster, and may take it back. */
@Component
public class Entrusting implements Custody {

    private final JdbcClient jdbc;
    private final TreeLock lock;
    private final Units units;
    private final Standing standing;
    private final ActLog log;
    private final Watching watching;
    private final HeldScopes scopes;

    Entrusting(JdbcClient jdbc, TreeLock lock, Units units, Standing standing, ActLog log, Watching watching,
            HeldScopes scopes) {
        this.jdbc = jdbc;
        this.lock = lock;
        this.units = units;
        this.standing = standing;
        this.log = log;
        this.watching = watching;
        this.scopes = scopes;
    }

    /** @param toId the upper union that keeps the roster from now on; null to take it back */
    @Override
    @Transactional
    public Unit entrust(long unitId, Long toId, LocalDate on, String reason, Actor actor) {
        lock.take();
        Unit unit = standing.active(unitId);
        standing.day(on, unit);
        standing.reason(reason);
        if (!unit.base()) {
            throw ENTRUST_NOT_BASE.because(unit.name());
        }
        if (Objects.equals(toId, unit.entrustedTo())) {
            throw ENTRUST_SAME.because();
        }
        if (toId != null) {
            Unit to = standing.active(toId);
            if (!unit.path().contains(toId) || toId == unitId) {
                throw ENTRUST_NOT_UPPER.because(to.name(), unit.name());
            }
        }
        watching.around(unit, () -> jdbc.sql("""
                update organization.unit set entrusted_to = :to, version = version + 1 where id = :id""")
                .param("to", toId).param("id", unitId).update());
        log.act(toId == null ? "TAKE_BACK" : "ENTRUST", unit, toId == null ? unit.entrustedTo() : toId, on, reason,
                actor, keeper(unit.entrustedTo()), keeper(toId));
        scopes.forgetAll();
        return standing.active(unitId);
    }

    private Map<String, Object> keeper(Long id) {
        var keeper = new HashMap<String, Object>();
        keeper.put("keeper", id == null ? null : units.withId(id).orElseThrow().code());
        return keeper;
    }
}
