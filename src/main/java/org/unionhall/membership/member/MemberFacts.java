package org.unionhall.membership.member;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.unionhall.people.Phone;

/**
 * What is kept of a member apart from where and how the membership stands: codes of the code lists and texts, null where
 * nothing is filled in. Sex is 0 where it is not known.
 */
public record MemberFacts(String name, int sex, LocalDate birth, Phone phone, String ethnicity, String employment,
        String education, String skill, String politics, String household, String householdPlace, String nativePlace,
        Boolean migrant, String employer, List<String> groups, String nationalNo, LocalDate joinedOn) {

    public MemberFacts {
        groups = List.copyOf(groups);
    }

    /** As texts by field, as histories keep them; without the phone, which is class A. */
    public Map<MemberField, String> values() {
        Map<MemberField, String> values = new EnumMap<>(MemberField.class);
        put(values, MemberField.NAME, name);
        put(values, MemberField.SEX, sex == 0 ? null : sex);
        put(values, MemberField.BIRTH, birth);
        put(values, MemberField.ETHNICITY, ethnicity);
        put(values, MemberField.EMPLOYMENT, employment);
        put(values, MemberField.EDUCATION, education);
        put(values, MemberField.SKILL, skill);
        put(values, MemberField.POLITICS, politics);
        put(values, MemberField.HOUSEHOLD, household);
        put(values, MemberField.HOUSEHOLD_PLACE, householdPlace);
        put(values, MemberField.NATIVE_PLACE, nativePlace);
        put(values, MemberField.MIGRANT, migrant == null ? null : migrant ? "1" : "0");
        put(values, MemberField.EMPLOYER, employer);
        put(values, MemberField.GROUPS, groups.isEmpty() ? null : String.join(",", groups));
        put(values, MemberField.NATIONAL_NO, nationalNo);
        put(values, MemberField.JOINED_ON, joinedOn);
        return values;
    }

    /** The same person with another day of birth and sex. */
    MemberFacts born(LocalDate day, int otherSex) {
        return new MemberFacts(name, otherSex, day, phone, ethnicity, employment, education, skill, politics, household,
                householdPlace, nativePlace, migrant, employer, groups, nationalNo, joinedOn);
    }

    private static void put(Map<MemberField, String> values, MemberField field, Object value) {
        if (value != null) {
            values.put(field, value.toString());
        }
    }

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "facts";
    }
}
