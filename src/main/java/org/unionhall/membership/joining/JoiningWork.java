package org.unionhall.membership.joining;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.matter.Asker;
import org.unionhall.matter.Filing;
import org.unionhall.matter.Matter;
import org.unionhall.matter.MatterWork;
import org.unionhall.membership.ColleagueWaiting;
import org.unionhall.membership.MembershipRefusal;
import org.unionhall.membership.member.MemberAdmission;
import org.unionhall.membership.realname.RealNames;
import org.unionhall.notice.Notice;
import org.unionhall.notice.Notices;
import org.unionhall.organization.Rules;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.people.Document;
import org.unionhall.people.People;
import org.unionhall.platform.time.Shanghai;

/** 网上入会: one application for all four ways into a union (W1). */
@Component
class JoiningWork implements MatterWork {

    private static final String REVIEW = "review";
    private static final String WAITING = "waiting";

    private final Paths paths;
    private final Applicant applicant;
    private final Admitting admitting;
    private final MemberAdmission admission;
    private final WaitingRows waiting;
    private final Employers employers;
    private final RealNames names;
    private final People people;
    private final Units units;
    private final Rules rules;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    JoiningWork(Paths paths, Applicant applicant, Admitting admitting, MemberAdmission admission, WaitingRows waiting,
            Employers employers, RealNames names, People people, Units units, Rules rules, Notices notices,
            ApplicationEventPublisher events, Clock clock) {
        this.paths = paths;
        this.applicant = applicant;
        this.admitting = admitting;
        this.admission = admission;
        this.waiting = waiting;
        this.employers = employers;
        this.names = names;
        this.people = people;
        this.units = units;
        this.rules = rules;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "membership.joining";
    }

    @Override
    public Map<String, String> known(Asker asker) {
        return applicant.known(asker);
    }

    @Override
    public Optional<Unit> unit(Filing filing) {
        return Optional.of(paths.of(filing).unit());
    }

    @Override
    public Map<String, String> filing(Filing filing) {
        if (!filing.answer("consent").equals("yes")) {
            throw MembershipRefusal.CONSENT_MISSING.because();
        }
        Map<String, String> answers = applicant.completed(filing);
        Unit unit = paths.of(filing).unit();
        admission.check(unit, applicant.facts(answers), Shanghai.today(clock));
        admitting.free(key(answers), unit);
        return answers;
    }

    /** Where it waits and who applies stay as they were. */
    @Override
    public Map<String, String> corrected(Matter matter, Map<String, String> answers) {
        Map<String, String> before = matter.answers();
        Map<String, String> whole = new LinkedHashMap<>(answers);
        for (String kept : java.util.List.of("name", "document", "number", "phone")) {
            whole.computeIfAbsent(kept, before::get);
        }
        if (!Applicant.document(whole).equals(Applicant.document(before))) {
            throw MembershipRefusal.IDENTITY_CHANGED.because();
        }
        if (waiting.ofMatter(matter.id()).isPresent()) {
            whole.put("creditCode", before.get("creditCode"));
        }
        return whole;
    }

    @Override
    public Optional<byte[]> person(Filing filing) {
        return Optional.of(key(filing.answers()));
    }

    @Override
    public Optional<String> begins(Filing filing) {
        return Optional.of(filing.unit().base() ? REVIEW : WAITING);
    }

    @Override
    public Optional<String> title(Filing filing) {
        return Optional.of(filing.unit().base() ? "加入" + filing.unit().shown() : filing.answer("employer") + " · 等待建会");
    }

    @Override
    public void filed(Matter matter) {
        if (matter.state().equals(WAITING)) {
            String code = matter.answer("creditCode");
            waiting.add(code, matter.id(), matter.answer("employer"), matter.unitId());
            int count = waiting.count(code);
            tell(matter, count);
            events.publishEvent(new ColleagueWaiting(code, matter.answer("employer"), count, matter.unitId()));
        }
    }

    private void tell(Matter matter, int count) {
        int enough = rules.number(matter.unitId(), Shanghai.today(clock), "FOUND_FROM_MEMBERS");
        if (matter.asker().account() != 0) {
            notices.tell(Notice.to(matter.asker().account(), "JOIN_WAITING", "您单位已有 " + count + " 名职工在等待建会",
                    count >= enough ? "人数已够，上级工会会联系您单位建会，建会后您就是会员。"
                            : "满 " + enough + " 人就应当建会。把“加入工会”转给同事，人齐得更快；上级工会也会联系您单位。", "/hall/matters/" + matter.id()));
        }
    }

    /** For review: the union itself; after waiting, the one that covers the employer by now. */
    @Override
    public Unit seat(String seat, Matter matter) {
        return union(matter);
    }

    @Override
    public Map<String, String> effect(String effect, Matter matter, Actor actor) {
        return admitting.admit(matter, union(matter), applicant.facts(matter.answers()), actor);
    }

    private Unit union(Matter matter) {
        Unit unit = units.withId(matter.unitId()).orElseThrow();
        if (unit.base()) {
            return unit;
        }
        return waiting.ofMatter(matter.id()).map(WaitingRows.Row::unionId).flatMap(units::withId)
                .or(() -> employers.union(matter.answer("creditCode"), matter.answer("employer")))
                .filter(found -> found.active() && found.base())
                .orElseThrow(() -> MembershipRefusal.UNION_NONE_YET.because(matter.answer("employer")));
    }

    @Override
    public void ended(Matter matter, String outcome) {
        waiting.remove(matter.id());
        if (!outcome.equals("DONE") && matter.asker().account() != 0) {
            names.refused(matter.asker().account());
        }
    }

    private byte[] key(Map<String, String> answers) {
        Document document = Applicant.document(answers);
        return people.keyOf(document.type(), document.number());
    }
}
