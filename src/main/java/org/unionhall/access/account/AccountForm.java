package org.unionhall.access.account;

import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.unionhall.access.Role;

/** What is typed to open an account; {@code unit} is a unit's code, the role may stay open. */
public record AccountForm(String login, String name, String phone, String unit, Role role,
                          @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
                          @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {

    public static AccountForm empty(String unit) {
        return new AccountForm("", "", "", unit, null, null, null);
    }

    static AccountForm of(AccountRow account) {
        return new AccountForm(account.login(), account.name(), account.phoneTail(), account.unitCode(), null, null, null);
    }

    /** The phone as typed; null while the field still shows the masked one. */
    String changedPhone() {
        return phone != null && phone.contains("*") ? null : phone == null ? "" : phone;
    }

    @Override
    public String toString() {
        return "account form";
    }
}
