package org.unionhall.matter.reading;

import java.time.Instant;
import java.time.LocalDate;
import org.unionhall.matter.running.StepRow;

/**
 * A stay of a matter in somebody's hands.
 *
 * @param name   of the state, such as 工会审核
 * @param unit   the union at whose desk it lies
 * @param holder who has taken it, or null
 */
public record StepView(StepRow row, String name, String unit, String holder) {

    public int n() {
        return row.n();
    }

    public String state() {
        return row.state();
    }

    public Instant since() {
        return row.since();
    }

    public LocalDate dueOn() {
        return row.dueOn();
    }

    public boolean open() {
        return row.leftAt() == null;
    }

    /** It waits for who asked: returned for correction, or papers were asked for. */
    public boolean waitsForAsker() {
        return open() && (row.byAsker() || row.paused());
    }
}
