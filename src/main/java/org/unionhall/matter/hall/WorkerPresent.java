package org.unionhall.matter.hall;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.unionhall.matter.Asker;
import org.unionhall.matter.MatterRefusal;
import org.unionhall.people.Document;
import org.unionhall.people.DocumentType;
import org.unionhall.people.People;
import org.unionhall.people.PersonName;
import org.unionhall.platform.time.Shanghai;

/** The worker who stands at the counter: told by the document the officer has looked at. */
@Component
class WorkerPresent {

    private final People people;
    private final Clock clock;

    WorkerPresent(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** @throws org.unionhall.platform.refusal.Refusal when it is not told who is present */
    Asker asker(PresentForm typed) {
        String name = PersonName.clean(typed.name());
        if (name.isEmpty()) {
            throw MatterRefusal.ANSWER_MISSING.because("职工姓名");
        }
        Document.Read read = Document.read(DocumentType.ID_CARD, typed.number(), Shanghai.today(clock));
        if (read.document() == null) {
            throw MatterRefusal.ANSWER_INVALID.because("身份证号码", read.problem());
        }
        if (!typed.seen()) {
            throw MatterRefusal.DOCUMENT_NOT_SEEN.because();
        }
        return new Asker(0, people.keyOf(DocumentType.ID_CARD, read.document().number()), name);
    }
}
