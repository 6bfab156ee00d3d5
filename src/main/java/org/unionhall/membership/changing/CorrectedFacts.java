package org.unionhall.membership.changing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.unionhall.membership.member.MemberFacts;
import org.unionhall.membership.member.MemberField;
import org.unionhall.people.Phone;

/** What is kept of a member with some of it said anew. */
record CorrectedFacts(MemberFacts present, Map<String, String> said) {

    /** As the form of a correction asks it. */
    static Map<String, String> values(MemberFacts facts) {
        Map<String, String> values = new LinkedHashMap<>();
        facts.values().forEach((field, value) -> values.put(field.key(), field == MemberField.MIGRANT ? value.equals("1") ? "yes" : "no" : value));
        Optional.ofNullable(facts.phone()).ifPresent(phone -> values.put("phone", phone.digits()));
        return values;
    }

    boolean differ() {
        MemberFacts facts = facts();
        return !facts.values().equals(present.values()) || !java.util.Objects.equals(facts.phone(), present.phone());
    }

    MemberFacts facts() {
        return new MemberFacts(or("name", present.name()), present.sex(), present.birth(),
                said.containsKey("phone") ? Phone.parse(said.get("phone")).orElse(present.phone()) : present.phone(),
                or("ethnicity", present.ethnicity()), or("employment", present.employment()), or("education", present.education()),
                or("skill", present.skill()), or("politics", present.politics()), or("household", present.household()),
                or("household_place", present.householdPlace()), present.nativePlace(),
                said.containsKey("migrant") ? Boolean.valueOf(said.get("migrant").equals("yes")) : present.migrant(),
                or("employer", present.employer()), present.groups(), present.nationalNo(), present.joinedOn());
    }

    private String or(String field, String kept) {
        return said.getOrDefault(field, kept);
    }

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "corrected facts";
    }
}
