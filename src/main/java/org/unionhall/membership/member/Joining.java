package org.unionhall.membership.member;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Permission;
import org.unionhall.access.Scope;
import org.unionhall.access.Trail;
import org.unionhall.membership.MembershipRefusal;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.people.Document;
import org.unionhall.people.Identities;
import org.unionhall.people.People;
import org.unionhall.platform.time.Shanghai;

/** 入会 by hand: one person enters one union. Whoever belongs elsewhere is refused, whoever is on the way is taken in. */
@Component
public class Joining {

    private final MemberBook book;
    private final MemberRows rows;
    private final Transferring unions;
    private final MemberAdmission admission;
    private final Units units;
    private final People people;
    private final Identities identities;
    private final Trail trail;
    private final Clock clock;

    Joining(MemberBook book, MemberRows rows, Transferring unions, MemberAdmission admission, Units units, People people,
            Identities identities, Trail trail, Clock clock) {
        this.book = book;
        this.rows = rows;
        this.unions = unions;
        this.admission = admission;
        this.units = units;
        this.people = people;
        this.identities = identities;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Takes the person in; answers the member's number.
     *
     * @param scope where the officer may change rosters
     * @param facts with the day of joining
     */
    @Transactional
    public long join(Scope scope, String unitCode, Document document, MemberFacts facts, Actor me) {
        Unit unit = units.held(List.of(unions.receiver(scope, unitCode).id())).values().iterator().next();
        LocalDate on = Member.past(facts.joinedOn(), Shanghai.today(clock));
        Transferring.standing(unit, on);
        admission.check(unit, facts, on);
        byte[] key = people.keyOf(document.type(), document.number());
        Optional<Member> known = book.anywhere(key);
        ChangeKind kind = known.map(member -> again(member, unit, me)).orElse(ChangeKind.JOIN);
        long[] id = new long[1];
        book.counted(List.of(key), () -> {
            identities.takeIn(document, facts.name(), facts.sex(), facts.birth(), facts.phone(), unit.place());
            if (known.isEmpty()) {
                id[0] = rows.add(key, unit, facts, on)
                        .orElseThrow(() -> MembershipRefusal.ALREADY_MEMBER.because("另一个工会"));
            } else {
                Member member = known.get();
                id[0] = member.id();
                book.turn(member, MemberStatus.ACTIVE, member.day(on, Shanghai.today(clock)), unit);
                rows.facts(key, kind == ChangeKind.JOIN ? facts : rows.joinedAsBefore(key, facts));
            }
            book.note(key, new Change(kind, null, on, unit.id(), unit.place(),
                    known.map(Member::unitId).filter(from -> from != unit.id()).orElse(null),
                    known.map(member -> Map.of(MemberField.STATUS.key(), member.status().name())).orElse(null),
                    known.isEmpty() ? null : Map.of(MemberField.STATUS.key(), MemberStatus.ACTIVE.name())), me);
        });
        trail.record(me, "MEMBER_" + kind.name(), unit.id(), "member:" + id[0], null, null, null);
        return id[0];
    }

    /** What it is when somebody known enters: joining anew, or arriving from the union that let them go. */
    private ChangeKind again(Member member, Unit unit, Actor me) {
        if (member.status() == MemberStatus.DECEASED) {
            throw MembershipRefusal.MEMBER_DECEASED.because();
        }
        if (!member.status().held()) {
            return ChangeKind.JOIN;
        }
        if (member.unitId() == unit.id()) {
            throw MembershipRefusal.ALREADY_HERE.because(unit.name());
        }
        if (member.status() == MemberStatus.TRANSFERRING) {
            return ChangeKind.TRANSFER_IN;
        }
        Scope seen = me == null ? Scope.NOWHERE : me.scope(Permission.READ_UNITS);
        throw MembershipRefusal.ALREADY_MEMBER.because(seen.covers(member.place())
                ? "“" + units.withId(member.unitId()).map(Unit::name).orElse("") + "”" : "另一个工会");
    }
}
