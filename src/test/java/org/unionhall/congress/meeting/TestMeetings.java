package org.unionhall.congress.meeting;

import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Accounts;
import org.unionhall.access.Actor;
import org.unionhall.access.Permission;
import org.unionhall.access.Role;
import org.unionhall.access.TestAccounts;
import org.unionhall.membership.TestMembers;
import org.unionhall.organization.Unit;
import org.unionhall.platform.time.Shanghai;

/** Meetings with people on the roll, for tests of this room and of those that build on it. */
@Component
public class TestMeetings {

    private final Convening convening;
    private final Enrolling enrolling;
    private final Attendance attendance;
    private final TestMembers members;
    private final TestAccounts testAccounts;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final Clock clock;

    TestMeetings(Convening convening, Enrolling enrolling, Attendance attendance, TestMembers members, TestAccounts testAccounts,
            Accounts accounts, JdbcClient jdbc, Clock clock) {
        this.convening = convening;
        this.enrolling = enrolling;
        this.attendance = attendance;
        this.members = members;
        this.testAccounts = testAccounts;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A meeting of today. */
    public long today(Unit unit, MeetingKind kind, Actor officer) {
        return convening.convene(new NewMeeting(unit, kind, 3, null, false, null, Shanghai.today(clock), LocalTime.of(9, 0), "礼堂", null), officer);
    }

    /** An assembly of today with so many new members of the union on its roll. */
    public long assembly(Unit unit, int many, Actor officer) {
        join(unit, many);
        long id = today(unit, MeetingKind.ASSEMBLY, officer);
        enrolling.everybody(id, officer.scope(Permission.RUN_CONGRESS), officer);
        return id;
    }

    public List<Long> join(Unit unit, int many) {
        List<Long> joined = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            joined.add(members.join(unit, "参会" + "甲乙丙丁戊己庚辛壬癸".charAt(i % 10) + (i < 10 ? "" : "子")));
        }
        return joined;
    }

    public void present(long meeting, int from, int to, Actor officer) {
        for (int n = from; n <= to; n++) {
            attendance.note(meeting, n, Attendance.Act.SIGN_IN, null, officer.scope(Permission.RUN_CONGRESS), officer);
        }
    }

    /** An account of somebody on the roll; answers its login. */
    public String login(long meeting, int n, Unit unit) {
        String login = testAccounts.open(unit, Role.WORKER);
        byte[] key = jdbc.sql("select person_key from congress.attendee where meeting_id = :meeting and n = :n").param("meeting", meeting)
                .param("n", n).query((row, i) -> row.getBytes(1)).single();
        accounts.bind(testAccounts.id(login), key, "参会者", null);
        return login;
    }
}
