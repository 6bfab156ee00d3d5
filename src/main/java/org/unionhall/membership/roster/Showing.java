package org.unionhall.membership.roster;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.unionhall.people.People;
import org.unionhall.platform.sealing.Masks;
import org.unionhall.platform.sealing.Seals;

/** How rows are shown: ages as of a day, numbers masked or, for those allowed who said why, in full. */
record Showing(LocalDate today, Seals seals, boolean full) {

    Integer age(LocalDate birth) {
        return birth == null ? null : (int) ChronoUnit.YEARS.between(birth, today);
    }

    String number(RosterRow row) {
        if (row.number() == null) {
            return null;
        }
        String number = seals.open(row.number(), People.NUMBER);
        return full ? number : Masks.idNumber(number);
    }

    String phone(RosterRow row) {
        if (row.phone() == null) {
            return null;
        }
        String phone = seals.open(row.phone(), People.PHONE);
        return full ? phone : Masks.phone(phone);
    }
}
