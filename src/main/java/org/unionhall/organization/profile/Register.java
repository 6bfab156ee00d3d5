package org.unionhall.organization.profile;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Everything told about one unit, as its page and the programs read it; the bank account is masked. */
public record Register(long id, String code, String name, String shortName, String kind, String kindName, String level,
        String levelName, boolean base, boolean active, Long parentId, String parentCode, String parentName,
        String lineCode, String lineName, String keeperCode, String keeperName, String form, String division,
        String creditCode, String legalNo, LocalDate legalOn, String address, BigDecimal longitude,
        BigDecimal latitude, String contact, String contactPhone, String bankName, String bankAccount,
        LocalDate foundedOn, LocalDate closedOn, Integer termNo, LocalDate termStart, Integer termYears,
        LocalDate termUntil, int version,
        int employers, int workers, int women) {

    /** Last day of the present term, a later one where the union above has agreed to it; null when it is not told. */
    public LocalDate termEnd() {
        return termUntil != null ? termUntil : termStart == null || termYears == null ? null : termStart.plusYears(termYears);
    }

    public String formName() {
        return switch (form) {
            case null -> null;
            case "ALONE" -> "单独组建";
            case "REGIONAL" -> "区域联建";
            case "INDUSTRY" -> "行业统建";
            default -> form;
        };
    }
}
