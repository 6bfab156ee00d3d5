package org.unionhall.organization.browse;

import java.time.LocalDate;
import java.util.List;
import org.unionhall.organization.Kinds.Kind;

/**
 * The page of the tree or, when something is looked for, the list of what was found.
 *
 * @param on   day the tree is shown as of, null for today
 * @param next address of the next page of a list, or null
 */
public record TreeView(String text, String kind, String under, String underName, LocalDate on, List<Node> nodes,
        List<UnitRow> found, String next, List<Kind> kinds, boolean mayFound) {

    public boolean list() {
        return found != null;
    }
}
