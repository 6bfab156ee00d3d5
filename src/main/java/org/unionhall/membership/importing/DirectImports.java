package org.unionhall.membership.importing;

import java.io.InputStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.unionhall.access.Actor;
import org.unionhall.access.Permission;
import org.unionhall.access.Scope;
import org.unionhall.membership.RosterImports;
import org.unionhall.organization.Unit;

@Component
class DirectImports implements RosterImports {

    private final RosterImporting importing;
    private final Reading reading;
    private final Committing committing;
    private final Imports imports;
    private final TransactionTemplate transaction;

    DirectImports(RosterImporting importing, Reading reading, Committing committing, Imports imports,
            PlatformTransactionManager transactions) {
        this.importing = importing;
        this.reading = reading;
        this.committing = committing;
        this.imports = imports;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public long receive(Unit unit, String fileName, InputStream file, Actor actor) {
        Scope scope = actor == null ? Scope.of(unit.area()) : actor.scope(Permission.IMPORT_ROSTER).within(unit.area());
        return importing.keep(unit, scope.literal(), fileName, file, null, actor);
    }

    @Override
    public Preview read(long id) {
        reading.read(id);
        return preview(id);
    }

    @Override
    public Preview preview(long id) {
        RosterImport imported = imports.get(id);
        Counts counts = imported.counts();
        return new Preview(imported.state().name(), counts.total(), counts.fresh(), counts.changed(), counts.same(),
                counts.warning(), counts.error(), imported.problem());
    }

    @Override
    public int commit(long id, Actor actor) {
        transaction.executeWithoutResult(status -> importing.ready(id, actor));
        committing.commit(id);
        return imports.get(id).written();
    }
}
