package org.unionhall.membership.changing;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.unionhall.access.Accounts;
import org.unionhall.access.Actor;
import org.unionhall.matter.Filing;
import org.unionhall.matter.Matter;
import org.unionhall.matter.MatterWork;
import org.unionhall.membership.member.ChangeKind;
import org.unionhall.membership.member.StatusChanging;
import org.unionhall.membership.person.MemberFile;
import org.unionhall.organization.Unit;
import org.unionhall.platform.time.Shanghai;

/** 保留会籍、恢复会籍、退会, asked for by the member (工会会员会籍管理办法): the state changes by the same act as by hand. */
@Component
class StatusWork implements MatterWork {

    private static final Map<String, ChangeKind> KINDS = Map.of("retain", ChangeKind.RETAIN, "resume", ChangeKind.RESUME,
            "leave", ChangeKind.WITHDRAW);
    private static final String OWN_WISH = "5";

    private final OwnMembership memberships;
    private final StatusChanging changing;
    private final Accounts accounts;
    private final Clock clock;

    StatusWork(OwnMembership memberships, StatusChanging changing, Accounts accounts, Clock clock) {
        this.memberships = memberships;
        this.changing = changing;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "membership.changing";
    }

    @Override
    public Optional<Unit> unit(Filing filing) {
        return memberships.union(memberships.of(filing, KINDS.get(filing.kind()).title()));
    }

    @Override
    public Map<String, String> filing(Filing filing) {
        ChangeKind kind = KINDS.get(filing.kind());
        OwnMembership.may(memberships.of(filing, kind.title()), kind, kind.title());
        return filing.answers();
    }

    @Override
    public Map<String, String> effect(String effect, Matter matter, Actor actor) {
        ChangeKind kind = KINDS.get(matter.kind());
        MemberFile file = memberships.of(matter);
        String reason = kind == ChangeKind.RETAIN ? matter.answer("reason") : kind == ChangeKind.WITHDRAW ? OWN_WISH : null;
        changing.change(OwnMembership.at(file.place()), file.id(), kind, Shanghai.today(clock), reason, "本人网上申请",
                file.version(), actor);
        Map<String, String> result = new LinkedHashMap<>(Map.of("会籍", memberships.of(matter).status().title()));
        if (kind == ChangeKind.WITHDRAW && matter.asker().account() != 0) {
            List<String> offices = accounts.leave(matter.asker().account(), file.unitId(), Shanghai.today(clock), "退会", actor);
            if (!offices.isEmpty()) {
                result.put("同时卸任", String.join("、", offices));
            }
        }
        return result;
    }
}
