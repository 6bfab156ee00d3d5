package org.unionhall.founding.lead;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.unionhall.membership.ColleagueWaiting;
import org.unionhall.membership.WaitingColleagues;
import org.unionhall.notice.Notice;
import org.unionhall.notice.Notices;
import org.unionhall.organization.Rules;
import org.unionhall.organization.Units;
import org.unionhall.platform.time.Shanghai;

/**
 * Where enough colleagues wait at one employer (工会法第十一条: 25), a union is due: the union above gets a lead with their
 * number, and they are told. In the transaction of the last one's application.
 */
@Component
class ColleaguesGathering {

    private final Leads leads;
    private final Units units;
    private final Rules rules;
    private final ObjectProvider<WaitingColleagues> waiting;
    private final Notices notices;
    private final Clock clock;

    ColleaguesGathering(Leads leads, Units units, Rules rules, ObjectProvider<WaitingColleagues> waiting, Notices notices, Clock clock) {
        this.leads = leads;
        this.units = units;
        this.rules = rules;
        this.waiting = waiting;
        this.notices = notices;
        this.clock = clock;
    }

    @EventListener
    void oneMore(ColleagueWaiting event) {
        if (event.count() < rules.number(event.unitId(), Shanghai.today(clock), "FOUND_FROM_MEMBERS")) {
            return;
        }
        if (leads.waiting(event.creditCode(), event.employer(), event.count(), units.withId(event.unitId()).orElseThrow())) {
            List<Notice> told = waiting.getObject().of(event.creditCode()).stream().map(WaitingColleagues.Waiting::account)
                    .filter(account -> account != 0).map(account -> Notice.to(account, "FOUNDING_DUE", "您的单位可以建工会了",
                            "已有 " + event.count() + " 名同事等待入会，当地工会会上门帮助建会，建成后您就是会员。", "/hall/matters")).toList();
            notices.tell(told);
        }
    }
}
