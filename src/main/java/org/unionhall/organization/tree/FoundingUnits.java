package org.unionhall.organization.tree;

import static org.unionhall.organization.OrganizationRefusal.CODE_TAKEN;
import static org.unionhall.organization.OrganizationRefusal.CREDIT_CODE_TAKEN;
import static org.unionhall.organization.OrganizationRefusal.NAME_TAKEN;
import static org.unionhall.organization.OrganizationRefusal.PARENT_CYCLE;
import static org.unionhall.organization.OrganizationRefusal.PARENT_MISSING;
import static org.unionhall.organization.OrganizationRefusal.TOP_TAKEN;
import static org.unionhall.organization.OrganizationRefusal.UNIT_DISSOLVED;
import static org.unionhall.organization.OrganizationRefusal.UNIT_UNKNOWN;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Area;
import org.unionhall.organization.Founding;
import org.unionhall.organization.Kinds;
import org.unionhall.organization.NewUnit;
import org.unionhall.organization.Rules;
import org.unionhall.organization.Unit;
import org.unionhall.organization.UnitFounded;
import org.unionhall.organization.Units;
import org.unionhall.organization.tree.Batch.Coming;

/** Founds unions: checked one by one, numbered together, written in a few statements whatever their number. */
@Component
class FoundingUnits implements Founding {

    private static final long NOWHERE = 0;

    private final JdbcClient jdbc;
    private final TreeLock lock;
    private final Units units;
    private final Kinds kinds;
    private final Rules rules;
    private final Standing standing;
    private final Numbering numbering;
    private final FoundingRows rows;
    private final Lines lines;
    private final Watching watching;
    private final ApplicationEventPublisher events;

    FoundingUnits(JdbcClient jdbc, TreeLock lock, Units units, Kinds kinds, Rules rules, Standing standing,
            Numbering numbering, FoundingRows rows, Lines lines, Watching watching, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.lock = lock;
        this.units = units;
        this.kinds = kinds;
        this.rules = rules;
        this.standing = standing;
        this.numbering = numbering;
        this.rows = rows;
        this.lines = lines;
        this.watching = watching;
        this.events = events;
    }

    @Override
    @Transactional
    public Unit found(NewUnit unit, Actor actor) {
        return units.withId(foundAll(List.of(unit), actor).get(unit.code())).orElseThrow();
    }

    @Override
    @Transactional
    public Map<String, Long> foundAll(List<NewUnit> news, Actor actor) {
        if (news.isEmpty()) {
            return Map.of();
        }
        lock.take();
        var batch = new Batch(news);
        Map<String, Unit> parents = parents(batch);
        Kinds.Table table = kinds.table();
        List<Coming> order = batch.inOrder();
        check(news, batch, order, parents, table);
        ids(order);
        Map<String, Long> widths = new HashMap<>();
        parents.forEach((code, parent) -> widths.put(code, parent.area().hi() - parent.area().lo() + 1));
        batch.measure(table, widths);
        place(batch, parents);
        List<Long> ids = order.stream().map(coming -> coming.id).toList();
        watching.around(ids, () -> rows.write(order, batch, parents));
        rows.log(order, parents, actor);
        events.publishEvent(new UnitFounded(ids));
        var answer = new LinkedHashMap<String, Long>();
        order.forEach(coming -> answer.put(coming.unit.code(), coming.id));
        return answer;
    }

    private Map<String, Unit> parents(Batch batch) {
        List<String> codes = batch.roots().keySet().stream().filter(Objects::nonNull).toList();
        Map<String, Unit> parents = units.withCodes(codes);
        for (String code : codes) {
            Unit parent = Optional.ofNullable(parents.get(code)).orElseThrow(() -> UNIT_UNKNOWN.because(code));
            if (!parent.active()) {
                throw UNIT_DISSOLVED.because(parent.name());
            }
        }
        return parents;
    }

