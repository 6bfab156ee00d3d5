package org.unionhall.membership.joining;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.unionhall.access.Contacts;
import org.unionhall.matter.Asker;
import org.unionhall.matter.Filing;
import org.unionhall.membership.MembershipRefusal;
import org.unionhall.membership.member.MemberFacts;
import org.unionhall.membership.realname.Identity;
import org.unionhall.membership.realname.RealNames;
import org.unionhall.people.Document;
import org.unionhall.people.DocumentType;
import org.unionhall.people.PersonName;
import org.unionhall.people.Phone;
import org.unionhall.platform.sealing.Seals;
import org.unionhall.platform.time.Shanghai;

/** Who applies: by real name if that is known, else as the form says; and what of it a membership keeps. */
@Component
class Applicant {

    private final RealNames names;
    private final Contacts contacts;
    private final Seals seals;
    private final Clock clock;

    Applicant(RealNames names, Contacts contacts, Seals seals, Clock clock) {
        this.names = names;
        this.contacts = contacts;
        this.seals = seals;
        this.clock = clock;
    }

    /** The answers with name, document, number and phone in full, whether typed or known. */
    Map<String, String> completed(Filing filing) {
        boolean self = filing.channel() == Filing.Channel.ONLINE;
        Optional<Identity> known = self ? names.of(filing.asker().account(), filing.asker().person()) : Optional.empty();
        Map<String, String> answers = new LinkedHashMap<>(filing.answers());
        if (known.isEmpty() || !known.get().proven() && typed(filing).filter(read -> !read.equals(known.get().document())).isPresent()) {
            Document read = typed(filing).orElseThrow(MembershipRefusal.IDENTITY_MISSING::because);
            String name = PersonName.clean(filing.answer("name"));
            if (name.isEmpty()) {
                throw MembershipRefusal.NAME_MISSING.because();
            }
            put(answers, name, read);
            if (self) {
                names.declare(read, name, filing.by());
            }
        } else {
            put(answers, known.get().name(), known.get().document());
        }
        if (filing.answer("phone").isEmpty()) {
            answers.put("phone", phone(filing.asker().account()).orElseThrow(MembershipRefusal.PHONE_MISSING::because));
        }
        return answers;
    }

    /** What need not be asked, by the field's {@code known}. */
    Map<String, String> known(Asker asker) {
        Map<String, String> known = new LinkedHashMap<>();
        known.put("person.document", DocumentType.ID_CARD.code());
        if (asker.account() != 0) {
            known.put("person.name", asker.name());
        }
        names.of(asker.account(), asker.person()).ifPresent(identity -> {
            known.put("person.name", identity.name());
            known.put("person.document", identity.document().type().code());
            known.put("person.number", identity.document().number());
        });
        phone(asker.account()).ifPresent(phone -> known.put("account.phone", phone));
        return known;
    }

    static Document document(Map<String, String> answers) {
        return new Document(DocumentType.of(answers.get("document")).orElse(DocumentType.ID_CARD), answers.getOrDefault("number", ""));
    }

    /** The facts of a new member. */
    MemberFacts facts(Map<String, String> answers) {
        var number = document(answers).citizenNumber();
        LocalDate birth = number.map(id -> id.birth()).orElse(null);
        int sex = number.map(id -> Integer.parseInt(id.sex().code())).orElse(0);
        Occupation occupation = Occupation.of(answers.get("occupation"));
        return new MemberFacts(answers.get("name"), sex, birth, Phone.parse(answers.get("phone")).orElse(null), null,
                answers.getOrDefault("employment", "1"), answers.get("education"), null, answers.get("politics"), null, null, null,
                Optional.ofNullable(answers.get("migrant")).map("yes"::equals).orElse(null), answers.get("employer"),
                List.copyOf(occupation.tags()), null, Shanghai.today(clock));
    }

    private Optional<Document> typed(Filing filing) {
        return filing.answer("number").isEmpty() ? Optional.empty() : Optional.of(document(filing.answers()));
    }

    private static void put(Map<String, String> answers, String name, Document document) {
        answers.put("name", name);
        answers.put("document", document.type().code());
        answers.put("number", document.number());
    }

    private Optional<String> phone(long account) {
        return account == 0 ? Optional.empty() : Optional.ofNullable(contacts.of(List.of(account)).get(account))
                .map(Contacts.Contact::phone).map(sealed -> seals.open(sealed, Contacts.PHONE));
    }
}
