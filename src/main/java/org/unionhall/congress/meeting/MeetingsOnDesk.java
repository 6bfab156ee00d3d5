package org.unionhall.congress.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.access.Permission;
import org.unionhall.access.Scope;
import org.unionhall.figure.Todo;
import org.unionhall.figure.Waiting;
import org.unionhall.platform.page.Show;
import org.unionhall.platform.page.Tone;
import org.unionhall.platform.time.Shanghai;

/** Meetings being prepared by one's own unions, on the first page: what is late, or what comes next. */
@Component
class MeetingsOnDesk implements Waiting {

    private static final int MOST = 3;

    private final MeetingBook book;
    private final Preparation preparation;
    private final Clock clock;

    MeetingsOnDesk(MeetingBook book, Preparation preparation, Clock clock) {
        this.book = book;
        this.preparation = preparation;
        this.clock = clock;
    }

    @Override
    public List<Todo> of(Actor me) {
        Scope scope = me.scope(Permission.RUN_CONGRESS);
        if (scope.isEmpty()) {
            return List.of();
        }
        LocalDate today = Shanghai.today(clock);
        return book.lines(scope, MeetingState.PREPARING, null, 0, MOST).stream().filter(line -> !line.day().isBefore(today))
                .map(line -> todo(book.withId(line.id()).orElseThrow(), today)).toList();
    }

    private Todo todo(Meeting meeting, LocalDate today) {
        List<Check> open = preparation.checks(meeting).stream().filter(check -> check.state() != Check.State.DONE).toList();
        long late = open.stream().filter(check -> check.state() == Check.State.LATE).count();
        String next = open.isEmpty() ? "筹备事项都已完成" : open.getFirst().step().title() + "，最迟 " + Show.day(open.getFirst().due());
        return new Todo(meeting.title(), (late == 0 ? "" : late + " 项已过期 · ") + next + " · 还有 " + ChronoUnit.DAYS.between(today, meeting.day()) + " 天开会",
                "/meetings/" + meeting.id(), "筹备", late == 0 ? Tone.INFO : Tone.WARN);
    }
}