    private void check(List<NewUnit> news, Batch batch, List<Coming> order, Map<String, Unit> parents,
            Kinds.Table table) {
        if (batch.roots().containsKey(null)) {
            if (jdbc.sql("select exists (select from organization.unit)").query(Boolean.class).single()) {
                throw (news.size() == 1 ? TOP_TAKEN : PARENT_MISSING).because();
            }
            if (batch.roots().get(null).size() > 1) {
                throw PARENT_MISSING.because();
            }
        }
        var codes = new HashSet<String>();
        for (NewUnit unit : news) {
            if (!codes.add(unit.code())) {
                throw CODE_TAKEN.because(unit.code(), unit.name());
            }
        }
        if (order.size() < news.size()) {
            order.forEach(coming -> codes.remove(coming.unit.code()));
            NewUnit circling = batch.coming(codes.iterator().next()).unit;
            throw PARENT_CYCLE.because(circling.name(), circling.name());
        }
        rows.taken(news, "code").forEach((code, name) -> {
            throw CODE_TAKEN.because(code, name);
        });
        rows.taken(news, "credit_code").forEach((code, name) -> {
            throw CREDIT_CODE_TAKEN.because(code, name);
        });
        news.stream().map(unit -> unit.profile().lineCode()).filter(Objects::nonNull).distinct()
                .filter(code -> batch.coming(code) == null || !Lines.KINDS.contains(batch.coming(code).unit.kind()))
                .forEach(lines::line);
        Unit any = parents.values().stream().findFirst().orElse(null);
        var admission = new Admission(table, rules.at(any == null ? NOWHERE : any.id(), standing.today()),
                standing.today());
        var names = new HashSet<List<Object>>();
        parents.values().forEach(parent -> rows.siblingNames(parent.id(), news)
                .forEach(name -> names.add(List.of(parent.code(), name))));
        for (Coming coming : order) {
            Admission.Parent parent = parent(coming, batch, parents);
            admission.against(coming.unit, parent).stream().findFirst().ifPresent(no -> {
                throw no;
            });
            if (parent != null && !names.add(List.of(coming.unit.parentCode(), coming.unit.name()))) {
                throw NAME_TAKEN.because(parent.name(), coming.unit.name());
            }
        }
    }

    private static Admission.Parent parent(Coming coming, Batch batch, Map<String, Unit> parents) {
        Coming sibling = batch.coming(coming.unit.parentCode());
        if (sibling != null) {
            return new Admission.Parent(sibling.unit.name(), sibling.unit.kind(), sibling.unit.level());
        }
        Unit parent = parents.get(coming.unit.parentCode());
        return parent == null ? null : new Admission.Parent(parent.name(), parent.kind(), parent.level());
    }

    private void ids(List<Coming> order) {
        List<Long> ids = jdbc.sql("""
                select nextval(pg_get_serial_sequence('organization.unit', 'id')) from generate_series(1, :count)""")
                .param("count", order.size()).query(Long.class).list();
        for (int i = 0; i < ids.size(); i++) {
            order.get(i).id = ids.get(i);
        }
    }

    /** Offers each standing parent's free places; if one must be widened others may have moved, so all ask again. */
    private void place(Batch batch, Map<String, Unit> parents) {
        boolean settled = false;
        while (!settled) {
            settled = true;
            for (var entry : batch.roots().entrySet()) {
                if (entry.getKey() == null) {
                    Batch.lay(entry.getValue(), Numbering.FIRST, List.of());
                    continue;
                }
                Unit parent = parents.get(entry.getKey());
                long width = entry.getValue().stream().mapToLong(coming -> coming.width).sum();
                Optional<Area> free = numbering.free(parent.id(), width);
                if (free.isEmpty()) {
                    numbering.widen(parent.id(), width);
                    settled = false;
                    break;
                }
                Batch.lay(entry.getValue(), free.get().lo(), parent.path());
            }
        }
    }
}
