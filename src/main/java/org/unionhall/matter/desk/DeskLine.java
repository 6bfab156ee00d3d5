package org.unionhall.matter.desk;

import java.util.List;
import org.unionhall.matter.declared.Act;

/**
 * A line of the desk as shown.
 *
 * @param kind  name of the kind
 * @param title one line about it, or null where it says no more than the kind
 * @param state where it stands
 * @param step  number of the stay shown
 * @param batch acts that may be done to many at once
 */
public record DeskLine(long id, String kind, String title, String asker, String union, String state, TimeLeft clock,
        String holder, int step, List<Act> batch, String href) {
}
