package org.unionhall.congress.term;

/** Why somebody holds an office no longer. */
public enum Why {
    EXPIRED("任满"), RESIGNED("辞职"), MOVED("调离"), RECALLED("罢免"), DIED("去世"), LEFT("离会"), ROSE("改任");

    private final String title;

    Why(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
