package org.unionhall.congress.party;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.access.Permission;
import org.unionhall.access.Scope;
import org.unionhall.congress.PartyIssueKeeping;
import org.unionhall.organization.Unit;

/** Keeps issues by the same acts as the pages. */
@Component
class KeptPartyIssues implements PartyIssueKeeping {

    private final PartyIssues issues;

    KeptPartyIssues(PartyIssues issues) {
        this.issues = issues;
    }

    @Override
    public long write(Unit unit, String title, String why, String proposal, Actor by) {
        return issues.write(unit, title, why, proposal, by);
    }

    @Override
    public void put(long issue, LocalDate on, Actor by) {
        issues.put(issue, on, scope(by), by);
    }

    @Override
    public void studied(long issue, LocalDate on, String decision, String doer, LocalDate due, Actor by) {
        issues.studied(issue, on, decision, doer, due, scope(by), by);
    }

    @Override
    public void done(long issue, LocalDate on, String result, Actor by) {
        issues.done(issue, on, result, scope(by), by);
    }

    private static Scope scope(Actor by) {
        return by.scope(Permission.RUN_CONGRESS);
    }
}
