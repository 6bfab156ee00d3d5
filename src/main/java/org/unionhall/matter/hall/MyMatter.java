package org.unionhall.matter.hall;

import java.time.LocalDate;
import org.unionhall.matter.declared.Kind;
import org.unionhall.platform.page.Tone;

/**
 * A line of 我的事项.
 *
 * @param unit     the union it is for
 * @param standing in one word
 * @param waits    something must be done by who asked
 * @param dueOn    the day by which something must happen, null once it has ended
 */
public record MyMatter(long id, Kind kind, String unit, LocalDate filedOn, String standing, Tone tone, boolean waits,
        LocalDate dueOn) {

    public boolean open() {
        return dueOn != null;
    }
}
