package org.unionhall.notice.outbox;

/** How a notice leaves the site. */
public enum Way {
    SMS("短信"), MAIL("邮件");

    private final String title;

    Way(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
