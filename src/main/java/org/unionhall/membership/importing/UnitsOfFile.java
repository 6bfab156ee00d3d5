package org.unionhall.membership.importing;

import java.util.List;

/** Finds the union a row names. */
interface UnitsOfFile {

    /**
     * The union named by code or full name, or the one the import is for where the cell is empty; null, with a finding
     * added, where there is none that keeps members inside the importer's reach.
     */
    RowUnit named(String text, List<Finding> findings);
}
