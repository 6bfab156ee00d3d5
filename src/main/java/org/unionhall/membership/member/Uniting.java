package org.unionhall.membership.member;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Accounts;
import org.unionhall.access.Actor;
import org.unionhall.access.Scope;
import org.unionhall.access.Trail;
import org.unionhall.membership.MembershipRefusal;
import org.unionhall.people.Identities;
import org.unionhall.platform.sealing.Masks;
import org.unionhall.platform.time.Shanghai;

/**
 * 合并: two records turn out to be one person. The history of both is kept; where both hold the same thing, a membership
 * or an account, somebody has to end one of them first.
 */
@Component
public class Uniting {

    private final MemberBook book;
    private final MemberRows rows;
    private final PersonRows following;
    private final Identities identities;
    private final Accounts accounts;
    private final Trail trail;
    private final Clock clock;

    Uniting(MemberBook book, MemberRows rows, PersonRows following, Identities identities, Accounts accounts,
            Trail trail, Clock clock) {
        this.book = book;
        this.rows = rows;
        this.following = following;
        this.identities = identities;
        this.accounts = accounts;
        this.trail = trail;
        this.clock = clock;
    }

    /** The record {@code goes} becomes part of {@code stays}. */
    @Transactional
    public void unite(Scope scope, long stays, long goes, String reason, int version, Actor me) {
        if (stays == goes) {
            throw MembershipRefusal.MERGE_SAME.because();
        }
        if (book.found(scope, goes).isEmpty()) {
            throw MembershipRefusal.MERGE_UNKNOWN.because(goes);
        }
        Member first = book.hold(scope, Math.min(stays, goes));
        Member second = book.hold(scope, Math.max(stays, goes));
        Member kept = first.id() == stays ? first : second;
        Member gone = first.id() == stays ? second : first;
        kept.unchangedSince(version);
        if (kept.status().held() && gone.status().held()) {
            throw MembershipRefusal.MERGE_BOTH_MEMBERS.because(kept.status().title(), gone.status().title());
        }
        if (accounts.heldBy(kept.personKey()) && accounts.heldBy(gone.personKey())) {
            throw MembershipRefusal.MERGE_BOTH_ACCOUNTS.because();
        }
        String number = Masks.idNumber(rows.document(gone.personKey()).number());
        book.counted(List.of(kept.personKey(), gone.personKey()), () -> unite(kept, gone, number, reason, me));
        trail.record(me, "MEMBER_MERGED", kept.unitId(), "member:" + stays, reason,
                Map.of("merged", "member:" + goes, "number", number), null);
    }

    private void unite(Member kept, Member gone, String number, String reason, Actor me) {
        if (gone.status().held()) {
            book.takeOver(kept, gone);
        }
        identities.unite(gone.personKey(), kept.personKey(), reason, me, () -> {
            following.leave(gone.personKey(), kept.personKey());
            accounts.lead(gone.personKey(), kept.personKey());
        });
        rows.facts(kept.personKey(), rows.present(kept.personKey()));
        Member now = book.anywhere(kept.personKey()).orElseThrow();
        identities.keptAt(now.personKey(), now.place());
        book.note(now.personKey(), new Change(ChangeKind.MERGE, reason, Shanghai.today(clock), now.unitId(), now.place(),
                null, Map.of(MemberField.MERGED.key(), Masks.name(gone.name()) + " " + number), null), me);
    }
}
