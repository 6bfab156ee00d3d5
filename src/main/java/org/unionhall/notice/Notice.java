package org.unionhall.notice;

/**
 * Something somebody is told. An account reads it in the site, gets it by e-mail if it has an address, and by SMS if
 * {@code sms} is set and it has a phone; a bare number gets an SMS. Title and text hold no class A data.
 *
 * @param account whom, 0 for a bare number
 * @param phone   eleven digits in clear, sealed at once; null for an account
 * @param kind    stable code of what happened, by which the gateway finds its template, such as {@code MATTER_REPLIED}
 * @param title   one line
 * @param text    what an SMS says; short
 * @param href    page of this site that it is about, or null
 * @param urgent  goes out in quiet hours too
 */
public record Notice(long account, String phone, String kind, String title, String text, String href, boolean urgent,
                     boolean sms) {

    public Notice {
        if (account == 0 == (phone == null) || kind == null || title == null || text == null) {
            throw new IllegalArgumentException("a notice goes to an account or to a phone, with kind, title and text");
        }
        if (href != null && (!href.startsWith("/") || href.startsWith("//"))) {
            throw new IllegalArgumentException("a notice leads to a page of this site");
        }
    }

    public static Notice to(long account, String kind, String title, String text, String href) {
        return new Notice(account, null, kind, title, text, href, false, false);
    }

    /** To somebody without an account. */
    public static Notice toPhone(String digits, String kind, String title, String text) {
        return new Notice(0, digits, kind, title, text, null, false, true);
    }

    /** The same, also by SMS. */
    public Notice bySms() {
        return new Notice(account, phone, kind, title, text, href, urgent, true);
    }

    /** The same, at any hour. */
    public Notice urgently() {
        return new Notice(account, phone, kind, title, text, href, true, sms);
    }

    @Override
    public String toString() {
        return "notice " + kind;
    }
}
