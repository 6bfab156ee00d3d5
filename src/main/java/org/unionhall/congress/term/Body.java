package org.unionhall.congress.term;

/** What is elected: a body of a union, or delegates. */
public enum Body {
    COMMITTEE("工会委员会"), STANDING("常务委员会"), AUDIT("经费审查委员会"), WOMEN("女职工委员会"), DELEGATES("会员代表"),
    UPPER_DELEGATES("出席上级代表大会代表"), OTHER("其他机构");

    private final String title;

    Body(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
