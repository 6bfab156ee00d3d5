package org.unionhall.membership.importing;

import java.io.InputStream;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Permission;
import org.unionhall.access.Scope;
import org.unionhall.access.Trail;
import org.unionhall.organization.Unit;

/** What people do with an import: hand in a file, say what its columns are, write, undo, cancel. */
@Component
class RosterImporting {

    private final Imports imports;
    private final RosterFiles files;
    private final PreviewRows rows;
    private final ImportJobs.Asking jobs;
    private final ImportLock lock;
    private final Trail trail;
    private final Clock clock;

    RosterImporting(Imports imports, RosterFiles files, PreviewRows rows, ImportJobs.Asking jobs, ImportLock lock,
            Trail trail, Clock clock) {
        this.imports = imports;
        this.files = files;
        this.rows = rows;
        this.jobs = jobs;
        this.lock = lock;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Takes a file in; it is read by a job. The same account with the same key gets the import it has made before.
     *
     * @param scope where the actor may import; the unit lies inside
     * @param once  the key of the request, or null
     */
    @Transactional
    public long handIn(Unit unit, Scope scope, String fileName, InputStream file, String once, Actor actor) {
        long id = keep(unit, scope.within(unit.area()).literal(), fileName, file, once, actor);
        jobs.read(id);
        return id;
    }

    /** The same without a job. */
    long keep(Unit unit, String area, String fileName, InputStream file, String once, Actor actor) {
        if (!unit.active()) {
            throw ImportRefusal.UNIT_CLOSED.because(unit.name());
        }
        Long account = account(actor);
        if (once != null && account != null) {
            Optional<Long> made = imports.made(account, once);
            if (made.isPresent()) {
                return made.get();
            }
        }
        String key = files.keep(file);
        Optional<Long> id = imports.add(new Imports.NewImport(unit.id(), unit.place(), area, account, once,
                shortened(fileName), key, clock.instant()));
        if (id.isEmpty()) {
            files.forget(key);
            return imports.made(account, once).orElseThrow();
        }
        trail.record(actor, "ROSTER_IMPORT_RECEIVED", unit.id(), "roster-import:" + id.get(), null, null,
                Map.of("file", shortened(fileName)));
        return id.get();
    }

    /** The clerk says what columns are, by their number from 0; an empty field leaves a column out. Read again. */
    @Transactional
    public void map(RosterImport imported, Map<Integer, String> mapping) {
        var taken = new HashSet<String>();
        mapping.values().stream().filter(key -> !key.isEmpty() && !taken.add(key)).findFirst().ifPresent(key -> {
            throw ImportRefusal.COLUMN_TWICE.because(RosterColumn.withKey(key).orElseThrow().title());
        });
        lock.take(imported.id());
        if (!imports.move(imported.id(), ImportState.READING, ImportState.PREVIEWED, ImportState.FAILED)) {
            throw ImportRefusal.CANNOT_MAP.because(imported.state().title());
        }
        imports.mapping(imported.id(), mapping);
        jobs.read(imported.id());
    }

    /** Asks for the writing; asking again is answered the same. */
    @Transactional
    public void commit(long id, Actor actor) {
        if (ready(id, actor)) {
            jobs.commit(id);
        }
    }

    /** Moves a preview to COMMITTING; false when it is being or has been written already. */
    boolean ready(long id, Actor actor) {
        lock.take(id);
        RosterImport imported = imports.get(id);
        if (imported.state() == ImportState.COMMITTING || imported.state() == ImportState.COMMITTED) {
            return false;
        }
        if (imported.state() != ImportState.PREVIEWED) {
            throw ImportRefusal.NOT_PREVIEWED.because(imported.state().title());
        }
        if (imported.counts().toWrite() == 0) {
            throw ImportRefusal.NOTHING_TO_WRITE.because();
        }
        if (account(actor) != null) {
            imports.committer(id, actor.account(), actor.scope(Permission.IMPORT_ROSTER).literal());
        }
        return imports.move(id, ImportState.COMMITTING, ImportState.PREVIEWED);
    }

    /** Before the writing: the rows and the file go, the import stays in the list. Cancelling twice has one effect. */
    @Transactional
    public void cancel(long id, Actor actor) {
        lock.take(id);
        RosterImport imported = imports.get(id);
        if (imported.state() == ImportState.CANCELLED) {
            return;
        }
        if (!imports.move(id, ImportState.CANCELLED, ImportState.READING, ImportState.PREVIEWED, ImportState.FAILED)) {
            throw ImportRefusal.CANNOT_CANCEL.because(imported.state().title());
        }
        trail.record(actor, "ROSTER_IMPORT_CANCELLED", imported.unitId(), "roster-import:" + id, null, null, null);
        forget(imported);
    }

    /** The preview and the file go. */
    void forget(RosterImport imported) {
        rows.forget(imported.id());
        if (imported.fileKey() != null) {
            imports.fileForgotten(imported.id());
            files.forget(imported.fileKey());
        }
    }

    /** Null for the program itself, which has the number 0. */
    static Long account(Actor actor) {
        return actor == null || actor.account() == 0 ? null : actor.account();
    }

    private static String shortened(String fileName) {
        String name = fileName == null ? "" : fileName.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
        return name.isEmpty() ? "花名册" : name.length() <= 120 ? name : name.substring(name.length() - 120);
    }
}
