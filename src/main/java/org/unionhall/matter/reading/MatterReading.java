package org.unionhall.matter.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Acting;
import org.unionhall.access.Actor;
import org.unionhall.access.Scope;
import org.unionhall.matter.PaperAsked;
import org.unionhall.matter.declared.Kind;
import org.unionhall.matter.declared.MatterKinds;
import org.unionhall.matter.declared.Route;
import org.unionhall.matter.route.Routes;
import org.unionhall.matter.running.Answers;
import org.unionhall.matter.running.MatterRow;
import org.unionhall.matter.running.StepRow;
import org.unionhall.matter.running.Words;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.database.ScopedReads;

/** Reads one matter whole: for who asked, for the desks it came to, for those who watch over an area. */
@Component
public class MatterReading {

    /** What stands in the place of a name that the reader may not know. */
    public static final String ASKER = "申请人";

    private static final Set<String> OF_ASKER = Set.of("submit", "withdraw", "supply", "resubmit", "reopen", "rate", "remind");

    /** What is read inside the area. */
    private record Found(MatterRow row, String answers, String result, String rated, boolean open, List<ActRow> acts, List<PaperView> papers) {
    }

    private record ActRow(ActView view, Long unit) {
    }

    private final JdbcClient jdbc;
    private final ScopedReads reads;
    private final MatterKinds kinds;
    private final Routes routes;
    private final Answers answers;
    private final Units units;
    private final Acting acting;

    MatterReading(JdbcClient jdbc, ScopedReads reads, MatterKinds kinds, Routes routes, Answers answers, Units units, Acting acting) {
        this.jdbc = jdbc;
        this.reads = reads;
        this.kinds = kinds;
        this.routes = routes;
        this.answers = answers;
        this.units = units;
        this.acting = acting;
    }

    /** The own matter of somebody signed in, found by account or by the person behind it, wherever it lies. */
    public Optional<MatterView> mine(Actor me, long id) {
        return areaOfMine(me, id).flatMap(area -> found(area, id)).map(this::whole);
    }

    /** A matter that is for a union of this scope, or lay at a desk of it; with answers. */
    public Optional<MatterView> atDesk(Scope handle, long id) {
        return found(handle.literal(), id).map(this::whole);
    }

    /** Progress and clocks of a matter in the area watched, without the asker's name and words. */
    public Optional<MatterView> watched(Scope watch, long id) {
        return found(watch.literal(), id).map(this::whole).map(MatterReading::nameless);
    }

    /** What an officer has filed at the counter, wherever it went. */
    public Optional<MatterView> filedBy(Actor officer, long id) {
        return area("officer_id = :account", officer, id).flatMap(area -> found(area, id)).map(this::whole);
    }

    Optional<String> areaOfMine(Actor me, long id) {
        return area("(account_id = :account or person_key is not null and person_key = :person)", me, id);
    }

    private Optional<String> area(String whose, Actor me, long id) {
        return jdbc.sql("select place from matter.matter where id = :id and " + whose)
                .param("id", id).param("account", me.account()).param("person", me.personKey(), java.sql.Types.BINARY)
                .query(Long.class).optional().map(place -> "{[" + place + "," + place + "]}");
    }

    private Optional<Found> found(String area, long id) {
        return reads.within(area, () -> jdbc.sql("select " + MatterRow.COLUMNS + ", m.answers, m.result, m.rated, m.open_for"
                + " from matter.matter m where m.id = :id").param("id", id)
                .query((row, n) -> new Found(MatterRow.of(row, n), row.getString("answers"), row.getString("result"),
                        row.getString("rated"), row.getBoolean("open_for"), List.of(), List.of())).optional()
                .map(matter -> new Found(matter.row(), matter.answers(), matter.result(), matter.rated(), matter.open(), acts(id),
                        papers(id))));
    }

