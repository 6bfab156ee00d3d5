package org.unionhall.organization;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What is told about a unit besides its place in the tree; every field may be null. {@code form} is the founding form
 * ALONE 单独组建, REGIONAL 区域联建, INDUSTRY 行业统建; {@code lineCode} the code of the industry or system union that
 * leads it besides its parent; {@code bankAccount} is plain here and sealed when stored; terms are counted in years.
 */
public record Profile(String shortName, String form, String lineCode, String division, String creditCode,
        String legalNo, LocalDate legalOn, String address, BigDecimal longitude, BigDecimal latitude, String contact,
        String contactPhone, String bankName, String bankAccount, Integer termNo, LocalDate termStart,
        Integer termYears) {

    public static final Profile NONE = new Profile(null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null, null, null);

    /** What a register of unions usually tells. */
    public static Profile of(String shortName, String form, String division, String creditCode, String address,
            String contact, String contactPhone, Integer termNo, LocalDate termStart, Integer termYears) {
        return new Profile(shortName, form, null, division, creditCode, null, null, address, null, null, contact,
                contactPhone, null, null, termNo, termStart, termYears);
    }

    /** The same with a position, degrees east and north. */
    public Profile at(BigDecimal degreesEast, BigDecimal degreesNorth) {
        return new Profile(shortName, form, lineCode, division, creditCode, legalNo, legalOn, address, degreesEast,
                degreesNorth, contact, contactPhone, bankName, bankAccount, termNo, termStart, termYears);
    }
}
