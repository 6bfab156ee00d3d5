package org.unionhall.congress.election;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.congress.meeting.Meeting;
import org.unionhall.congress.meeting.MeetingState;
import org.unionhall.congress.meeting.Meetings;
import org.unionhall.congress.term.Holder;
import org.unionhall.congress.term.Terms;

/**
 * 代表由下面选举产生: whoever an electoral group, or a union below, has elected stands for the term of the congress above and
 * comes onto its roll, where their credentials are checked (基层工会会员代表大会条例: 代表实行常任制).
 */
@Component
class DelegatesAbove {

    private final Meetings meetings;
    private final Terms terms;
    private final Winners winners;

    DelegatesAbove(Meetings meetings, Terms terms, Winners winners) {
        this.meetings = meetings;
        this.terms = terms;
        this.winners = winners;
    }

    /** A congress that is over already gets nobody onto its roll; the next one has them from the term. */
    void sent(Election election, Actor by) {
        if (election.reported()) {
            return;
        }
        List<Holder> elected = winners.holders(List.of(election));
        if (election.congress() == 0) {
            terms.delegates(election.unitId(), election.congressNo(), winners.electedOn(election), election.termYears(), elected, election.id(), by);
            return;
        }
        Meeting congress = meetings.withId(election.congress()).orElseThrow();
        terms.delegates(congress.unitId(), congress.termNo() == null ? election.congressNo() : congress.termNo(), winners.electedOn(election),
                election.termYears(), elected, election.id(), by);
        if (congress.state() != MeetingState.CLOSED) {
            meetings.addDelegates(congress.id(), election.meeting(), elected.stream().map(Holder::personKey).filter(Objects::nonNull).toList(), by);
        }
    }
}
