package org.unionhall.figure;

import java.util.List;

/**
 * The figures a module declares, as one bean.
 *
 * @param all     those that are counted
 * @param derived those worked out of counted ones, of this module or of those below
 */
public record Indicators(List<Indicator> all, List<Derived> derived) {

    public static Indicators of(Indicator... declared) {
        return new Indicators(List.of(declared), List.of());
    }

    public Indicators and(Derived... more) {
        return new Indicators(all, List.of(more));
    }
}
