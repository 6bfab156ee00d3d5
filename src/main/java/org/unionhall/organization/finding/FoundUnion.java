package org.unionhall.organization.finding;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A union as a stranger finds it.
 *
 * @param upper    name of the union above, null at the top
 * @param employer name of a covered workplace by which it was found, or null
 */
public record FoundUnion(long id, String code, String name, String kind, String upper, String address, String employer,
        long place) {

    static FoundUnion of(ResultSet row, int number) throws SQLException {
        return new FoundUnion(row.getLong("id"), row.getString("code"), row.getString("name"), row.getString("kind"),
                row.getString("upper"), row.getString("address"), row.getString("employer"), row.getLong("lo"));
    }

    /** A territory by its bare name: 小店区 for 小店区总工会. */
    public String territory() {
        return name.replaceFirst("(总工会|工会工作委员会|工会委员会|工会办事处|工会联合会|工会)$", "");
    }
}
