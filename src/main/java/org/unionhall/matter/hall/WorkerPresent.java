package org.unionhall.matter.hall;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.unionhall.access.Accounts;
import org.unionhall.matter.Asker;
import org.unionhall.matter.KnownPeople;
import org.unionhall.matter.MatterRefusal;
import org.unionhall.people.Document;
import org.unionhall.people.DocumentType;
import org.unionhall.people.People;
import org.unionhall.people.PersonName;
import org.unionhall.platform.time.Shanghai;

/** The worker who stands at the counter: found in a roster, or told by the document the officer has looked at. */
@Component
class WorkerPresent {

    private final People people;
    private final Accounts accounts;
    private final Clock clock;

    WorkerPresent(People people, Accounts accounts, Clock clock) {
        this.people = people;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** What is wrong with who is present, by field. */
    Map<String, String> problems(PresentForm typed) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (typed.known() == null) {
            if (PersonName.clean(typed.name()).isEmpty()) {
                problems.put("workerName", MatterRefusal.ANSWER_MISSING.because("职工姓名").sentence());
            }
            Document.Read read = read(typed);
            if (read.document() == null) {
                problems.put("workerNumber", MatterRefusal.ANSWER_INVALID.because("身份证号码", read.problem()).sentence());
            }
        }
        if (!typed.seen()) {
            problems.put("seen", MatterRefusal.DOCUMENT_NOT_SEEN.sentence());
        }
        return problems;
    }

    /** As far as it is told; somebody with an account hears of what is done through it. */
    Asker asker(PresentForm typed) {
        KnownPeople.Known known = typed.known();
        if (known != null) {
            return new Asker(accounts.of(known.person()).orElse(0), known.person(), known.name());
        }
        Document document = read(typed).document();
        return new Asker(0, document == null ? null : people.keyOf(DocumentType.ID_CARD, document.number()),
                PersonName.clean(typed.name()));
    }

    private Document.Read read(PresentForm typed) {
        return Document.read(DocumentType.ID_CARD, typed.number(), Shanghai.today(clock));
    }
}
