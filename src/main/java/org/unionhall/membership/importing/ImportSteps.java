package org.unionhall.membership.importing;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The two long steps of an import as jobs run them: whatever goes wrong, people can go on from where it is left. */
@Component
class ImportSteps {

    private static final Logger log = LoggerFactory.getLogger(ImportSteps.class);

    private final Imports imports;
    private final Reading reading;
    private final Committing committing;
    private final ReadingLock locks;

    ImportSteps(Imports imports, Reading reading, Committing committing, ReadingLock locks) {
        this.imports = imports;
        this.reading = reading;
        this.committing = committing;
        this.locks = locks;
    }

    /** Reads the file, unless another node is at it. */
    void read(long id) {
        locks.alone(id, () -> {
            try {
                reading.read(id);
            } catch (RuntimeException e) {
                log.error("花名册导入 {}：读取出错", id, e);
                imports.failed(id, ImportRefusal.BROKEN.sentence());
            }
        });
    }

    /** Writes; where it cannot, nothing has been written and the preview stands again. */
    void commit(long id) {
        try {
            if (!committing.commit(id)) {
                imports.move(id, ImportState.READING, ImportState.COMMITTING);
                read(id);
                imports.problem(id, ImportRefusal.INTERRUPTED.sentence());
            }
        } catch (RuntimeException e) {
            log.error("花名册导入 {}：写入出错，没有写入任何一行", id, e);
            imports.move(id, ImportState.PREVIEWED, ImportState.COMMITTING);
            imports.problem(id, ImportRefusal.INTERRUPTED.sentence());
        }
    }
}
