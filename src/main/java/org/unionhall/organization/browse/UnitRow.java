package org.unionhall.organization.browse;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.unionhall.organization.UnitCounts.Counts;

/**
 * A unit as a line of the tree or of a search, today or as it stood on a day. {@code children} tells whether there is
 * more below; {@code counts} is null where no figures are kept.
 */
public record UnitRow(long id, String code, String name, String kind, String kindName, String level, String levelName,
        Long parentId, long lo, long hi, boolean active, boolean children, boolean entrusted, Counts counts) {

    UnitRow with(Counts counted) {
        return new UnitRow(id, code, name, kind, kindName, level, levelName, parentId, lo, hi, active, children,
                entrusted, counted);
    }

    static UnitRow of(ResultSet row, int number) throws SQLException {
        return new UnitRow(row.getLong("id"), row.getString("code"), row.getString("name"), row.getString("kind"),
                row.getString("kind_name"), row.getString("level"), row.getString("level_name"),
                row.getObject("parent_id", Long.class), row.getLong("lo"), row.getLong("hi"),
                row.getBoolean("active"), row.getBoolean("children"), row.getBoolean("entrusted"), null);
    }
}
