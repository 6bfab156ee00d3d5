package org.unionhall.membership.member;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Scope;
import org.unionhall.access.Trail;
import org.unionhall.membership.MembershipRefusal;
import org.unionhall.people.IdNumber;
import org.unionhall.people.Identities;
import org.unionhall.platform.sealing.Masks;
import org.unionhall.platform.time.Shanghai;

/** 更正: what is kept of a member is put right, with what stood there before. Number, state and union are other acts. */
@Component
public class Correcting {

    private final MemberBook book;
    private final MemberRows rows;
    private final Identities people;
    private final Trail trail;
    private final Clock clock;

    Correcting(MemberBook book, MemberRows rows, Identities people, Trail trail, Clock clock) {
        this.book = book;
        this.rows = rows;
        this.people = people;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param version of the record as it was shown */
    @Transactional
    public void correct(Scope scope, long id, MemberFacts facts, String reason, int version, Actor me) {
        Member member = book.hold(scope, id);
        member.unchangedSince(version);
        byte[] key = member.personKey();
        asTheNumberTells(rows.document(key).citizenNumber(), facts);
        MemberFacts present = rows.present(key);
        Map<String, String> before = new LinkedHashMap<>();
        Map<String, String> after = new LinkedHashMap<>();
        compare(present, facts, before, after);
        if (after.isEmpty()) {
            throw MembershipRefusal.NOTHING_CHANGED.because();
        }
        if (facts.joinedOn() != null) {
            Member.past(facts.joinedOn(), Shanghai.today(clock));
        }
        book.counted(List.of(key), () -> {
            people.correct(key, facts.name(), facts.sex(), facts.birth(), facts.phone());
            rows.facts(key, facts);
            book.note(key, new Change(ChangeKind.CORRECT, reason, Shanghai.today(clock), member.unitId(), member.place(),
                    null, before, after), me);
        });
        trail.record(me, "MEMBER_CORRECTED", member.unitId(), "member:" + id, reason, before, after);
    }

    private static void compare(MemberFacts present, MemberFacts facts, Map<String, String> before,
            Map<String, String> after) {
        Map<MemberField, String> old = present.values();
        Map<MemberField, String> fresh = facts.values();
        for (MemberField field : MemberField.values()) {
            boolean kept = field == MemberField.JOINED_ON && facts.joinedOn() == null;
            if (!kept && !Objects.equals(old.get(field), fresh.get(field))) {
                before.put(field.key(), old.get(field));
                after.put(field.key(), fresh.get(field));
            }
        }
        if (!Objects.equals(present.phone(), facts.phone())) {
            before.put(MemberField.PHONE.key(), present.phone() == null ? null : Masks.phone(present.phone().digits()));
            after.put(MemberField.PHONE.key(), facts.phone() == null ? null : Masks.phone(facts.phone().digits()));
        }
    }

    /** Birth and sex stand in a citizen's number; what contradicts it is a mistake in one of the two. */
    private static void asTheNumberTells(Optional<IdNumber> number, MemberFacts facts) {
        number.ifPresent(id -> {
            if (!id.birth().equals(facts.birth())) {
                throw MembershipRefusal.BIRTH_AGAINST_NUMBER.because(Shanghai.format(id.birth()));
            }
            if (Integer.parseInt(id.sex().code()) != facts.sex()) {
                throw MembershipRefusal.SEX_AGAINST_NUMBER.because(id.sex().title());
            }
        });
    }
}
