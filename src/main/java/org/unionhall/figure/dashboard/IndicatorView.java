package org.unionhall.figure.dashboard;

import java.util.List;
import org.unionhall.figure.dashboard.Breakdowns.Breakdown;
import org.unionhall.figure.dashboard.Breakdowns.Row;
import org.unionhall.organization.Unit;
import org.unionhall.platform.page.Link;

/**
 * One figure of one unit, told whole.
 *
 * @param about  the code under which the page stands
 * @param part   words for the slices that are looked at, null for all
 * @param window the same for addresses, with its question mark
 * @param list   address of the rows, null where they are not to be read here
 * @param reason address at which a reason is stated to see them, or null
 * @param made   what a derived figure is made of; empty for counted ones
 * @param course null where no values are kept from day to day
 * @param below  null where nothing stands below
 */
public record IndicatorView(Unit unit, List<Link> above, String about, String name, String value, String measure,
                            String definition, String part, String window, String list, String reason, List<Row> made,
                            Breakdown slices, boolean byAge, Ages ages, Measure shown, Course course, Comparison below,
                            int children) {
}
