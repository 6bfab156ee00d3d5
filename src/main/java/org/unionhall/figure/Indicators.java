package org.unionhall.figure;

import java.util.List;

/** The indicators a module declares, as one bean. */
public record Indicators(List<Indicator> all) {

    public static Indicators of(Indicator... declared) {
        return new Indicators(List.of(declared));
    }
}
