package org.unionhall.membership.member;

import static org.unionhall.membership.MembershipRefusal.UNIT_DISSOLVED;
import static org.unionhall.membership.MembershipRefusal.UNIT_FOUNDED_LATER;
import static org.unionhall.membership.MembershipRefusal.UNIT_KEEPS_NO_ROSTER;
import static org.unionhall.membership.MembershipRefusal.UNIT_SAME;
import static org.unionhall.membership.MembershipRefusal.UNIT_UNKNOWN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Scope;
import org.unionhall.access.Trail;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.people.Identities;
import org.unionhall.platform.codes.CodeList;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.time.Shanghai;

/** 接转 between two unions whose rosters are kept by the same officer: out of one, into the other, in one act. */
@Component
public class Transferring {

    private final MemberBook book;
    private final Units units;
    private final Identities people;
    private final Trail trail;
    private final Clock clock;

    Transferring(MemberBook book, Units units, Identities people, Trail trail, Clock clock) {
        this.book = book;
        this.units = units;
        this.people = people;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param scope where the officer may change rosters; both unions lie inside */
    @Transactional
    public void transfer(Scope scope, long id, String unitCode, LocalDate on, String reason, String note, int version,
            Actor me) {
        Unit named = receiver(scope, unitCode);
        long present = book.found(scope, id).map(Member::unitId).orElseThrow(NotHere::new);
        Unit to = units.held(List.of(named.id(), present)).get(named.id());
        Member member = book.hold(scope, id);
        member.unchangedSince(version);
        if (member.unitId() == to.id()) {
            throw UNIT_SAME.because(to.name());
        }
        MemberStatus underway = member.status() == MemberStatus.TRANSFERRING ? MemberStatus.TRANSFERRING
                : member.after(ChangeKind.TRANSFER_OUT);
        LocalDate day = member.day(on, Shanghai.today(clock));
        standing(to, day);
        var why = CodeList.named("change-reason").of(reason).orElse(null);
        Unit from = units.withId(member.unitId()).orElseThrow();
        book.counted(List.of(member.personKey()), () -> {
            if (member.status() != underway) {
                book.note(member.personKey(), new Change(ChangeKind.TRANSFER_OUT, why == null ? null : why.code(), day,
                        from.id(), from.place(), null, null, null), me);
            }
            book.turn(member, ChangeKind.TRANSFER_IN.from(underway).orElseThrow(), day, to);
            book.note(member.personKey(), new Change(ChangeKind.TRANSFER_IN, why == null ? null : why.code(), day,
                    to.id(), to.place(), from.id(), null, null), me);
            people.keptAt(member.personKey(), to.place());
        });
        trail.record(me, "MEMBER_TRANSFERRED", to.id(), "member:" + id, StatusChanging.told(why, note),
                Map.of("unit", from.code()), Map.of("unit", to.code()));
    }

    /** The union of this code, which takes members and whose roster the officer keeps. */
    Unit receiver(Scope scope, String code) {
        String typed = code == null ? "" : code.strip();
        return units.withCode(typed).filter(unit -> scope.covers(unit.place()))
                .orElseThrow(() -> UNIT_UNKNOWN.because(typed));
    }

    /** Refuses a union that takes no members on that day. */
    static void standing(Unit unit, LocalDate on) {
        if (!unit.active()) {
            throw UNIT_DISSOLVED.because(unit.name());
        }
        if (!unit.base()) {
            throw UNIT_KEEPS_NO_ROSTER.because(unit.name(), unit.kindName());
        }
        if (on.isBefore(unit.foundedOn())) {
            throw UNIT_FOUNDED_LATER.because(Shanghai.format(on), unit.name(), Shanghai.format(unit.foundedOn()));
        }
    }
}
