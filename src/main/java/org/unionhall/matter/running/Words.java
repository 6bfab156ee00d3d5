package org.unionhall.matter.running;

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
}
