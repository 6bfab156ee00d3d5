package org.unionhall.congress.circular;

/** What is asked of those who get a document: pass it on to their members, or say what they think of it. */
public enum CircularKind {
    STUDY("传达学习", "已传达"), OPINION("征求意见", "已答复");

    private final String title;
    private final String answered;

    CircularKind(String title, String answered) {
        this.title = title;
        this.answered = answered;
    }

    public String title() {
        return title;
    }

    /** What is said of one who has done what was asked. */
    public String answered() {
        return answered;
    }
}
