package org.unionhall.membership.importing;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.unionhall.membership.member.MemberGroups;
import org.unionhall.membership.member.MemberStatus;
import org.unionhall.platform.sealing.Masks;
import org.unionhall.platform.sheet.Cells;

/** Stored values in the words of the screen; numbers masked, unless so little is left of them that it tells nothing. */
final class Shown {

    private static final int TELLS_NOTHING = 8;

    private Shown() {
    }

    /** What a field of a change is called. */
    static String title(String field) {
        return field.equals("status") ? "会籍"
                : RosterColumn.withKey(field).map(RosterColumn::title).orElse(field);
    }

    static String value(String field, String value) {
        if (value == null || value.isEmpty()) {
            return "（空）";
        }
        return switch (field) {
            case "status" -> MemberStatus.valueOf(value).title();
            case "groups" -> Arrays.stream(value.split(",")).map(MemberGroups::title).collect(Collectors.joining("、"));
            default -> RosterColumn.withKey(field).map(column -> column.shown(value)).orElse(value);
        };
    }

    static String number(String typed) {
        String text = Cells.clean(typed);
        return Cells.scientific(text) || text.length() < TELLS_NOTHING ? text : Masks.idNumber(text);
    }

    static String phone(String typed) {
        String text = Cells.clean(typed);
        return Cells.scientific(text) || text.length() < TELLS_NOTHING ? text : Masks.phone(text);
    }
}
