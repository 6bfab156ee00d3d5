package org.unionhall.congress.election;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.unionhall.congress.count.MajorityBase;
import org.unionhall.congress.count.RuleSet;
import org.unionhall.congress.count.Share;
import org.unionhall.congress.count.ShortfallRule;
import org.unionhall.congress.count.TieRule;
import org.unionhall.congress.term.Body;
import org.unionhall.congress.term.Office;
import org.unionhall.organization.Rules;

/** The rules by which a union elects on a day, from the dated parameters. */
@Component
class ElectionRules {

    private final Rules rules;

    ElectionRules(Rules rules) {
        this.rules = rules;
    }

    RuleSet of(long unit, LocalDate on, Body body, Office office) {
        Rules.InForce force = rules.at(unit, on);
        return new RuleSet(MajorityBase.valueOf(force.text("ELECTION_MAJORITY_BASE")), Share.of(force.text("ELECTION_MAJORITY")),
                office.leading() || body == Body.WOMEN ? new Share(0, 1) : Share.of(force.text(differential(body))),
                Share.of(force.text("MEETING_QUORUM")), force.number("ELECTION_WRITE_INS") == 1, force.number("ELECTION_ABSTENTION") == 1,
                TieRule.valueOf(force.text("ELECTION_TIE")), ShortfallRule.valueOf(force.text("ELECTION_SHORTFALL")));
    }

    /** 工会法第十八条: more than half of all members or delegates; one name, nobody else. */
    RuleSet recall(long unit, LocalDate on) {
        Rules.InForce force = rules.at(unit, on);
        return new RuleSet(MajorityBase.SHOULD_ATTEND, Share.of(force.text("RECALL_SHARE")), new Share(0, 1), Share.of(force.text("MEETING_QUORUM")),
                false, force.number("ELECTION_ABSTENTION") == 1, TieRule.BALLOT, ShortfallRule.LEAVE_OPEN);
    }

    /** As a show of hands would be counted (会员代表大会条例): of all who should attend, or of those present. */
    RuleSet resolution(long unit, LocalDate on) {
        Rules.InForce force = rules.at(unit, on);
        return new RuleSet(force.text("MEETING_MAJORITY_BASE").equals("ALL") ? MajorityBase.SHOULD_ATTEND : MajorityBase.PRESENT,
                Share.of(force.text("MEETING_MAJORITY")), new Share(0, 1), Share.of(force.text("MEETING_QUORUM")), false, true, TieRule.BALLOT,
                ShortfallRule.LEAVE_OPEN);
    }

    /** 主席 may be elected one for one (条例第二十条); the women's committee is found by consultation. */
    private static String differential(Body body) {
        return switch (body) {
            case STANDING -> "STANDING_DIFFERENTIAL";
            case DELEGATES, UPPER_DELEGATES -> "DELEGATES_DIFFERENTIAL";
            default -> "COMMITTEE_DIFFERENTIAL";
        };
    }

    /** Working days for which candidates are published. */
    int noticeDays(long unit, LocalDate on) {
        return rules.number(unit, on, "CANDIDATES_NOTICE_DAYS");
    }
}
