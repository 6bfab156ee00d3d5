package org.unionhall.membership.member;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Accounts;
import org.unionhall.access.Actor;
import org.unionhall.access.Scope;
import org.unionhall.access.Trail;
import org.unionhall.membership.MembershipRefusal;
import org.unionhall.people.Document;
import org.unionhall.people.IdNumber;
import org.unionhall.people.Identities;
import org.unionhall.people.People;
import org.unionhall.platform.sealing.Masks;
import org.unionhall.platform.time.Shanghai;

/**
 * 更正证件号码: the number is who somebody is, so a new number is a new key, and every row of the person follows it. A
 * number that belongs to somebody already is refused.
 */
@Component
public class Renumbering {

    private final MemberBook book;
    private final MemberRows rows;
    private final PersonRows following;
    private final People people;
    private final Identities identities;
    private final Accounts accounts;
    private final Trail trail;
    private final Clock clock;

    Renumbering(MemberBook book, MemberRows rows, PersonRows following, People people, Identities identities,
            Accounts accounts, Trail trail, Clock clock) {
        this.book = book;
        this.rows = rows;
        this.following = following;
        this.people = people;
        this.identities = identities;
        this.accounts = accounts;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param version of the record as it was shown */
    @Transactional
    public void renumber(Scope scope, long id, Document document, String reason, int version, Actor me) {
        Member member = book.hold(scope, id);
        member.unchangedSince(version);
        Document old = rows.document(member.personKey());
        if (old.equals(document)) {
            throw MembershipRefusal.NUMBER_SAME.because();
        }
        byte[] fresh = people.keyOf(document.type(), document.number());
        if (identities.known(fresh)) {
            throw MembershipRefusal.NUMBER_TAKEN.because();
        }
        try {
            book.counted(List.of(member.personKey(), fresh), () -> follow(member, fresh, old, document, reason, me));
        } catch (DuplicateKeyException somebodyWasFaster) {
            throw MembershipRefusal.NUMBER_TAKEN.because();
        }
        trail.record(me, "MEMBER_RENUMBERED", member.unitId(), "member:" + id, reason,
                Map.of("number", Masks.idNumber(old.number())), Map.of("number", Masks.idNumber(document.number())));
    }

    private void follow(Member member, byte[] fresh, Document old, Document document, String reason, Actor me) {
        identities.renumber(member.personKey(), document, reason, me, () -> {
            following.lead(member.personKey(), fresh);
            accounts.lead(member.personKey(), fresh);
        });
        Map<String, String> before = new LinkedHashMap<>();
        Map<String, String> after = new LinkedHashMap<>();
        before.put(MemberField.NUMBER.key(), Masks.idNumber(old.number()));
        after.put(MemberField.NUMBER.key(), Masks.idNumber(document.number()));
        asTheNumberTells(fresh, document.citizenNumber(), before, after);
        book.note(fresh, new Change(ChangeKind.CORRECT, reason, Shanghai.today(clock), member.unitId(), member.place(), null,
                before, after), me);
    }

    /** Birth and sex are what the new number tells. */
    private void asTheNumberTells(byte[] key, Optional<IdNumber> number, Map<String, String> before,
            Map<String, String> after) {
        MemberFacts facts = rows.present(key);
        MemberFacts right = number.map(id -> facts.born(id.birth(), Integer.parseInt(id.sex().code()))).orElse(facts);
        for (MemberField field : List.of(MemberField.BIRTH, MemberField.SEX)) {
            String was = facts.values().get(field);
            String is = right.values().get(field);
            if (is != null && !is.equals(was)) {
                before.put(field.key(), was);
                after.put(field.key(), is);
            }
        }
        identities.correct(key, right.name(), right.sex(), right.birth(), right.phone());
        rows.facts(key, right);
    }
}
