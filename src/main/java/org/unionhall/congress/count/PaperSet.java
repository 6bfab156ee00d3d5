package org.unionhall.congress.count;

import java.math.BigDecimal;

/** Paper ballots of one weight, where voters weigh differently: how many were given out and came back. */
public record PaperSet(BigDecimal weight, long issued, long returned) {

    public boolean tooMany() {
        return returned > issued;
    }
}
