package org.unionhall.membership.importing;

/** How a row of the preview stands, and how the screen names it. */
enum RowState {
    NEW("新会员", "green"), CHANGED("有变化", "blue"), SAME("无变化", "grey"), WARNING("请核对", "amber"), ERROR("有问题", "red");

    private final String title;
    private final String colour;

    RowState(String title, String colour) {
        this.title = title;
        this.colour = colour;
    }

    /** As programs see it and as it is stored. */
    String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    String title() {
        return title;
    }

    String colour() {
        return colour;
    }

    /** The state of this code, or null for every other text. */
    static RowState of(String code) {
        for (RowState state : values()) {
            if (state.code().equals(code)) {
                return state;
            }
        }
        return null;
    }
}
