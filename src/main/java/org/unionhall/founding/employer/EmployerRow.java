package org.unionhall.founding.employer;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.unionhall.platform.codes.Code;
import org.unionhall.platform.codes.CodeList;

/**
 * An employer without a union in a list.
 *
 * @param unitCode of the union on whose ground it lies
 * @param lead     number of the matter by which it is followed up, or null
 * @param waiting  workers who have asked to join there
 */
public record EmployerRow(String creditCode, String name, String ownership, String industry, int workers, int women, String address,
        String unitCode, String unitName, Long lead, int waiting) {

    static EmployerRow of(ResultSet row, int n) throws SQLException {
        return new EmployerRow(row.getString("credit_code"), row.getString("name"), row.getString("ownership"), row.getString("industry"),
                row.getInt("workers"), row.getInt("women"), row.getString("address"), row.getString("code"), row.getString("unit_name"),
                row.getObject("matter_id", Long.class), row.getInt("waiting"));
    }

    public String ownershipName() {
        return CodeList.named("ownership").of(ownership).map(Code::name).orElse("—");
    }

    public String industryName() {
        return CodeList.named("industry").of(industry).map(Code::name).orElse("—");
    }

    /** As a line of a request. */
    public String line() {
        return name + "，" + creditCode + "，" + workers + "，" + women;
    }
}
