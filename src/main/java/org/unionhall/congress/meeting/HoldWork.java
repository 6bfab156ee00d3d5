package org.unionhall.congress.meeting;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.access.Permission;
import org.unionhall.matter.Filing;
import org.unionhall.matter.Matter;
import org.unionhall.matter.MatterWork;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.page.Show;
import org.unionhall.platform.refusal.NotHere;

/** The code behind 召开大会请示: the plan goes with it, the reply lets the congress be held. */
@Component
class HoldWork implements MatterWork {

    private final MeetingBook book;
    private final Preparation preparation;
    private final Units units;
    private final JdbcClient jdbc;

    HoldWork(MeetingBook book, Preparation preparation, Units units, JdbcClient jdbc) {
        this.book = book;
        this.preparation = preparation;
        this.units = units;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "congress.hold";
    }

    @Override
    public Optional<Unit> unit(Filing filing) {
        return units.withId(meeting(filing).unitId());
    }

    @Override
    public Optional<String> title(Filing filing) {
        return Optional.of("召开大会：" + meeting(filing).title());
    }

    @Override
    public Map<String, String> filing(Filing filing) {
        Meeting meeting = meeting(filing);
        Unit unit = units.withId(meeting.unitId()).orElseThrow();
        if (unit.parentId() == null) {
            throw MeetingRefusal.NO_UPPER.because(unit.shown());
        }
        if (preparation.asked(meeting).filter(asked -> asked.open() || asked.granted()).isPresent()) {
            throw MeetingRefusal.REQUEST_OPEN.because();
        }
        Plan plan = preparation.plan(meeting);
        plan.lines().stream().filter(Plan.Line::barred).findFirst().ifPresent(barred -> {
            throw MeetingRefusal.PLAN_BARRED.because(barred.what(), barred.value());
        });
        Map<String, String> answers = new LinkedHashMap<>(filing.answers());
        answers.put("title", meeting.title());
        answers.put("day", meeting.day().toString());
        answers.put("plan", PlanWords.of(plan));
        return answers;
    }

    @Override
    public void filed(Matter matter) {
        jdbc.sql("update congress.meeting set matter_id = :matter where id = :id").param("matter", matter.id())
                .param("id", Long.parseLong(matter.answer("meeting"))).update();
    }

    @Override
    public Map<String, String> effect(String effect, Matter matter, Actor actor) {
        Meeting meeting = book.withId(Long.parseLong(matter.answer("meeting"))).orElseThrow();
        return Map.of("同意召开", meeting.title(), "开会日期", Show.day(meeting.day()));
    }

    /** Of a union for which who files runs congresses; made up numbers lead nowhere. */
    private Meeting meeting(Filing filing) {
        String asked = filing.answer("meeting");
        if (filing.by() == null || !asked.matches("\\d{1,18}")) {
            throw MeetingRefusal.MEETING_UNKNOWN.because();
        }
        try {
            Meeting meeting = book.open(Long.parseLong(asked), filing.by().scope(Permission.RUN_CONGRESS));
            if (!meeting.kind().great()) {
                throw MeetingRefusal.MEETING_UNKNOWN.because();
            }
            return meeting;
        } catch (NotHere nowhere) {
            throw MeetingRefusal.MEETING_UNKNOWN.because();
        }
    }
}
