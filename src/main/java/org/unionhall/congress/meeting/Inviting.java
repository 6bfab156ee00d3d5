package org.unionhall.congress.meeting;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Scope;
import org.unionhall.notice.Notice;
import org.unionhall.notice.Notices;
import org.unionhall.platform.page.Show;

/** 会议通知: told to everybody on the roll who has an account; the step of the checklist is done with it. */
@Component
class Inviting {

    private final MeetingBook book;
    private final Meetings meetings;
    private final MeetingCodes codes;
    private final Preparation preparation;
    private final Notices notices;

    Inviting(MeetingBook book, Meetings meetings, MeetingCodes codes, Preparation preparation, Notices notices) {
        this.book = book;
        this.meetings = meetings;
        this.codes = codes;
        this.preparation = preparation;
        this.notices = notices;
    }

    /** Answers how many were told; the others must be told in other ways. */
    @Transactional
    int invite(long id, Scope scope, Actor actor) {
        Meeting meeting = book.held(id, scope);
        if (meeting.shouldAttend() == 0) {
            throw MeetingRefusal.ROLL_EMPTY.because();
        }
        String text = Show.day(meeting.day()) + " " + meeting.begins() + "，" + meeting.venue() + "。不能参加的请在会前请假。";
        List<Notice> all = meetings.voters(id).stream().filter(voter -> voter.account() != 0).map(voter -> Notice.to(voter.account(),
                "MEETING_CALLED", "会议通知：" + meeting.title(), text, "/hall/meetings/" + codes.code(id)).bySms()).toList();
        notices.tell(all);
        preparation.tick(id, Check.Step.NOTICE, true, scope, actor);
        return all.size();
    }
}
