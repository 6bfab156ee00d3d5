package org.unionhall.founding.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.founding.FoundingRefusal;
import org.unionhall.founding.employer.EmployerRegister;
import org.unionhall.founding.Listed;
import org.unionhall.founding.EmployerLinks;
import org.unionhall.matter.Asker;
import org.unionhall.matter.Filing;
import org.unionhall.matter.Matter;
import org.unionhall.matter.MatterWork;
import org.unionhall.membership.WaitingColleagues;
import org.unionhall.organization.Founding;
import org.unionhall.organization.NewEmployer;
import org.unionhall.organization.NewUnit;
import org.unionhall.organization.Profile;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.page.Link;
import org.unionhall.platform.time.Shanghai;

/** The code behind 申请建会: examined when filed, numbered when approved, in the tree when all is done. */
@Component
class RequestWork implements MatterWork {

    private final Units units;
    private final Examination examination;
    private final Dossiers dossiers;
    private final RunningNumbers numbers;
    private final Founding founding;
    private final EmployerRegister register;
    private final EmployerLinks links;
    private final ObjectProvider<WaitingColleagues> waiting;

    RequestWork(Units units, Examination examination, Dossiers dossiers, RunningNumbers numbers, Founding founding,
            EmployerRegister register, EmployerLinks links, ObjectProvider<WaitingColleagues> waiting) {
        this.units = units;
        this.examination = examination;
        this.dossiers = dossiers;
        this.numbers = numbers;
        this.founding = founding;
        this.register = register;
        this.links = links;
        this.waiting = waiting;
    }

    @Override
    public String name() {
        return "founding.request";
    }

    @Override
    public Map<String, String> filing(Filing filing) {
        Unit decider = unit(filing).orElseThrow(FoundingRefusal.DECIDER_MISSING::because);
        Request request = Request.of(filing.answers());
        examination.pass(request, decider);
        Map<String, String> answers = new LinkedHashMap<>(filing.answers());
        answers.putIfAbsent("committee", String.valueOf(examination.seats(decider.id(), request.members()).proposed()));
        return answers;
    }

    /** The union named; where a worker names the base union or none, the one above. */
    @Override
    public Optional<Unit> unit(Filing filing) {
        Optional<Unit> named = Optional.ofNullable(filing.unit());
        named.ifPresent(unit -> suits(unit, filing.asker()));
        return named;
    }

    @Override
    public void suits(Unit unit, Asker asker) {
        if (unit.base()) {
            throw FoundingRefusal.DECIDER_IS_BASE.because(unit.shown());
        }
    }

    @Override
    public Optional<String> title(Filing filing) {
        return Optional.of("建会：" + filing.answer("name"));
    }

    @Override
    public void filed(Matter matter) {
        links.sought(matter.id(), codes(matter));
    }

    @Override
    public List<Link> pages(Matter matter, Actor reader) {
        return List.of(Link.to("建会档案", "/foundings/" + matter.id()));
    }

    private static List<String> codes(Matter matter) {
        return Request.of(matter.answers()).employers().stream().map(Request.Covered::creditCode).toList();
    }

    @Override
    public Map<String, String> effect(String effect, Matter matter, Actor actor) {
        return switch (effect) {
            case "approve" -> approved(matter, actor);
            case "elected" -> elected(matter);
            default -> found(matter, actor);
        };
    }

    private Map<String, String> approved(Matter matter, Actor actor) {
        Request request = Request.of(matter.answers());
        Unit decider = units.withId(matter.unitId()).orElseThrow();
        examination.pass(request, decider);
        Dossier dossier = dossiers.reply(matter.id(), decider, actor);
        return Map.of("批复文号", dossier.number(), "选举期限", Shanghai.format(dossier.electBy()));
    }

    private Map<String, String> elected(Matter matter) {
        Dossier dossier = dossiers.of(matter.id()).filter(one -> one.electedOn() != null)
                .orElseThrow(FoundingRefusal.ELECTION_MISSING::because);
        return Map.of("选举日期", Shanghai.format(dossier.electedOn()));
    }

    private Map<String, String> found(Matter matter, Actor actor) {
        Dossier dossier = dossiers.of(matter.id()).filter(one -> one.sealOn() != null)
                .orElseThrow(FoundingRefusal.SEAL_MISSING::because);
        Request request = Request.of(matter.answers());
        Unit decider = units.withId(matter.unitId()).orElseThrow();
        request.employers().forEach(employer -> examination.unionOf(employer.creditCode()).ifPresent(union -> {
            throw FoundingRefusal.EMPLOYER_HAS_UNION.because(employer.name(), union);
        }));
        Profile profile = new Profile(null, request.form().name(), null, null, dossier.creditCode(), dossier.legalNo(),
                dossier.legalOn(), blank(request.address()), null, null, blank(request.contact()), null, null, null, 1,
                dossier.electedOn(), dossier.termYears());
        List<NewEmployer> employers = request.employers().stream().map(this::covered).toList();
        Unit union = founding.found(new NewUnit(decider.code(), numbers.code(decider), request.name(), request.form().kind(), "BASE",
                dossier.electedOn(), profile, employers), actor);
        dossiers.founded(matter.id(), union.id());
        int members = waiting.getObject().joined(union, actor);
        return Map.of("工会名称", union.name(), "组织编码", union.code(), "随建会入会", members + " 人");
    }

    private NewEmployer covered(Request.Covered employer) {
        Optional<Listed> listed = register.of(employer.creditCode());
        return new NewEmployer(employer.creditCode(), employer.name(), listed.map(Listed::ownership).orElse(null),
                listed.map(Listed::industry).orElse(null), employer.workers(), employer.women(), null);
    }

    private static String blank(String text) {
        return text.isBlank() ? null : text;
    }
}
