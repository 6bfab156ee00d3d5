package org.unionhall.congress.term;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Permission;
import org.unionhall.congress.KnownCommittees;
import org.unionhall.organization.Unit;

/** Seats the holders of a list in the term that runs. */
@Component
class KnownHolders implements KnownCommittees {

    private final Terms terms;
    private final MembersByName members;

    KnownHolders(Terms terms, MembersByName members) {
        this.terms = terms;
        this.members = members;
    }

    @Override
    @Transactional
    public void sit(Unit unit, String lines, Actor actor) {
        Term term = terms.running(unit.id(), Body.COMMITTEE).orElseThrow(TermRefusal.NOT_RUNNING::because);
        terms.join(term, members.known(HolderLines.read(Body.COMMITTEE, lines), unit, actor.scope(Permission.RUN_CONGRESS)),
                term.electedOn(), actor);
    }
}
