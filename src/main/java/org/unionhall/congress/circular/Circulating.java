package org.unionhall.congress.circular;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Trail;
import org.unionhall.organization.Rules;
import org.unionhall.organization.Unit;
import org.unionhall.organization.WorkingDays;
import org.unionhall.platform.paper.PaperStore;
import org.unionhall.platform.paper.Stored;
import org.unionhall.platform.time.Shanghai;

/** Sends a document to unions below and to bodies outside. */
@Component
class Circulating {

    private static final long LARGEST = 20L << 20;
    private static final int TITLE = 120;
    private static final int NAME = 60;

    private final JdbcClient jdbc;
    private final Rules rules;
    private final WorkingDays days;
    private final PaperStore store;
    private final CircularNotices notices;
    private final CircularBook book;
    private final Trail trail;
    private final Clock clock;

    Circulating(JdbcClient jdbc, Rules rules, WorkingDays days, PaperStore store, CircularNotices notices, CircularBook book, Trail trail,
            Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.days = days;
        this.store = store;
        this.notices = notices;
        this.book = book;
        this.trail = trail;
        this.clock = clock;
    }

    /** How many working days are proposed. */
    int workingDays(long unit) {
        return rules.number(unit, Shanghai.today(clock), "CIRCULAR_DAYS");
    }

    /** The last day proposed. */
    LocalDate proposed(long unit) {
        return days.after(Shanghai.today(clock), workingDays(unit));
    }

    /** From which day on the last day is near. */
    LocalDate near(long unit, LocalDate due) {
        return days.after(due, -rules.number(unit, Shanghai.today(clock), "CIRCULAR_NOTICE_DAYS"));
    }

    @Transactional
    long send(NewCircular asked, Actor actor) {
        LocalDate today = Shanghai.today(clock);
        check(asked, today);
        LocalDate near = near(asked.unit().id(), asked.due());
        CircularStage stage = CircularStage.of(today, near, asked.due());
        Stored file = asked.content() == null ? null : store.keep(asked.content(), asked.fileName(), LARGEST);
        long id = jdbc.sql("""
                insert into congress.circular (unit_id, place, kind, title, number, words, store_key, file_name, file_type, size, due, stage,
                    next_on, account_id, at)
                select u.id, u.lo, :kind, :title, :number, :words, :key, :file, :type, :size, :due, :stage, :next, :account, :at
                from organization.unit u where u.id = :unit for share of u returning id""").param("unit", asked.unit().id())
                .param("kind", asked.kind().name()).param("title", asked.title()).param("number", asked.number(), Types.VARCHAR)
                .param("words", asked.words()).param("key", file == null ? null : file.key(), Types.VARCHAR)
                .param("file", file == null ? null : file.fileName(), Types.VARCHAR).param("type", file == null ? null : file.type(), Types.VARCHAR)
                .param("size", file == null ? null : file.size(), Types.BIGINT).param("due", asked.due()).param("stage", stage.name())
                .param("next", stage.next(near, asked.due()), Types.DATE)
                .param("account", actor.account() == 0 ? null : actor.account(), Types.BIGINT)
                .param("at", Timestamp.from(clock.instant())).query(Long.class).single();
        int unions = below(id, asked);
        int outside = outside(id, asked, unions);
        if (unions + outside == 0) {
            throw CircularRefusal.NOBODY.because();
        }
        trail.record(actor, "CIRCULAR_SENT", asked.unit().id(), "circular:" + id, null, null,
                Map.of("title", asked.title(), "recipients", unions + outside));
        notices.sent(book.withId(id).orElseThrow());
        return id;
    }

    private static void check(NewCircular asked, LocalDate today) {
        if (asked.title() == null || asked.title().length() > TITLE) {
            throw CircularRefusal.TITLE_MISSING.because();
        }
        if (asked.words() == null) {
            throw CircularRefusal.WORDS_MISSING.because();
        }
        if (asked.due() == null || !asked.due().isAfter(today)) {
            throw CircularRefusal.DUE_PAST.because(asked.due() == null ? "空" : Shanghai.format(asked.due()));
        }
        if (asked.kind() != CircularKind.OPINION && !asked.outside().isEmpty()) {
            throw CircularRefusal.OUTSIDE_ONLY_OPINION.because();
        }
        asked.outside().stream().filter(name -> name.length() > NAME).findFirst().ifPresent(name -> {
            throw CircularRefusal.OUTSIDE_LONG.because(name);
        });
    }

    /** One statement, however many: the units stay where they are until the transaction ends. Branches are told by their union. */
    private int below(long id, NewCircular asked) {
        Unit unit = asked.unit();
        Long[] chosen = asked.reach() == NewCircular.Reach.CHOSEN ? chosen(unit, asked.chosen()) : new Long[0];
        return jdbc.sql("""
                with below as (
                    select u.id, u.lo from organization.unit u
                    where u.status = 'ACTIVE' and u.lo > :lo and u.lo <= :hi
                      and case :reach when 'DIRECT' then u.parent_id = :unit when 'CHOSEN' then u.id = any(:chosen)
                          else u.kind not in ('BRANCH', 'GROUP', 'HOLDING') end
                    order by u.id for share of u)
                insert into congress.recipient (circular_id, n, place, unit_id)
                select :id, row_number() over (order by b.lo), b.lo, b.id from below b""").param("id", id).param("unit", unit.id())
                .param("lo", unit.area().lo()).param("hi", unit.area().hi()).param("reach", asked.reach().name()).param("chosen", chosen).update();
    }

    private int outside(long id, NewCircular asked, int unions) {
        return asked.outside().isEmpty() ? 0 : jdbc.sql("""
                insert into congress.recipient (circular_id, n, place, name)
                select c.id, :unions + o.n, c.place, o.name
                from congress.circular c, unnest(cast(:names as text[])) with ordinality o (name, n) where c.id = :id""").param("id", id)
                .param("unions", unions).param("names", asked.outside().stream().distinct().toArray(String[]::new)).update();
    }

    /** By name or code, each exactly one below. */
    private Long[] chosen(Unit unit, List<String> lines) {
        record Found(String line, long id) {
        }
        Map<String, List<Found>> found = jdbc.sql("""
                select l.line, u.id from unnest(cast(:lines as text[])) l (line)
                join organization.unit u on u.code = l.line or u.name = l.line or u.short_name = l.line
                where u.status = 'ACTIVE' and u.lo > :lo and u.lo <= :hi""").param("lines", lines.toArray(String[]::new))
                .param("lo", unit.area().lo()).param("hi", unit.area().hi())
                .query((row, n) -> new Found(row.getString(1), row.getLong(2))).list().stream().collect(Collectors.groupingBy(Found::line));
        for (String line : lines) {
            List<Found> units = found.getOrDefault(line, List.of());
            if (units.isEmpty()) {
                throw CircularRefusal.NOT_BELOW.because(line);
            }
            if (units.stream().map(Found::id).distinct().count() > 1) {
                throw CircularRefusal.SAME_NAME.because(units.size(), line);
            }
        }
        return found.values().stream().flatMap(List::stream).map(Found::id).distinct().toArray(Long[]::new);
    }
}
