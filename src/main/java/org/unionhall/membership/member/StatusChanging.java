package org.unionhall.membership.member;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Scope;
import org.unionhall.access.Trail;
import org.unionhall.membership.MembershipRefusal;
import org.unionhall.organization.Units;
import org.unionhall.platform.codes.Code;
import org.unionhall.platform.codes.CodeList;
import org.unionhall.platform.time.Shanghai;

/** 保留、恢复、转出、退会、视为自动退会、除名、去世: a membership changes its state and stays in its union. */
@Component
public class StatusChanging {

    /** The changes this act knows. */
    public static final Set<ChangeKind> KINDS = EnumSet.of(ChangeKind.RETAIN, ChangeKind.RESUME, ChangeKind.TRANSFER_OUT,
            ChangeKind.WITHDRAW, ChangeKind.LAPSE, ChangeKind.EXPEL, ChangeKind.DECEASE);
    private static final Set<ChangeKind> WITHOUT_REASON = EnumSet.of(ChangeKind.RESUME, ChangeKind.DECEASE, ChangeKind.LAPSE);

    private final MemberBook book;
    private final Units units;
    private final Trail trail;
    private final Clock clock;

    StatusChanging(MemberBook book, Units units, Trail trail, Clock clock) {
        this.book = book;
        this.units = units;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whether a code of 会籍变化原因 must be given. */
    public static boolean needsReason(ChangeKind kind) {
        return !WITHOUT_REASON.contains(kind);
    }

    /**
     * Changes the state on a day.
     *
     * @param reason  code of the list change-reason
     * @param note    more about it, for the trail
     * @param version of the record as it was shown
     */
    @Transactional
    public void change(Scope scope, long id, ChangeKind kind, LocalDate on, String reason, String note, int version,
            Actor me) {
        Member member = book.hold(scope, id);
        member.unchangedSince(version);
        MemberStatus next = KINDS.contains(kind) ? member.after(kind) : null;
        if (next == null) {
            throw MembershipRefusal.STATE_FORBIDS.because(member.status().title(), kind.title());
        }
        LocalDate day = member.day(on, Shanghai.today(clock));
        Code why = reason == null || reason.isEmpty() ? null : CodeList.named("change-reason").of(reason).orElse(null);
        if (why == null && needsReason(kind)) {
            throw MembershipRefusal.CHANGE_REASON_MISSING.because();
        }
        var unit = units.withId(member.unitId()).orElseThrow();
        Map<String, String> before = Map.of(MemberField.STATUS.key(), member.status().name());
        Map<String, String> after = Map.of(MemberField.STATUS.key(), next.name());
        book.counted(List.of(member.personKey()), () -> {
            book.turn(member, next, day, unit);
            book.note(member.personKey(), new Change(kind, why == null ? null : why.code(), day, unit.id(), unit.place(),
                    null, before, after), me);
        });
        trail.record(me, "MEMBER_" + kind.name(), unit.id(), "member:" + id, told(why, note), before, after);
    }

    static String told(Code why, String note) {
        String more = note == null || note.isBlank() ? null : note.strip();
        return why == null ? more : more == null ? why.name() : why.name() + "；" + more;
    }
}
