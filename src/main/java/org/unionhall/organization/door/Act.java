package org.unionhall.organization.door;

/** An act on a unit as a form: what it is called, what it asks, what it does, in the words of the clerk. */
public enum Act {
    renaming("更名", "办理更名", "从生效日起用新名称；以前的名称留在历史里。", null),
    moving("移动", "办理移动", "连同下级组织、会员、覆盖单位一起移到新的上级下面。", "新的上级组织"),
    merging("合并", "办理合并", "下级组织、会员、覆盖单位全部转到接收的组织，本组织随即撤销。", "合并到哪个组织"),
    splitting("拆分", "办理拆分", "选中的下级组织和覆盖单位，连同属于它们的会员，组成一个新组织，上级不变。", null),
    dissolving("撤销", "办理撤销", "没有下级组织和会员时可以直接撤销；还有的，请指定接收的组织。", "由哪个组织接收（没有可不填）"),
    entrusting("名册托管", "保存", "名册由上级工会代为保管、导入和更正；可以随时收回。", null);

    private final String title;
    private final String button;
    private final String note;
    private final String other;

    Act(String title, String button, String note, String other) {
        this.title = title;
        this.button = button;
        this.note = note;
        this.other = other;
    }

    public String title() {
        return title;
    }

    public String button() {
        return button;
    }

    public String note() {
        return note;
    }

    /** What the other union is to this act, or null when there is none to name. */
    public String other() {
        return other;
    }
}
