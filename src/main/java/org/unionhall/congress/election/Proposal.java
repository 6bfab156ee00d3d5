package org.unionhall.congress.election;

import java.util.Set;
import org.unionhall.people.Sex;

/**
 * Somebody about to be proposed, with what was declared of them.
 *
 * @param member    number of their membership, 0 for somebody typed in by name
 * @param relations what was declared; empty when nothing stands against it
 * @param groups    how many groups proposed them
 */
public record Proposal(long member, String name, Sex sex, String unitName, String politics, String post, int groups, String proposedBy,
        Set<Relation> relations) {

    /** What may stand against somebody's election. */
    public enum Relation {
        MANAGER("单位行政主要负责人、法定代表人或合伙人"), RELATIVE("单位主要负责人的近亲属"), FINANCE("工会主席、分管财务的副主席或财务人员");

        private final String title;

        Relation(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "proposal";
    }
}
