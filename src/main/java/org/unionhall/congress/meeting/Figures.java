package org.unionhall.congress.meeting;

import org.unionhall.congress.count.Share;
import org.unionhall.organization.Bands;
import org.unionhall.organization.Rules;

/** The figures of the rules for meetings, as they stand for a union on a day. */
record Figures(Share quorum, Share majority, boolean ofAll, int delegatesFrom, Bands delegates, Bands committee, Share managersMost,
        Share frontLeast, Share delegatesDifferential, Share committeeDifferential, Share standingDifferential, int auditLeast,
        int auditMost, int standingFrom, int standingLeast, int standingMost, int womenFrom, int requestDays, int replyDays,
        int candidatesDays, int papersDays, int noticeDays, int resultDays) {

    static Figures of(Rules.InForce rules) {
        String[] audit = rules.text("AUDIT_COMMITTEE_SIZE").split(",");
        String[] standing = rules.text("STANDING_COMMITTEE_SIZE").split(",");
        return new Figures(Share.of(rules.text("MEETING_QUORUM")), Share.of(rules.text("MEETING_MAJORITY")),
                rules.text("MEETING_MAJORITY_BASE").equals("ALL"), rules.number("DELEGATES_FROM_MEMBERS"),
                Bands.read(rules.text("DELEGATE_NUMBERS")), Bands.read(rules.text("COMMITTEE_SIZE")),
                Share.of(rules.text("DELEGATES_MANAGERS_MOST")), Share.of(rules.text("DELEGATES_FRONT_LEAST")),
                Share.of(rules.text("DELEGATES_DIFFERENTIAL")), Share.of(rules.text("COMMITTEE_DIFFERENTIAL")),
                Share.of(rules.text("STANDING_DIFFERENTIAL")), Integer.parseInt(audit[0].strip()), Integer.parseInt(audit[1].strip()),
                rules.number("STANDING_FROM_MEMBERS"), Integer.parseInt(standing[0].strip()), Integer.parseInt(standing[1].strip()),
                rules.number("WOMEN_COMMITTEE_FROM"), rules.number("CONGRESS_REQUEST_DAYS"), rules.number("CONGRESS_REPLY_DAYS"),
                rules.number("CANDIDATES_NOTICE_DAYS"), rules.number("MEETING_PAPERS_DAYS"), rules.number("MEETING_NOTICE_DAYS"),
                rules.number("CONGRESS_RESULT_DAYS"));
    }

    /** 差额: how many candidates there must at least be for so many seats; never fewer than one more. */
    static int candidates(int seats, Share differential) {
        return seats + (int) Math.max(1, differential.atLeast(seats));
    }
}
