package org.unionhall.membership.importing;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * A row of the preview as people see it: four of its cells, what is wrong and what to do, what would change. Numbers
 * are masked.
 */
public record PreviewLine(int row, RowState state, Cell name, Cell number, Cell phone, Cell education,
        List<Told> findings, List<Change> changes) {

    /** What stands in a cell; a finding about its column marks it. */
    public record Cell(String text, boolean damaged) {

        public boolean empty() {
            return text.isEmpty();
        }
    }

    /** A finding in words; {@code cell} is the damaged cell where it is none of the four shown, else null. */
    public record Told(String code, boolean warning, String what, String remedy, String cell) {

        String sentence() {
            return what + remedy;
        }
    }

    /** A value that would change. */
    @Schema(name = "ImportChange")
    public record Change(String field, String title, String before, String after) {
    }
}
