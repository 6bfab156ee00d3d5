package org.unionhall.founding.condition;

/** How a union comes to be (建会方式, 工会法第十一条): of one employer, of several in an area, of several in a trade. */
public enum Form {
    ALONE("单独组建", "SINGLE_BASE"), REGIONAL("区域联建", "JOINT_BASE"), INDUSTRY("行业统建", "JOINT_BASE");

    private final String title;
    private final String kind;

    Form(String title, String kind) {
        this.title = title;
        this.kind = kind;
    }

    public String title() {
        return title;
    }

    /** Code of the kind of union that is founded so. */
    public String kind() {
        return kind;
    }
}
