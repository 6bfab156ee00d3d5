package org.unionhall.organization.importing;

import java.time.Instant;
import java.util.List;

/** One uploaded sheet of unions as it is shown: where it stands and how many rows are in which state. */
public record TreeImport(long id, long unitId, String unitCode, String unitName, long place, String fileName,
        int headerRow, String state, List<String> unread, Instant createdAt, Instant committedAt, int total, int fresh,
        int changed, int same, int warning, int error) {

    public boolean open() {
        return state.equals("PREVIEWED");
    }

    /** How many rows a commit would write: what is wrong stays out, what is the same need not be written. */
    public int written() {
        return fresh + changed + warning;
    }

    public String stateName() {
        return switch (state) {
            case "COMMITTED" -> "已写入";
            case "CANCELLED" -> "已取消";
            default -> "等待确认";
        };
    }
}
