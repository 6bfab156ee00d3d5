package org.unionhall.organization.browse;

import java.util.List;

/**
 * A unit in the tree as shown: closed when {@code below} is null.
 *
 * @param more place after which the level goes on, or null when all of it is shown
 */
public record Node(UnitRow unit, List<Node> below, Long more) {

    static Node closed(UnitRow unit) {
        return new Node(unit, null, null);
    }

    public boolean open() {
        return below != null;
    }
}
