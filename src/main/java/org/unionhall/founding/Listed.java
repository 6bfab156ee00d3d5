package org.unionhall.founding;

/**
 * An employer of the register. {@code unitId} is the union on whose ground it lies; {@code ownership} and {@code industry}
 * are codes of rules 2.8 or null.
 */
public record Listed(String creditCode, String name, String ownership, String industry, int workers, int women, String address,
        String division, long unitId) {
}
