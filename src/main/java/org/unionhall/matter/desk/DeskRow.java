package org.unionhall.matter.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.unionhall.matter.running.MatterRow;
import org.unionhall.matter.running.StepRow;

/** A line of the desk: the matter, the stay it is in, the union it is for. */
record DeskRow(MatterRow matter, StepRow step, String unitName) {

    static DeskRow of(ResultSet row, int n) throws SQLException {
        return new DeskRow(MatterRow.of(row, n), StepRow.of(row, n), row.getString("for_name"));
    }

    /** Where the page ends with this row. */
    String key() {
        return step.dueOn().toEpochDay() + "." + matter.id();
    }
}
