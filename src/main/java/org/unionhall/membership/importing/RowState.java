package org.unionhall.membership.importing;

/** How a row of the preview stands, and how the screen names it. */
public enum RowState {
    NEW("新会员"), CHANGED("有变化"), SAME("无变化"), WARNING("请核对"), ERROR("有问题");

    private final String title;

    RowState(String title) {
        this.title = title;
    }

    /** As programs see it and as it is stored. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public String title() {
        return title;
    }

    /** The state of this code, or null for every other text. */
    public static RowState of(String code) {
        for (RowState state : values()) {
            if (state.code().equals(code)) {
                return state;
            }
        }
        return null;
    }
}
