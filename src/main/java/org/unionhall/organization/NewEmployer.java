package org.unionhall.organization;

import java.math.BigDecimal;

/**
 * A workplace a union covers. {@code ownership} is the 3-digit 单位类别 and {@code industry} the 2-digit 行业 of rules
 * 2.8, both may be null; {@code women} are among the {@code workers}; {@code payroll} is last year's wages in yuan.
 */
public record NewEmployer(String creditCode, String name, String ownership, String industry, int workers, int women,
        BigDecimal payroll) {
}
