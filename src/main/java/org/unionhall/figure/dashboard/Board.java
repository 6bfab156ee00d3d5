package org.unionhall.figure.dashboard;

import java.util.List;
import org.unionhall.figure.Todo;
import org.unionhall.figure.dashboard.Breakdowns.Breakdown;
import org.unionhall.figure.dashboard.Cards.Card;
import org.unionhall.figure.dashboard.Expiring.Line;
import org.unionhall.organization.Unit;
import org.unionhall.platform.page.Choice;
import org.unionhall.platform.page.Link;

/**
 * What the first page and the dashboard of a unit show; lists that a page leaves out are empty.
 *
 * @param offer what to do when nothing waits, or null
 */
public record Board(Unit unit, List<Link> above, String subtitle, List<Card> cards, List<Todo> waiting,
                    List<Line> expiring, Measure measure, List<Choice> measures, Comparison below, int children,
                    Course course, List<Breakdown> people, List<Breakdown> tree,
                    Ages ages, Link offer) {
}
