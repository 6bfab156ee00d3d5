package org.unionhall.congress.election;

import java.util.Optional;
import org.unionhall.congress.election.Proposal.Relation;
import org.unionhall.congress.term.Body;
import org.unionhall.people.Sex;
import org.unionhall.platform.refusal.Refusal;

/** Who may not be elected to what (工会法第十条; 工会基层组织选举工作条例第四、十一、三十七条). A pure rule. */
final class Exclusion {

    private Exclusion() {
    }

    /** @param status of the membership, or null for somebody who is no member */
    static Optional<Refusal> of(Body body, Proposal proposal, String status) {
        if (status == null) {
            return Optional.of(ElectionRefusal.CANDIDATE_NOT_MEMBER.because(proposal.name()));
        }
        if (status.equals("RETAINED")) {
            return Optional.of(ElectionRefusal.CANDIDATE_RETAINED.because(proposal.name()));
        }
        boolean delegates = body == Body.DELEGATES || body == Body.UPPER_DELEGATES;
        if (proposal.relations().contains(Relation.MANAGER) && !delegates) {
            return Optional.of(ElectionRefusal.CANDIDATE_MANAGER.because(proposal.name(), body.title()));
        }
        if (proposal.relations().contains(Relation.RELATIVE) && !delegates) {
            return Optional.of(ElectionRefusal.CANDIDATE_RELATIVE.because(proposal.name(), body.title()));
        }
        if (proposal.relations().contains(Relation.FINANCE) && body == Body.AUDIT) {
            return Optional.of(ElectionRefusal.CANDIDATE_FINANCE.because(proposal.name()));
        }
        return body == Body.WOMEN && proposal.sex() == Sex.MALE ? Optional.of(ElectionRefusal.CANDIDATE_NOT_WOMAN.because()) : Optional.empty();
    }
}
