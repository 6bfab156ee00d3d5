package org.unionhall.membership.changing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.unionhall.access.Accounts;
import org.unionhall.access.Actor;
import org.unionhall.access.Scope;
import org.unionhall.matter.Asker;
import org.unionhall.matter.Filing;
import org.unionhall.matter.Matter;
import org.unionhall.matter.MatterWork;
import org.unionhall.membership.MembershipRefusal;
import org.unionhall.membership.member.ChangeKind;
import org.unionhall.membership.member.MemberStatus;
import org.unionhall.membership.member.Transferring;
import org.unionhall.membership.person.MemberFile;
import org.unionhall.organization.Rules;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.time.Shanghai;

/** 会籍接转 (W2): the union left agrees, the union entered accepts, and only then the member moves, in one act. */
@Component
class TransferWork implements MatterWork {

    static final String BACK = "back";
    private static final String RELATION_CHANGED = "1";

    private final OwnMembership memberships;
    private final Transferring transferring;
    private final Secondments secondments;
    private final Accounts accounts;
    private final Units units;
    private final Rules rules;
    private final Clock clock;

    TransferWork(OwnMembership memberships, Transferring transferring, Secondments secondments, Accounts accounts, Units units,
            Rules rules, Clock clock) {
        this.memberships = memberships;
        this.transferring = transferring;
        this.secondments = secondments;
        this.accounts = accounts;
        this.units = units;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "membership.transferring";
    }

    @Override
    public Map<String, String> filing(Filing filing) {
        MemberFile file = memberships.of(filing, "会籍接转");
        if (file.status() != MemberStatus.TRANSFERRING) {
            OwnMembership.may(file, ChangeKind.TRANSFER_OUT, "会籍接转");
        }
        Unit to = filing.unit();
        elsewhere(to, file);
        Map<String, String> answers = new LinkedHashMap<>(filing.answers());
        answers.put("from", file.unitName());
        if (filing.channel() == Filing.Channel.PROGRAM) {
            answers.put(BACK, "yes");
        } else if (filing.answer("secondment").equals("yes")) {
            longEnough(filing, to);
        } else {
            answers.remove("returnOn");
        }
        return answers;
    }

    @Override
    public void suits(Unit unit, Asker asker) {
        memberships.held(asker.person()).ifPresent(file -> elsewhere(unit, file));
    }

    private static void elsewhere(Unit to, MemberFile file) {
        if (to == null || to.id() == file.unitId()) {
            throw MembershipRefusal.TRANSFER_WHERE.because(file.unitName());
        }
        if (!to.base()) {
            throw MembershipRefusal.UNIT_KEEPS_NO_ROSTER.because(to.name(), to.kindName());
        }
    }

    private void longEnough(Filing filing, Unit to) {
        LocalDate today = Shanghai.today(clock);
        int months = rules.number(to.id(), today, "SECONDMENT_MIN_MONTHS");
        if (filing.answer("returnOn").isEmpty() || LocalDate.parse(filing.answer("returnOn")).isBefore(today.plusMonths(months))) {
            throw MembershipRefusal.SECONDMENT_SHORT.because(months);
        }
    }

    /** Who was let go already need only be accepted. */
    @Override
    public Optional<String> begins(Filing filing) {
        return Optional.of(memberships.of(filing, "会籍接转").status() == MemberStatus.TRANSFERRING ? "accepting" : "leaving");
    }

    @Override
    public Optional<String> title(Filing filing) {
        return Optional.of("转到" + filing.unit().shown() + (filing.answer(BACK).isEmpty() ? "" : "（借调期满）"));
    }

    /** The union the member is in. */
    @Override
    public Unit seat(String seat, Matter matter) {
        return memberships.union(memberships.of(matter)).orElseThrow();
    }

    @Override
    public Map<String, String> effect(String effect, Matter matter, Actor actor) {
        MemberFile file = memberships.of(matter);
        Unit from = memberships.union(file).orElseThrow();
        Unit to = units.withId(matter.unitId()).orElseThrow();
        Scope both = OwnMembership.at(from.place(), to.place());
        LocalDate today = Shanghai.today(clock);
        transferring.transfer(both, file.id(), to.code(), today, RELATION_CHANGED, "网上接转", file.version(), actor);
        Map<String, String> result = new LinkedHashMap<>();
        result.put("转出工会", from.name());
        result.put("转入工会", to.name());
        offices(matter, from, actor, result);
        secondments.over(matter.asker().person(), today);
        if (!matter.answer("returnOn").isEmpty()) {
            LocalDate day = LocalDate.parse(matter.answer("returnOn"));
            secondments.begin(matter, from.id(), to.id(), day);
            result.put("借调到期", Shanghai.format(day) + "，到期自动发起转回");
        }
        return result;
    }

    private void offices(Matter matter, Unit from, Actor actor, Map<String, String> result) {
        if (matter.asker().account() != 0) {
            List<String> offices = accounts.leave(matter.asker().account(), from.id(), Shanghai.today(clock), "会籍接转", actor);
            if (!offices.isEmpty()) {
                result.put("在原工会的岗位", String.join("、", offices) + "，已随接转结束");
            }
        }
    }
}
