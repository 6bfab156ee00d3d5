package org.unionhall.congress.term;

/**
 * Somebody elected to an office.
 *
 * @param personKey null where only the name is known
 * @param title     of an office the list does not name, else empty
 */
public record Holder(byte[] personKey, String name, Office office, String title) {

    public Holder(byte[] personKey, String name, Office office) {
        this(personKey, name, office, "");
    }

    /** What the office is called. */
    public String shown() {
        return title.isEmpty() ? office.title() : title;
    }

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "holder of " + office;
    }
}
