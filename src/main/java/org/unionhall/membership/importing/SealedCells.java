package org.unionhall.membership.importing;

import java.util.List;
import org.unionhall.platform.sealing.Seals;

/** A row as it was typed, sealed as one: it may hold ID numbers in any of its cells. */
final class SealedCells {

    private static final String CONTEXT = "import.cells";
    /** Between cells: a control character that stands for nothing in a cell. */
    private static final String BETWEEN = "\u001f";

    private SealedCells() {
    }

    static byte[] seal(List<String> cells, Seals seals) {
        var clean = cells.stream().map(cell -> cell.replace(BETWEEN, " ")).toList();
        return seals.seal(String.join(BETWEEN, clean), CONTEXT);
    }

    static List<String> open(byte[] sealed, Seals seals) {
        return List.of(seals.open(sealed, CONTEXT).split(BETWEEN, -1));
    }
}
