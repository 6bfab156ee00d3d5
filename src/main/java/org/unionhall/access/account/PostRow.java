package org.unionhall.access.account;

import java.time.LocalDate;
import org.unionhall.access.Role;
import org.unionhall.platform.time.Shanghai;

/** A post as it is shown: whose, where, since when; {@code over} once it has ended. */
public record PostRow(long id, long account, String login, String name, long unitId, long place, String unitCode,
                      String unitName, Role role, LocalDate from, LocalDate to, boolean over) {

    public String span() {
        return Shanghai.format(from) + " 起" + (to == null ? "" : "，至 " + Shanghai.format(to));
    }
}
