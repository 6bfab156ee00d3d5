package org.unionhall.congress.term;

/** An office somebody is elected to. */
public enum Office {
    CHAIR("主席", Body.COMMITTEE), VICE_CHAIR("副主席", Body.COMMITTEE), MEMBER("委员", Body.COMMITTEE),
    STANDING_MEMBER("常务委员", Body.STANDING), AUDIT_CHAIR("经审委主任", Body.AUDIT), AUDIT_VICE_CHAIR("经审委副主任", Body.AUDIT),
    AUDIT_MEMBER("经审委委员", Body.AUDIT), WOMEN_CHAIR("女工委主任", Body.WOMEN), WOMEN_VICE_CHAIR("女工委副主任", Body.WOMEN),
    WOMEN_MEMBER("女工委委员", Body.WOMEN), DELEGATE("会员代表", Body.DELEGATES), UPPER_DELEGATE("上级代表大会代表", Body.UPPER_DELEGATES),
    OTHER("其他职务", Body.OTHER);

    private final String title;
    private final Body body;

    Office(String title, Body body) {
        this.title = title;
        this.body = body;
    }

    public String title() {
        return title;
    }

    public Body body() {
        return body;
    }

    /** 主席、副主席 and their like may be elected without a difference of candidates (条例第二十条). */
    public boolean leading() {
        return name().endsWith("CHAIR");
    }
}
