package org.unionhall.membership.importing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.access.Scope;
import org.unionhall.access.Trail;
import org.unionhall.platform.sheet.AnnotatedCopy;

/** The clerk's own file handed back, with 状态 and 原因 behind each row: all rows, or only those in error. */
@Component
class ReturnedFile {

    private final RosterFiles files;
    private final PreviewLines lines;
    private final Trail trail;

    ReturnedFile(RosterFiles files, PreviewLines lines, Trail trail) {
        this.files = files;
        this.lines = lines;
        this.trail = trail;
    }

    /** Where the file goes once its name is known. */
    interface Target {
        OutputStream named(String name) throws IOException;
    }

    void write(RosterImport imported, boolean bad, Scope scope, Actor me, Target target) throws IOException {
        if (imported.fileKey() == null || imported.header() == null) {
            throw ImportRefusal.FILE_GONE.because();
        }
        try (RosterFiles.Plain plain = files.open(imported.fileKey())) {
            AnnotatedCopy copy = AnnotatedCopy.of(plain.path(), imported.fileName(), imported.header().row());
            if (bad) {
                copy.notedRowsOnly();
            }
            int rows = bad ? imported.counts().error() : imported.counts().total();
            trail.record(me, "ROSTER_IMPORT_FILE_TAKEN", imported.unitId(), "roster-import:" + imported.id(), null,
                    null, Map.of("rows", rows));
            Notes notes = new Notes(imported, bad, scope, me);
            copy.writeTo(target.named(copy.name()), notes::of);
        }
    }

    /** The notes in the order of the rows, some thousand at a time. */
    private final class Notes {

        private final RosterImport imported;
        private final boolean bad;
        private final Scope scope;
        private final Actor me;
        private Iterator<PreviewLines.Note> ahead = List.<PreviewLines.Note>of().iterator();
        private PreviewLines.Note next;
        private int last;
        private boolean ended;

        Notes(RosterImport imported, boolean bad, Scope scope, Actor me) {
            this.imported = imported;
            this.bad = bad;
            this.scope = scope;
            this.me = me;
        }

        AnnotatedCopy.Note of(int row) {
            while (!ended && (next == null || next.row() < row)) {
                advance();
            }
            return next == null || next.row() != row ? null : new AnnotatedCopy.Note(state(next), next.reason());
        }

        private void advance() {
            if (!ahead.hasNext()) {
                ahead = lines.notes(imported.id(), last, bad, scope, me).iterator();
            }
            if (ahead.hasNext()) {
                next = ahead.next();
                last = next.row();
            } else {
                next = null;
                ended = true;
            }
        }

        private String state(PreviewLines.Note note) {
            boolean written = imported.state() == ImportState.COMMITTED && note.effective();
            return written ? "已写入" : note.state().title();
        }
    }
}
