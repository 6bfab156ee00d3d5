package org.unionhall.congress.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Permission;
import org.unionhall.access.Scope;
import org.unionhall.congress.MeetingKeeping;
import org.unionhall.organization.Unit;

/** Keeps meetings by the same acts as the pages. */
@Component
class KeptMeetings implements MeetingKeeping {

    private final Convening convening;
    private final Enrolling enrolling;
    private final Attendance attendance;
    private final Agenda agenda;
    private final Resolutions resolutions;
    private final Minutes minutes;
    private final MeetingBook book;

    KeptMeetings(Convening convening, Enrolling enrolling, Attendance attendance, Agenda agenda, Resolutions resolutions, Minutes minutes,
            MeetingBook book) {
        this.convening = convening;
        this.enrolling = enrolling;
        this.attendance = attendance;
        this.agenda = agenda;
        this.resolutions = resolutions;
        this.minutes = minutes;
        this.book = book;
    }

    @Override
    public long call(Unit unit, String kind, Integer term, Integer session, LocalDate day, LocalTime begins, String venue, Actor by) {
        return convening.convene(new NewMeeting(unit, MeetingKind.valueOf(kind), term, session, false, null, day, begins, venue, null), by);
    }

    @Override
    public void enrol(long meeting, int many, Actor by) {
        int there = book.withId(meeting).orElseThrow().shouldAttend();
        if (many > there) {
            enrolling.some(meeting, many - there, scope(by), by);
        }
    }

    @Override
    @Transactional
    public void agenda(long meeting, List<Point> points, Actor by) {
        boolean open = book.withId(meeting).orElseThrow().state() == MeetingState.OPEN;
        for (Point point : points) {
            int n = agenda.add(meeting, Item.Kind.valueOf(point.kind()), point.title(), point.speaker(), point.minutes(), scope(by), by);
            if (open || point.words() != null) {
                agenda.state(meeting, n, Item.State.DONE, point.words(), scope(by), by);
            }
        }
    }

    @Override
    @Transactional
    public void held(long meeting, int absent, List<Resolved> resolved, String closing, Actor by) {
        int all = book.withId(meeting).orElseThrow().shouldAttend();
        int there = all - absent;
        for (int n = 1; n <= there; n++) {
            attendance.note(meeting, n, Attendance.Act.SIGN_IN, null, scope(by), by);
        }
        if (absent > 0) {
            attendance.note(meeting, all, Attendance.Act.LEAVE, "外出学习", scope(by), by);
        }
        convening.open(meeting, scope(by), by);
        resolved.forEach(one -> resolutions.vote(meeting, new Resolutions.Hands(one.title(), one.words(), there, 0, 0, one.followUp(),
                one.followWho(), one.followBy()), scope(by), by));
        minutes.closing(meeting, closing, scope(by), by);
        convening.close(meeting, scope(by), by);
    }

    private static Scope scope(Actor by) {
        return by.scope(Permission.RUN_CONGRESS);
    }
}
