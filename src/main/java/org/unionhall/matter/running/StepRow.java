package org.unionhall.matter.running;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

/** One stay of a matter in somebody's hands. {@code daysLeft} is set while the clock stands, waiting for papers. */
public record StepRow(long matter, int n, String state, long unitId, long place, int level, boolean byAsker, Long holder,
        Instant since, LocalDate dueOn, LocalDate remindOn, boolean reminded, Integer daysLeft, LocalDate pausedOn, Instant leftAt, String outcome,
        boolean late) {

    public static final String COLUMNS = """
            s.matter_id, s.n, s.state as step_state, s.unit_id as step_unit, s.place as step_place, s.level, s.by_asker,
            s.holder_id, s.since, s.due_on as step_due, s.remind_on, s.reminded_at, s.days_left, s.paused_on, s.left_at, s.outcome,
            s.late as step_late""";

    public static StepRow of(ResultSet row, int n) throws SQLException {
        return new StepRow(row.getLong("matter_id"), row.getInt("n"), row.getString("step_state"), row.getLong("step_unit"),
                row.getLong("step_place"), row.getInt("level"), row.getBoolean("by_asker"),
                row.getObject("holder_id", Long.class), row.getTimestamp("since").toInstant(),
                row.getObject("step_due", LocalDate.class), row.getObject("remind_on", LocalDate.class),
                row.getTimestamp("reminded_at") != null, row.getObject("days_left", Integer.class), row.getObject("paused_on", LocalDate.class),
                row.getTimestamp("left_at") == null ? null : row.getTimestamp("left_at").toInstant(),
                row.getString("outcome"), row.getBoolean("step_late"));
    }

    /** The same, as something the asker must do. */
    StepRow forAsker() {
        return new StepRow(matter, n, state, unitId, place, level, true, holder, since, dueOn, remindOn, reminded, daysLeft, pausedOn,
                leftAt, outcome, late);
    }

    public boolean paused() {
        return daysLeft != null;
    }
}
