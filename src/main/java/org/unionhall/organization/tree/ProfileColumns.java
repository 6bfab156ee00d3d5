package org.unionhall.organization.tree;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.unionhall.organization.CreditCode;
import org.unionhall.organization.Profile;
import org.unionhall.platform.sealing.Seals;

/** The profile as columns of organization.unit; days as text, the bank account sealed. */
final class ProfileColumns {

    static final String BANK = "unit.bank";

    private ProfileColumns() {
    }

    static Map<String, Object> of(Profile profile, Seals seals) {
        var row = new LinkedHashMap<String, Object>();
        row.put("form", profile.form());
        row.put("division", profile.division());
        row.put("credit_code", profile.creditCode() == null ? null
                : CreditCode.parse(profile.creditCode()).code().text());
        row.put("legal_no", profile.legalNo());
        row.put("legal_on", text(profile.legalOn()));
        row.put("address", profile.address());
        row.put("longitude", profile.longitude());
        row.put("latitude", profile.latitude());
        row.put("contact", profile.contact());
        row.put("contact_phone", profile.contactPhone());
        row.put("bank_name", profile.bankName());
        row.put("bank_sealed", profile.bankAccount() == null ? null
                : "\\x" + HexFormat.of().formatHex(seals.seal(profile.bankAccount(), BANK)));
        row.put("term_no", profile.termNo());
        row.put("term_start", text(profile.termStart()));
        row.put("term_years", profile.termYears());
        return row;
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
