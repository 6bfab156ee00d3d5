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

    @Override
    public String toString() {
        return "account form";
    }
}
