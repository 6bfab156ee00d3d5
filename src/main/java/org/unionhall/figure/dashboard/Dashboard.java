package org.unionhall.figure.dashboard;

import gg.jte.Content;
import java.util.List;
import org.unionhall.figure.Todo;
import org.unionhall.organization.Unit;
import org.unionhall.platform.page.Choice;
import org.unionhall.platform.page.Link;

/** Everything a dashboard page shows of one unit, ready to be written. */
public record Dashboard(Unit unit, List<Link> above, String subtitle, List<Card> cards, List<Todo> waiting, boolean home,
                        Measure measure, List<Choice> measures, Content map, Content ranking, List<ChildRow> children,
                        Content trend, List<MonthRow> months, List<Breakdown> breakdowns, List<Expiry> expiring) {

    /** A figure with its change and its course. */
    public record Card(String name, String value, String measure, String delta, String href, Content line) {
    }

    /** A unit directly below with its figure; {@code href} leads one level down. */
    public record ChildRow(String name, String href, String value, String members, String bases) {
    }

    /** A month of members who came and went. */
    public record MonthRow(String month, String joined, String left, String members) {
    }

    /** An indicator by its dimension. */
    public record Breakdown(String title, String href, Content picture, List<Row> rows) {
        /** One slice and the rows behind it. */
        public record Row(String label, String value, String share, String href) {
        }
    }

    /** Something that runs out. */
    public record Expiry(String count, String what, String note, String href) {
    }
}
