package org.unionhall.matter.running;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.unionhall.matter.declared.Kind;
import org.unionhall.matter.declared.MatterKinds;
import org.unionhall.matter.declared.Route;
import org.unionhall.matter.declared.State;
import org.unionhall.matter.route.Routes;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;

/**
 * Both clocks of matters: reminds before a limit, at the limit does what silence means or hands up, tells the union
 * above when the whole takes too long. Any node may run it at any time: each matter is held while it is looked at, and
 * what has been done is not found again.
 */
@Component
public class Clockwork {

    private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);
    private static final int AT_ONCE = 500;
    private static final String OPEN = "select s.matter_id from matter.step s where s.left_at is null and ";

    private static final String WHOLE = """
            select m.id from matter.matter m join matter.step s on s.matter_id = m.id and s.n = m.step
            where m.ended is null and not m.due_told and m.due_on < :today and not s.by_asker and s.days_left is null
            order by m.due_on limit\s""";

    private final JdbcClient jdbc;
    private final MatterBook book;
    private final Passing passing;
    private final Acts acts;
    private final AskerActs asker;
    private final Desks desks;
    private final Units units;
    private final MatterKinds kinds;
    private final Routes routes;
    private final Messages messages;
    private final TransactionTemplate apart;

    private record Held(MatterRow matter, StepRow step, Kind kind, Route route) {
    }

    private interface Look {
        void at(Held held, LocalDate today);
    }

    Clockwork(JdbcClient jdbc, MatterBook book, Passing passing, Acts acts, AskerActs asker, Desks desks, Units units, MatterKinds kinds,
            Routes routes, Messages messages, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.book = book;
        this.passing = passing;
        this.acts = acts;
        this.asker = asker;
        this.desks = desks;
        this.units = units;
        this.kinds = kinds;
        this.routes = routes;
        this.messages = messages;
        this.apart = new TransactionTemplate(transactions);
    }

    /** Everything that is due today. */
    public void run() {
        each(OPEN + "s.due_on < :today order by s.due_on limit " + AT_ONCE, this::passed);
        each(OPEN + "s.reminded_at is null and s.remind_on <= :today order by s.remind_on limit " + AT_ONCE, this::near);
        each(WHOLE + AT_ONCE, this::whole);
    }

    private void each(String found, Look look) {
        LocalDate today = passing.today();
        List<Long> matters;
        int failed = 0;
        do {
            matters = jdbc.sql(found).param("today", today).query(Long.class).list();
            for (long matter : matters) {
                failed += looked(matter, look, today) ? 0 : 1;
            }
        } while (matters.size() == AT_ONCE && failed < AT_ONCE);
    }

    /** One matter, in a transaction of its own: what goes wrong with it leaves the others alone. */
    private boolean looked(long matter, Look look, LocalDate today) {
        try {
            apart.executeWithoutResult(status -> {
                MatterRow row = book.hold(matter);
                if (row.open()) {
                    look.at(new Held(row, book.step(row), kinds.of(row.kind()).orElseThrow(), routes.of(row.routeId())), today);
                }
            });
            return true;
        } catch (RuntimeException e) {
            LOG.error("事项 {} 的时限处理没有成功，下次再试：{}", matter, e.getClass().getSimpleName());
            return false;
        }
    }

    private void near(Held held, LocalDate today) {
        StepRow step = held.step();
        if (step.reminded() || step.remindOn().isAfter(today)) {
            return;
        }
        jdbc.sql("update matter.step set reminded_at = :at where matter_id = :id and n = :n").param("at", book.now())
                .param("id", step.matter()).param("n", step.n()).update();
        Unit desk = units.withId(step.unitId()).orElseThrow();
        if (step.paused()) {
            messages.near(held.matter(), held.kind(), desk, step.forAsker(), step.dueOn());
        } else {
            messages.near(held.matter(), held.kind(), desk, step, step.dueOn());
        }
    }

    private void passed(Held held, LocalDate today) {
        StepRow step = held.step();
        if (!step.dueOn().isBefore(today)) {
            return;
        }
        if (step.paused()) {
            asker.goOn(held.matter(), step, held.route());
            note(held, "ask-expired", "补充材料到期，继续办理", step.state());
        } else if (step.byAsker()) {
            book.leave(step, "lapse", false, null);
            note(held, "lapse", "逾期未重新提交，按撤回处理", "LAPSED");
            passing.end(held.matter(), held.kind(), null, "LAPSED", null, false, null);
        } else {
            State state = held.route().state(step.state()).orElseThrow();
            if (state.silence() != null && step.level() == 0) {
                acts.decide(held.matter(), step, held.kind(), held.route(), state.act(state.silence()).orElseThrow(),
                        "到期未答复，按规定处理。", null);
            } else {
                handUp(held, state);
            }
        }
    }

    /** To the next desk above; at the top the same desk is asked again, with a new limit. */
    private void handUp(Held held, State state) {
        StepRow step = held.step();
        Unit desk = units.withId(step.unitId()).orElseThrow();
        Optional<Unit> above = desks.above(desk.id());
        Unit next = above.orElse(desk);
        book.leave(step, "escalate", true, null);
        note(held, "escalate", "到期未办，转" + next.shown(), state.code());
        passing.late(held.matter());
        passing.enter(held.matter(), held.kind(), state, next, step.level() + 1);
        messages.handedUp(held.matter(), held.kind(), desk, next, step);
    }

    private void whole(Held held, LocalDate today) {
        if (!held.matter().dueOn().isBefore(today) || jdbc.sql("""
                update matter.matter set due_told = true where id = :id and not due_told""").param("id", held.matter().id()).update() == 0) {
            return;
        }
        passing.late(held.matter());
        note(held, "overdue", "超过总时限", held.step().state());
        Unit desk = units.withId(held.step().unitId()).orElseThrow();
        messages.whole(held.matter(), held.kind(), desks.above(desk.id()).orElse(desk));
    }

    private void note(Held held, String act, String name, String to) {
        book.note(held.matter().id(), new MatterBook.Noted(act, name, "系统", held.step().unitId(), held.step().state(), to, null, null), null);
    }
}
