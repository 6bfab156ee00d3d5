package org.unionhall.congress.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Scope;
import org.unionhall.access.Trail;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.document.Block;
import org.unionhall.platform.document.Letter;

/** 代表资格审查: the make-up of the delegates, whether each still is a member with a vote, and the report on it. */
@Component
class Credentials {

    private static final int YOUNG = 35;

    private final JdbcClient jdbc;
    private final MeetingBook book;
    private final Units units;
    private final Preparation preparation;
    private final Trail trail;

    Credentials(JdbcClient jdbc, MeetingBook book, Units units, Preparation preparation, Trail trail) {
        this.jdbc = jdbc;
        this.book = book;
        this.units = units;
        this.preparation = preparation;
        this.trail = trail;
    }

    MakeUp makeUp(Meeting meeting) {
        Unit unit = units.withId(meeting.unitId()).orElseThrow();
        int womenOf = !unit.base() ? 0 : jdbc.sql("""
                select coalesce(round(100.0 * count(*) filter (where m.sex = 2) / nullif(count(*), 0)), 0)::int from membership.member m
                where m.place between :lo and :hi and m.status in ('ACTIVE', 'TRANSFERRING')""").param("lo", unit.area().lo())
                .param("hi", unit.area().hi()).query(Integer.class).single();
        return jdbc.sql("""
                select count(*) as everybody, count(*) filter (where a.sex = 2) as women,
                       count(*) filter (where a.category = 'FRONT') as front, count(*) filter (where a.category = 'TECHNICIAN') as technicians,
                       count(*) filter (where a.category = 'MANAGER') as managers, count(*) filter (where a.category is null) as unknown,
                       count(*) filter (where a.birth > :born) as young
                from congress.attendee a where a.meeting_id = :meeting and a.role <> 'GUEST'""").param("meeting", meeting.id())
                .param("born", meeting.day().minusYears(YOUNG)).query((row, n) -> new MakeUp(row.getInt("everybody"), row.getInt("women"),
                        row.getInt("front"), row.getInt("technicians"), row.getInt("managers"), row.getInt("unknown"), row.getInt("young"),
                        womenOf)).single();
    }

    /** Those on the roll who have lost their vote since: membership retained or ended. */
    int withoutVote(Meeting meeting) {
        return jdbc.sql("""
                select count(*) from congress.attendee a where a.meeting_id = :meeting and a.role <> 'GUEST' and not exists (
                    select from membership.member m where m.person_key = a.person_key and m.status in ('ACTIVE', 'TRANSFERRING'))""")
                .param("meeting", meeting.id()).query(Integer.class).single();
    }

    /** Those elected below whose credentials nobody has looked at. */
    int unchecked(Meeting meeting) {
        return jdbc.sql("select count(*) from congress.attendee where meeting_id = :meeting and unchecked").param("meeting", meeting.id())
                .query(Integer.class).single();
    }

    /** 资格审查: those who are members with a vote are delegates; answers how many are not. */
    @Transactional
    int check(long id, Scope scope, Actor actor) {
        Meeting meeting = book.held(id, scope);
        int valid = jdbc.sql("""
                update congress.attendee a set unchecked = false where a.meeting_id = :meeting and a.unchecked and exists (
                    select from membership.member m where m.person_key = a.person_key and m.status in ('ACTIVE', 'TRANSFERRING'))""")
                .param("meeting", id).update();
        trail.record(actor, "CREDENTIALS_CHECKED", meeting.unitId(), "meeting:" + id, null, null, Map.of("rows", valid));
        return unchecked(meeting);
    }

    List<Plan.Line> lines(Meeting meeting) {
        return makeUp(meeting).lines(preparation.figures(meeting));
    }

    /** 代表资格审查报告, without names. */
    Letter report(Meeting meeting, LocalDate on) {
        List<Plan.Line> lines = lines(meeting);
        int without = withoutVote(meeting);
        boolean fine = without == 0 && lines.stream().noneMatch(Plan.Line::barred);
        List<Block> body = new ArrayList<>();
        body.add(new Block.Paragraph("各位代表：受大会筹备组委托，现将代表资格审查情况报告如下。"));
        body.add(new Block.Paragraph(meeting.title() + (meeting.seats().delegates() == null ? "" : "应选代表 " + meeting.seats().delegates() + " 名，")
                + "实有代表 " + meeting.shouldAttend() + " 名，由各选举单位按照差额选举、无记名投票的办法产生。"));
        body.add(new Block.Grid(List.of("构成", "人数和比例"), lines.stream().map(line -> List.of(line.what(), line.value())).toList()));
        body.add(new Block.Paragraph(without == 0 ? "经审查，代表均为会籍在本会、有选举权和被选举权的会员。"
                : "经审查，有 " + without + " 名代表的会籍已经保留或转出，其代表资格应当终止。"));
        body.add(new Block.Paragraph(fine ? "代表的产生程序和构成符合规定，资格有效。" : "不符合规定的，应当在开会前调整。"));
        return new Letter(null, null, meeting.title() + "代表资格审查报告", null, body, List.of(), "代表资格审查小组", on, List.of());
    }
}