    private List<ActRow> acts(long id) {
        return jdbc.sql("""
                select n, at, who, unit_id, act, name, from_state, to_state, reason, facts from matter.act
                where matter_id = :id order by n""").param("id", id)
                .query((row, n) -> new ActRow(new ActView(row.getInt("n"), row.getTimestamp("at").toInstant(), row.getString("who"),
                        null, OF_ASKER.contains(row.getString("act")), row.getString("act"), row.getString("name"),
                        row.getString("from_state"), row.getString("to_state"), row.getString("reason"),
                        answers.read(row.getString("facts"))), row.getObject("unit_id", Long.class))).list();
    }

    private List<PaperView> papers(long id) {
        return jdbc.sql("select n, code, name, type, size, thumbnail, at from matter.paper where matter_id = :id order by n")
                .param("id", id).query((row, n) -> new PaperView(row.getInt("n"), row.getString("code"), null,
                        row.getString("name"), row.getString("type"), row.getLong("size"), row.getBoolean("thumbnail"),
                        row.getTimestamp("at").toInstant())).list();
    }

    /** Stays hold nothing personal and lie at desks of other areas too: who may see the matter sees the whole way. */
    private MatterView whole(Found found) {
        MatterRow row = found.row();
        Kind kind = kinds.of(row.kind()).orElseThrow();
        Route route = routes.of(row.routeId());
        List<StepRow> steps = jdbc.sql("select " + StepRow.COLUMNS + " from matter.step s where s.matter_id = :id order by s.n")
                .param("id", row.id()).query(StepRow::of).list();
        Set<Long> named = new TreeSet<>(Set.of(row.unitId()));
        steps.forEach(step -> named.add(step.unitId()));
        found.acts().stream().map(ActRow::unit).filter(unit -> unit != null).forEach(named::add);
        Map<Long, Unit> known = units.withIds(named);
        return new MatterView(row, kind, known.get(row.unitId()), answers.read(found.answers()), answers.read(found.result()),
                found.rated(), found.open(), route,
                steps.stream().map(step -> new StepView(step, Words.state(route, step.state()), known.get(step.unitId()).shown(),
                        step.holder() == null ? null : acting.of(step.holder()).name())).toList(),
                found.acts().stream().map(act -> at(act, known)).toList(),
                found.papers().stream().map(paper -> asked(route, paper)).toList());
    }

    private static ActView at(ActRow act, Map<Long, Unit> known) {
        ActView view = act.view();
        String unit = act.unit() == null ? null : known.get(act.unit()).shown();
        return new ActView(view.n(), view.at(), view.who(), unit, view.byAsker(), view.act(), view.name(), view.from(), view.to(),
                view.reason(), view.facts());
    }

    private static PaperView asked(Route route, PaperView paper) {
        String name = route.papers().stream().filter(asked -> asked.code().equals(paper.code())).map(PaperAsked::name).findFirst()
                .orElse("补充材料");
        return new PaperView(paper.n(), paper.code(), name, paper.name(), paper.type(), paper.size(), paper.thumbnail(), paper.at());
    }

    private static MatterView nameless(MatterView matter) {
        MatterRow row = matter.row();
        MatterRow hidden = new MatterRow(row.id(), row.kind(), row.routeId(), row.unitId(), row.place(), null, null, row.officer(),
                row.channel(), ASKER, matter.kind().name(), row.state(), row.ended(), row.reason(), row.filedAt(), row.filedOn(),
                row.dueOn(), row.endedOn(), row.late(), row.rating(), row.step(), row.acts());
        return new MatterView(hidden, matter.kind(), matter.unit(), Map.of(), Map.of(), null, matter.openFor(), matter.route(),
                matter.steps(), matter.acts().stream().map(MatterReading::nameless).toList(), List.of());
    }

    private static ActView nameless(ActView act) {
        return act.byAsker() ? new ActView(act.n(), act.at(), ASKER, act.unit(), true, act.act(), act.name(), act.from(), act.to(),
                null, Map.of()) : act;
    }
}
