package org.unionhall.matter.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.unionhall.matter.running.StepRow;

/** A matter as it is watched: no name, no words. */
record WatchRow(long id, long place, String kind, long routeId, String ended, LocalDate filedOn, LocalDate endedOn, boolean late,
        StepRow step, String unitCode, String unitName, String deskName) {

    static final String COLUMNS = "m.id, m.place, m.kind, m.route_id, m.ended, m.filed_on, m.ended_on, m.late, " + StepRow.COLUMNS
            + ", u.code as for_code, u.name as for_name, d.name as desk_name";

    static WatchRow of(ResultSet row, int n) throws SQLException {
        return new WatchRow(row.getLong("id"), row.getLong("place"), row.getString("kind"), row.getLong("route_id"),
                row.getString("ended"), row.getObject("filed_on", LocalDate.class), row.getObject("ended_on", LocalDate.class),
                row.getBoolean("late"), StepRow.of(row, n), row.getString("for_code"), row.getString("for_name"),
                row.getString("desk_name"));
    }
}
