package org.unionhall.matter.route;

import org.unionhall.matter.MatterRefusal;

/** What is typed to change a way. {@code change} is REVIEW, LIMIT or PAPER. */
public record RouteForm(String change, String state, String name, String days, boolean working, String from, String basis) {

    Addition.What what() {
        for (Addition.What what : Addition.What.values()) {
            if (what.name().equals(change)) {
                return what;
            }
        }
        throw MatterRefusal.ADDITION_INVALID.because("请选择要调整什么。");
    }

    /** Null when nothing usable was typed. */
    Integer number() {
        return days != null && days.strip().matches("\\d{1,3}") ? Integer.valueOf(days.strip()) : null;
    }
}
