package org.unionhall.membership.changing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.access.Scope;
import org.unionhall.matter.Asker;
import org.unionhall.matter.Filing;
import org.unionhall.matter.Matter;
import org.unionhall.matter.MatterWork;
import org.unionhall.membership.MembershipRefusal;
import org.unionhall.membership.member.Correcting;
import org.unionhall.membership.member.Renumbering;
import org.unionhall.membership.person.MemberFile;
import org.unionhall.membership.realname.Identity;
import org.unionhall.membership.realname.RealNames;
import org.unionhall.organization.Unit;
import org.unionhall.people.Document;
import org.unionhall.people.DocumentType;
import org.unionhall.people.PersonName;

/** 更正本人资料: what the member says is wrong, compared with what is kept; put right by the same acts as by hand. */
@Component
class CorrectingWork implements MatterWork {

    private static final String KNOWN = "member.";
    private static final Set<String> NEED_PROOF = Set.of("name", "document", "number");
    private static final Set<String> ALONG = Set.of("words");

    private final OwnMembership memberships;
    private final Correcting correcting;
    private final Renumbering renumbering;
    private final RealNames names;

    CorrectingWork(OwnMembership memberships, Correcting correcting, Renumbering renumbering, RealNames names) {
        this.memberships = memberships;
        this.correcting = correcting;
        this.renumbering = renumbering;
        this.names = names;
    }

    @Override
    public String name() {
        return "membership.correcting";
    }

    @Override
    public Map<String, String> known(Asker asker) {
        if (asker.person() == null) {
            return Map.of();
        }
        return present(memberships.of(asker.person(), "更正资料"), asker).entrySet().stream()
                .collect(Collectors.toMap(entry -> KNOWN + entry.getKey(), Map.Entry::getValue));
    }

    @Override
    public Optional<Unit> unit(Filing filing) {
        return memberships.union(memberships.of(filing, "更正资料"));
    }

    /** Keeps only what differs. */
    @Override
    public Map<String, String> filing(Filing filing) {
        MemberFile file = memberships.of(filing, "更正资料");
        Map<String, String> present = present(file, filing.asker());
        Map<String, String> changed = new LinkedHashMap<>();
        filing.answers().forEach((field, value) -> {
            String said = field.equals("name") ? PersonName.clean(value) : value;
            if (ALONG.contains(field) || !Objects.equals(present.get(field), said)) {
                changed.put(field, said);
            }
        });
        if (ALONG.containsAll(changed.keySet())) {
            throw MembershipRefusal.NOTHING_CHANGED.because();
        }
        if (changed.containsKey("number")) {
            changed.put("document", filing.answers().getOrDefault("document", present.get("document")));
        }
        boolean proof = filing.papers().stream().anyMatch(paper -> paper.code().equals("proof"));
        if (!proof && filing.channel() == Filing.Channel.ONLINE && changed.keySet().stream().anyMatch(NEED_PROOF::contains)) {
            throw MembershipRefusal.PROOF_MISSING.because();
        }
        return changed;
    }

    @Override
    public Map<String, String> effect(String effect, Matter matter, Actor actor) {
        MemberFile file = memberships.of(matter);
        Scope scope = OwnMembership.at(file.place());
        String reason = "本人网上申请更正";
        if (!matter.answer("number").isEmpty()) {
            renumbering.renumber(scope, file.id(), new Document(DocumentType.of(matter.answer("document")).orElseThrow(),
                    matter.answer("number")), reason, file.version(), actor);
            file = memberships.again(scope, file);
        }
        CorrectedFacts corrected = new CorrectedFacts(file.facts(), matter.answers());
        if (corrected.differ()) {
            correcting.correct(scope, file.id(), corrected.facts(), reason, file.version(), actor);
        }
        return Map.of("更正了", String.valueOf(matter.answers().keySet().stream().filter(field -> !ALONG.contains(field)).count()) + " 项");
    }

    private Map<String, String> present(MemberFile file, Asker asker) {
        Map<String, String> present = new LinkedHashMap<>(CorrectedFacts.values(file.facts()));
        Identity identity = names.of(asker.account(), asker.person()).orElseThrow();
        present.put("document", identity.document().type().code());
        present.put("number", identity.document().number());
        return present;
    }
}
