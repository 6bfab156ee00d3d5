package org.unionhall.organization.tree;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.unionhall.organization.CreditCode;
import org.unionhall.organization.NewEmployer;
import org.unionhall.platform.text.Bigrams;

/** A covered employer as columns of organization.employer. */
final class EmployerColumns {

    private EmployerColumns() {
    }

    static Map<String, Object> of(NewEmployer employer, long unit, long place, LocalDate from) {
        var row = new LinkedHashMap<String, Object>();
        row.put("unit_id", unit);
        row.put("place", place);
        row.put("credit_code", CreditCode.parse(employer.creditCode()).code().text());
        row.put("name", employer.name().strip());
        row.put("grams", Bigrams.of(employer.name()));
        row.put("ownership", employer.ownership());
        row.put("industry", employer.industry());
        row.put("workers", employer.workers());
        row.put("women", employer.women());
        row.put("payroll", employer.payroll());
        row.put("valid_from", from.toString());
        return row;
    }
}
