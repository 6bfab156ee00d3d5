package org.unionhall.founding;

import java.util.List;

/** The register of employers (单位名录), with and without a union. */
public interface Employers {

    /** Writes employers, those known already as they are told now; answers how many are new. @param source whose list it is */
    int take(List<Listed> employers, String source);
}
