package org.unionhall.organization.finding;

/** What a union is looked for, carried from page to page; once it is found, the way leads straight to the form. */
public record Errand(String code, String name) {

    static final Errand NONE = new Errand("", "");

    public boolean some() {
        return !code.isEmpty();
    }

    /** Whether those without a union are helped on: to others than applicants that would be no answer. */
    public boolean joining() {
        return !some() || code.equals("join");
    }

    /** Where a union that was found leads. */
    public String leads(String unit) {
        return some() ? "/hall/apply/" + code + "?unit=" + unit : "/u/" + unit;
    }

    /** A page of the finder with the errand kept in mind. */
    public String along(String page) {
        return some() ? page + (page.contains("?") ? "&" : "?") + "for=" + code : page;
    }
}
