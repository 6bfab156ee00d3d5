package org.unionhall.membership.member;

import static org.unionhall.membership.member.MemberStatus.*;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What can happen to a membership, and from which state it leads where: the state machine of 会籍. The codes 1 to 6 are
 * 会籍变化类型 of the national roster sheet.
 */
public enum ChangeKind {
    JOIN("入会", "1", ACTIVE, states(null, WITHDRAWN, AUTO_WITHDRAWN, EXPELLED)),
    TRANSFER_IN("转入", "2", ACTIVE, states(null, TRANSFERRING)),
    RETAIN("保留会籍", "3", RETAINED, states(null, ACTIVE)),
    TRANSFER_OUT("转出", "4", TRANSFERRING, states(ACTIVE)),
    EXPEL("除名", "5", EXPELLED, states(ACTIVE, RETAINED)),
    WITHDRAW("退会", "6", WITHDRAWN, states(ACTIVE, RETAINED)),
    LAPSE("视为自动退会", null, AUTO_WITHDRAWN, states(ACTIVE)),
    RESUME("恢复", null, ACTIVE, states(RETAINED, TRANSFERRING)),
    DECEASE("去世", null, DECEASED, states(ACTIVE, RETAINED, TRANSFERRING)),
    CORRECT("更正", null, null, states()),
    MERGE("合并", null, null, states()),
    UNDO("撤销导入", null, null, states());

    private final String title;
    private final String sheetCode;
    private final MemberStatus result;
    private final MemberStatus[] before;

    ChangeKind(String title, String sheetCode, MemberStatus result, MemberStatus[] before) {
        this.title = title;
        this.sheetCode = sheetCode;
        this.result = result;
        this.before = before;
    }

    public String title() {
        return title;
    }

    /** The state this leads to from the given one (null: not yet a member); empty where the rules do not allow it. */
    public Optional<MemberStatus> from(MemberStatus now) {
        if (result == null) {
            return Optional.ofNullable(now);
        }
        for (MemberStatus allowed : before) {
            if (allowed == now) {
                return Optional.of(result);
            }
        }
        return Optional.empty();
    }

    /** Whether this is the change that leads to the given state. */
    public boolean leadsTo(MemberStatus state) {
        return result == state;
    }

    /** The kind behind a code of 会籍变化类型. */
    public static Optional<ChangeKind> ofSheet(String code) {
        return Optional.ofNullable(Sheet.KINDS.get(code));
    }

    private static MemberStatus[] states(MemberStatus... states) {
        return states;
    }

    private static final class Sheet {
        static final Map<String, ChangeKind> KINDS = new HashMap<>();

        static {
            for (ChangeKind kind : values()) {
                if (kind.sheetCode != null) {
                    KINDS.put(kind.sheetCode, kind);
                }
            }
        }
    }
}
