package org.unionhall.matter.running;

import org.unionhall.matter.declared.Route;
import org.unionhall.matter.declared.State;

/** Words for how matters stand. */
public final class Words {

    private Words() {
    }

    public static String outcome(String ended) {
        return switch (ended == null ? "" : ended) {
            case "DONE" -> "已办结";
            case "REFUSED" -> "未通过";
            case "WITHDRAWN" -> "已撤回";
            case "LAPSED" -> "逾期撤回";
            default -> "办理中";
        };
    }

    /** What a state of the way is called, or an outcome. */
    public static String state(Route route, String code) {
        return switch (code) {
            case "returned" -> "退回修改";
            case "DONE", "REFUSED", "WITHDRAWN", "LAPSED" -> outcome(code);
            default -> route.state(code).map(State::name).orElse(code);
        };
    }
}
