package org.unionhall.membership.changing;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.unionhall.access.Accounts;
import org.unionhall.access.Actor;
import org.unionhall.access.Permission;
import org.unionhall.matter.Filing;
import org.unionhall.matter.Matter;
import org.unionhall.matter.MatterWork;
import org.unionhall.membership.MembershipRefusal;
import org.unionhall.membership.member.ChangeKind;
import org.unionhall.membership.member.StatusChanging;
import org.unionhall.membership.person.MemberFile;
import org.unionhall.membership.person.MemberFiles;
import org.unionhall.notice.Notice;
import org.unionhall.notice.Notices;
import org.unionhall.organization.Unit;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.time.Shanghai;

/**
 * 开除会籍: an officer of the union files it, the member is told, and only the filing above (备案) makes it count. It is the
 * officer's matter: the member it is about has no act in it.
 */
@Component
class ExpellingWork implements MatterWork {

    private static final String CRIME = "6";

    private final MemberFiles files;
    private final OwnMembership memberships;
    private final MembersOfMatters members;
    private final StatusChanging changing;
    private final Accounts accounts;
    private final Notices notices;
    private final Clock clock;

    ExpellingWork(MemberFiles files, OwnMembership memberships, MembersOfMatters members, StatusChanging changing, Accounts accounts,
            Notices notices, Clock clock) {
        this.files = files;
        this.memberships = memberships;
        this.members = members;
        this.changing = changing;
        this.accounts = accounts;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "membership.expelling";
    }

    @Override
    public Optional<Unit> unit(Filing filing) {
        return memberships.union(file(filing));
    }

    @Override
    public Map<String, String> filing(Filing filing) {
        OwnMembership.may(file(filing), ChangeKind.EXPEL, ChangeKind.EXPEL.title());
        return filing.answers();
    }

    @Override
    public Optional<String> title(Filing filing) {
        return Optional.of("开除会籍备案 · " + file(filing).unitName());
    }

    /** The member learns of it while it can still be objected to. */
    @Override
    public void filed(Matter matter) {
        accounts.of(members.key(id(matter.answer("member")))).ifPresent(account -> notices.tell(Notice.to(account, "EXPEL_PROPOSED",
                "所在工会决定开除您的会籍，正报上级工会备案", "不同意的，请在 10 个工作日内向上级工会说明情况。", "/hall/me").bySms()));
    }

    @Override
    public Map<String, String> effect(String effect, Matter matter, Actor actor) {
        long id = id(matter.answer("member"));
        MemberFile file = files.ofPerson(members.key(id)).orElseThrow(NotHere::new);
        changing.change(OwnMembership.at(file.place()), id, ChangeKind.EXPEL, Shanghai.today(clock), CRIME, "上级工会已备案",
                file.version(), actor);
        accounts.of(members.key(id)).ifPresent(account -> accounts.leave(account, file.unitId(), Shanghai.today(clock), "开除会籍", actor));
        return Map.of("会籍", "已除名");
    }

    private MemberFile file(Filing filing) {
        if (filing.by() == null) {
            throw MembershipRefusal.MEMBER_UNKNOWN.because();
        }
        try {
            return files.of(filing.by().scope(Permission.CHANGE_ROSTER), id(filing.answer("member")));
        } catch (NotHere nowhere) {
            throw MembershipRefusal.MEMBER_UNKNOWN.because();
        }
    }

    private static long id(String typed) {
        if (!typed.matches("\\d{1,18}")) {
            throw MembershipRefusal.MEMBER_UNKNOWN.because();
        }
        return Long.parseLong(typed);
    }
}
