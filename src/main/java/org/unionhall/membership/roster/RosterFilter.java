package org.unionhall.membership.roster;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.unionhall.people.PersonName;
import org.unionhall.platform.sheet.Dates;
import org.unionhall.platform.text.Bigrams;

/**
 * What a roster is narrowed to, as the address of the page says it. Null and empty leave it wide, {@code -} means that
 * nothing is filled in. Days may be given as a year; months are written 202611, whole years 2026. Without a status those who count are
 * shown, {@code all} shows everybody; lists of who came or went in a month show everybody too.
 *
 * @param incomplete {@code any}, or the field that is missing
 */
public record RosterFilter(String name, String status, String sex, String education, String birthFrom, String birthTo,
        String birthYear, String group, String migrant, String employment, String skill, String politics,
        String joinedMonth, String leftMonth, String incomplete, String sort, String after) {

    static final String NOTHING = "-";

    /** As the parameters of a request say it, by the names of the fields. */
    static RosterFilter asked(UnaryOperator<String> of) {
        return new RosterFilter(of.apply("name"), of.apply("status"), of.apply("sex"), of.apply("education"),
                of.apply("birthFrom"), of.apply("birthTo"), of.apply("birthYear"), of.apply("group"), of.apply("migrant"),
                of.apply("employment"), of.apply("skill"), of.apply("politics"), of.apply("joinedMonth"),
                of.apply("leftMonth"), of.apply("incomplete"), of.apply("sort"), of.apply("after"));
    }

    static RosterFilter of(String name, String status, String after) {
        return new RosterFilter(name, status, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, after);
    }

    /** What is set, in the order of the address; neither order nor place in the list. */
    Map<String, String> set() {
        Map<String, String> set = new LinkedHashMap<>();
        put(set, "name", name);
        put(set, "status", status);
        put(set, "sex", sex);
        put(set, "education", education);
        put(set, "birthFrom", birthFrom);
        put(set, "birthTo", birthTo);
        put(set, "birthYear", birthYear);
        put(set, "group", group);
        put(set, "migrant", migrant);
        put(set, "employment", employment);
        put(set, "skill", skill);
        put(set, "politics", politics);
        put(set, "joinedMonth", joinedMonth);
        put(set, "leftMonth", leftMonth);
        put(set, "incomplete", incomplete);
        return set;
    }

    /** True where the list shows exactly those whom the figure {@code member.count} counts. */
    boolean usual() {
        return set().isEmpty();
    }

    String cleanName() {
        return name == null ? "" : PersonName.clean(name);
    }

    String[] grams() {
        return Bigrams.of(cleanName()).toArray(String[]::new);
    }

    /** The month or year whose changes are listed, or null. */
    Stretch month() {
        return filled(joinedMonth) ? Stretch.read(joinedMonth) : filled(leftMonth) ? Stretch.read(leftMonth) : null;
    }

    boolean joined() {
        return filled(joinedMonth);
    }

    LocalDate bornFrom() {
        return filled(birthYear) && !birthYear.equals(NOTHING) ? day(birthYear, false) : day(birthFrom, false);
    }

    LocalDate bornTo() {
        return filled(birthYear) && !birthYear.equals(NOTHING) ? day(birthYear, true) : day(birthTo, true);
    }

    boolean bornUnknown() {
        return NOTHING.equals(birthYear);
    }

    /** The same list behind another row. */
    RosterFilter behind(String key) {
        return new RosterFilter(name, status, sex, education, birthFrom, birthTo, birthYear, group, migrant, employment,
                skill, politics, joinedMonth, leftMonth, incomplete, sort, key);
    }

    /** The same list in its own order. */
    RosterFilter unsorted() {
        return filled(sort) ? new RosterFilter(name, status, sex, education, birthFrom, birthTo, birthYear, group, migrant,
                employment, skill, politics, joinedMonth, leftMonth, incomplete, null, null) : this;
    }

    static boolean filled(String value) {
        return value != null && !value.isBlank();
    }

    private static void put(Map<String, String> set, String key, String value) {
        if (filled(value)) {
            set.put(key, value.strip());
        }
    }

    private static LocalDate day(String text, boolean last) {
        if (!filled(text)) {
            return null;
        }
        String year = text.strip();
        if (year.matches("(19|20)\\d\\d")) {
            return last ? LocalDate.of(Integer.parseInt(year), 12, 31) : LocalDate.of(Integer.parseInt(year), 1, 1);
        }
        return Dates.read(year).orElse(null);
    }
}
