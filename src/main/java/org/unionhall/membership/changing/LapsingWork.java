package org.unionhall.membership.changing;

import java.time.Clock;
import java.time.LocalDate;
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
import org.unionhall.notice.Notice;
import org.unionhall.notice.Notices;
import org.unionhall.organization.Unit;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.time.Shanghai;

/**
 * 视为自动退会 as a proposal: it is the member's matter, who may withdraw it and stays; silence only brings it before the
 * committee, which decides not earlier than thirty days after the member was told.
 */
@Component
class LapsingWork implements MatterWork {

    static final int DAYS_TO_ANSWER = 30;

    private final OwnMembership memberships;
    private final StatusChanging changing;
    private final Accounts accounts;
    private final Notices notices;
    private final Clock clock;

    LapsingWork(OwnMembership memberships, StatusChanging changing, Accounts accounts, Notices notices, Clock clock) {
        this.memberships = memberships;
        this.changing = changing;
        this.accounts = accounts;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "membership.lapsing";
    }

    @Override
    public Optional<Unit> unit(Filing filing) {
        return memberships.union(memberships.of(filing, ChangeKind.LAPSE.title()));
    }

    @Override
    public Map<String, String> filing(Filing filing) {
        MemberFile file = memberships.of(filing, ChangeKind.LAPSE.title());
        if (filing.by() == null || !filing.by().scope(Permission.CHANGE_ROSTER).covers(file.place())) {
            throw new NotHere();
        }
        OwnMembership.may(file, ChangeKind.LAPSE, ChangeKind.LAPSE.title());
        return filing.answers();
    }

    @Override
    public void filed(Matter matter) {
        if (matter.asker().account() != 0) {
            notices.tell(Notice.to(matter.asker().account(), "LAPSE_PROPOSED", "工会准备按自动退会处理您的会籍",
                    "愿意继续当会员的，请在 " + DAYS_TO_ANSWER + " 天内打开这件事点“撤回”，会籍不变。", "/hall/matters/" + matter.id()).bySms());
        }
    }

    @Override
    public Map<String, String> effect(String effect, Matter matter, Actor actor) {
        LocalDate today = Shanghai.today(clock);
        LocalDate from = Shanghai.day(matter.filedAt()).plusDays(DAYS_TO_ANSWER);
        if (today.isBefore(from)) {
            throw MembershipRefusal.LAPSE_EARLY.because(Shanghai.format(from));
        }
        MemberFile file = memberships.of(matter);
        changing.change(OwnMembership.at(file.place()), file.id(), ChangeKind.LAPSE, today, null, matter.answer("why"), file.version(), actor);
        if (matter.asker().account() != 0) {
            accounts.leave(matter.asker().account(), file.unitId(), today, "视为自动退会", actor);
        }
        return Map.of("会籍", "视为自动退会");
    }
}
