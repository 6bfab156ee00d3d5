package org.unionhall.matter.running;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Trail;
import org.unionhall.matter.Filing;
import org.unionhall.matter.MatterRefusal;
import org.unionhall.matter.MatterWork;
import org.unionhall.matter.declared.Kind;
import org.unionhall.matter.declared.MatterKinds;
import org.unionhall.matter.declared.State;
import org.unionhall.matter.route.Routes;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.organization.WorkingDays;
import org.unionhall.platform.paper.PaperStore;
import org.unionhall.platform.time.Shanghai;

/** 提交: a matter begins, and lies at once on somebody's desk with a day by which something must happen. */
@Component
class Submitting {

    private final JdbcClient jdbc;
    private final MatterBook book;
    private final Answers answers;
    private final FilingCheck check;
    private final Passing passing;
    private final MatterKinds kinds;
    private final Works works;
    private final Routes routes;
    private final Units units;
    private final WorkingDays calendar;
    private final PaperStore store;
    private final Trail trail;
    private final Clock clock;

    Submitting(JdbcClient jdbc, MatterBook book, Answers answers, FilingCheck check, Passing passing, MatterKinds kinds, Works works,
            Routes routes, Units units, WorkingDays calendar, PaperStore store, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.answers = answers;
        this.check = check;
        this.passing = passing;
        this.kinds = kinds;
        this.works = works;
        this.routes = routes;
        this.units = units;
        this.calendar = calendar;
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    long submit(Filing typed) {
        Kind kind = kinds.of(typed.kind()).orElseThrow(() -> MatterRefusal.KIND_UNKNOWN.because(typed.kind()));
        MatterWork work = works.of(kind);
        long id = book.number();
        if (typed.key() != null && typed.by() != null) {
            Optional<Long> before = book.before(typed.by().account(), typed.key(), id);
            if (before.isPresent()) {
                typed.papers().forEach(paper -> store.forget(paper.storeKey()));
                return before.get();
            }
        }
        allowed(kind, typed);
        Filing read = typed.with(typed.unit(), check.answers(kind, typed.answers()).orRefused());
        Filing filing = read.with(unit(work, read), work.filing(read));
        Unit unit = filing.unit();
        byte[] person = work.person(filing).orElse(null);
        if (kind.once()) {
            book.takeOnce(kind.code(), person, filing.asker().account(), id).ifPresent(open -> {
                throw MatterRefusal.ALREADY_OPEN.because(kind.name(), filedOn(open));
            });
        }
        LocalDate today = Shanghai.today(clock);
        Routes.Kept route = routes.begun(kind, unit, today);
        check.papers(route.route(), filing.papers().stream().map(Filing.Paper::code).toList());
        String begins = work.begins(filing).orElse(route.route().first().code());
        State state = route.route().state(begins).orElseThrow();
        Unit held = units.held(List.of(unit.id())).get(unit.id());
        book.counted(id, () -> insert(id, kind, filing, held, person, route, state, today));
        filing.papers().forEach(paper -> book.paper(id, paper, filing.by()));
        book.note(id, new MatterBook.Noted("submit", "提交", filing.by() == null ? "系统" : filing.by().name(), unit.id(), null,
                state.code(), null, null), filing.by());
        passing.begin(book.hold(id), kind, route.route(), state);
        work.filed(book.whole(id).orElseThrow());
        trail.record(filing.by(), "MATTER_FILED", unit.id(), "matter:" + id, null, null,
                Map.of("kind", kind.name(), "channel", filing.channel().title()));
        return id;
    }

    private static void allowed(Kind kind, Filing filing) {
        boolean counter = filing.channel() == Filing.Channel.COUNTER;
        switch (kind.asker()) {
            case REAL_NAME, MEMBER -> {
                if (!counter && filing.asker().person() == null) {
                    throw MatterRefusal.REAL_NAME_FIRST.because(kind.name());
                }
            }
            case OFFICER -> {
                if (filing.by() == null || filing.by().posts().isEmpty()) {
                    throw MatterRefusal.ASKER_NOT_ALLOWED.because(kind.name(), kind.asker().title());
                }
            }
            case PROGRAM -> {
                if (filing.channel() != Filing.Channel.PROGRAM) {
                    throw MatterRefusal.ASKER_NOT_ALLOWED.because(kind.name(), kind.asker().title());
                }
            }
            case ANYONE -> { }
        }
    }

    private static Unit unit(MatterWork work, Filing filing) {
        Unit unit = work.unit(filing).orElse(filing.unit());
        if (unit == null) {
            throw MatterRefusal.UNIT_MISSING.because();
        }
        if (!unit.active()) {
            throw MatterRefusal.UNIT_UNKNOWN.because(unit.code());
        }
        return unit;
    }

    private String filedOn(long open) {
        return jdbc.sql("select filed_on from matter.matter where id = :id").param("id", open).query(LocalDate.class).optional()
                .map(day -> Shanghai.format(day) + "提交").orElse("刚刚提交");
    }

    private void insert(long id, Kind kind, Filing filing, Unit unit, byte[] person, Routes.Kept route, State state,
            LocalDate today) {
        Map<String, String> given = filing.answers();
        boolean counter = filing.channel() == Filing.Channel.COUNTER;
        jdbc.sql("""
                insert into matter.matter (id, kind, route_id, unit_id, place, account_id, person_key, officer_id, channel, asker,
                    title, answers, sealed, state, filed_at, filed_on, due_on, open_for, step)
                values (:id, :kind, :route, :unit, :place, :account, :person, :officer, :channel, :asker, :title,
                    :answers::jsonb, :sealed, :state, :at, :on, :due, :open, 0)""")
                .param("id", id).param("kind", kind.code()).param("route", route.id()).param("unit", unit.id())
                .param("place", unit.place())
                .param("account", filing.asker().account() == 0 ? null : filing.asker().account(), Types.BIGINT)
                .param("person", person, Types.BINARY)
                .param("officer", counter ? filing.by().account() : null, Types.BIGINT)
                .param("channel", filing.channel().name()).param("asker", filing.asker().name())
                .param("title", works.of(kind).title(filing).orElse(kind.name()))
                .param("answers", answers.written(answers.shown(kind, given))).param("sealed", answers.sealed(kind, given), Types.BINARY)
                .param("state", state.code()).param("at", book.now()).param("on", today)
                .param("due", route.route().limit().from(today, calendar)).param("open", filing.open() && kind.open()).update();
    }
}
