package org.unionhall.organization;

import java.util.List;
import org.unionhall.access.Scope;

/** Sheets of unions that are read and checked and wait for somebody to write or drop them. */
public interface OpenImports {

    /** One such sheet. @param error how many of its rows will stay out */
    record Open(long id, String fileName, int total, int error) {
    }

    /** Those handed in for units of this scope, the latest first and not more than so many. */
    List<Open> openImports(Scope scope, int most);
}
