package org.unionhall.membership.joining;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.unionhall.access.Actor;
import org.unionhall.access.Area;
import org.unionhall.matter.Matters;
import org.unionhall.membership.WaitingColleagues;
import org.unionhall.organization.Unit;
import org.unionhall.platform.refusal.Refusal;

/** Answers who founds unions: who waits for one, and takes them in when it stands. */
@Component
class WaitingList implements WaitingColleagues {

    private static final Area EVERYWHERE = new Area(0, Long.MAX_VALUE - 1);

    private final WaitingRows rows;
    private final Matters matters;
    private final TransactionTemplate nested;

    WaitingList(WaitingRows rows, Matters matters, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.matters = matters;
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    public List<Waiting> of(String creditCode) {
        return rows.of(creditCode).stream().map(row -> matters.withId(row.matter()).map(matter ->
                new Waiting(row.matter(), matter.asker().account(), matter.answer("name"), row.since())).orElseThrow()).toList();
    }

    @Override
    public int count(String creditCode) {
        return rows.count(creditCode);
    }

    /** The matters wait at desks the actor need not sit at: the program acts, in the actor's name. */
    @Override
    @Transactional
    public int joined(Unit newUnion, Actor actor) {
        Actor program = Actor.program(actor.name(), EVERYWHERE);
        int members = 0;
        for (long matter : rows.ledTo(newUnion.id())) {
            if (admitted(matter, program)) {
                members++;
            } else {
                matters.act(matter, "placed", 0, "单位工会已经建立", null, program);
            }
        }
        return members;
    }

    private boolean admitted(long matter, Actor program) {
        try {
            nested.executeWithoutResult(status -> matters.act(matter, "founded", 0, "随单位建会入会", null, program));
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }
}
