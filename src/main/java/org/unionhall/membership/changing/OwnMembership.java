package org.unionhall.membership.changing;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.unionhall.access.Area;
import org.unionhall.access.Scope;
import org.unionhall.matter.Filing;
import org.unionhall.matter.Matter;
import org.unionhall.membership.MembershipRefusal;
import org.unionhall.membership.member.ChangeKind;
import org.unionhall.membership.person.MemberFile;
import org.unionhall.membership.person.MemberFiles;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.refusal.NotHere;

/** The membership a matter is about: that of who asks, or whom it was filed for. */
@Component
class OwnMembership {

    private final MemberFiles files;
    private final Units units;

    OwnMembership(MemberFiles files, Units units) {
        this.files = files;
        this.units = units;
    }

    /** @throws org.unionhall.platform.refusal.Refusal for who is no member */
    MemberFile of(Filing filing, String what) {
        return of(filing.asker().person(), what);
    }

    MemberFile of(byte[] person, String what) {
        return held(person).orElseThrow(() -> MembershipRefusal.MEMBER_ONLY.because(what));
    }

    /** The membership of somebody who has one, whatever its state. */
    Optional<MemberFile> held(byte[] person) {
        return person == null ? Optional.empty() : files.ofPerson(person).filter(file -> file.status().held());
    }

    /** As it stands now, while the matter ran. */
    MemberFile of(Matter matter) {
        return files.ofPerson(matter.asker().person()).orElseThrow(NotHere::new);
    }

    /** The same after one more act. */
    MemberFile again(Scope scope, MemberFile file) {
        return files.of(scope, file.id());
    }

    Optional<Unit> union(MemberFile file) {
        return units.withId(file.unitId());
    }

    /** Refuses a change that the present state does not allow. */
    static void may(MemberFile file, ChangeKind kind, String what) {
        if (kind.from(file.status()).isEmpty()) {
            throw MembershipRefusal.MEMBER_STATE.because(file.status().title(), what);
        }
    }

    /** Where a member is kept, as a scope for one act. */
    static Scope at(long... places) {
        return new Scope(java.util.stream.LongStream.of(places).mapToObj(place -> new Area(place, place)).toList());
    }
}
