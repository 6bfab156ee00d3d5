package org.unionhall.congress.election;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.access.Permission;
import org.unionhall.congress.meeting.Asked;
import org.unionhall.matter.Filing;
import org.unionhall.matter.Matter;
import org.unionhall.matter.MatterWork;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.page.Link;
import org.unionhall.platform.refusal.NotHere;

/** 候选人报审: the list of candidates goes to the union above. */
@Component
class CheckWork implements MatterWork {

    private final ElectionBook book;
    private final Candidates candidates;
    private final CandidateChecks checks;
    private final Units units;

    CheckWork(ElectionBook book, Candidates candidates, CandidateChecks checks, Units units) {
        this.book = book;
        this.candidates = candidates;
        this.checks = checks;
        this.units = units;
    }

    @Override
    public String name() {
        return "congress.candidates";
    }

    @Override
    public Optional<Unit> unit(Filing filing) {
        return units.withId(election(filing).unitId());
    }

    @Override
    public Optional<String> title(Filing filing) {
        return Optional.of("候选人审查：" + election(filing).title());
    }

    @Override
    public Map<String, String> filing(Filing filing) {
        Election election = election(filing);
        Unit unit = units.withId(election.unitId()).orElseThrow();
        if (unit.parentId() == null) {
            throw ElectionRefusal.CHECK_NOBODY.because(unit.shown());
        }
        if (election.state() != ElectionState.DRAFT || election.appraises() || election.question()) {
            throw ElectionRefusal.STATE_WRONG.because(election.stage(), "报审候选人");
        }
        if (checks.of(election.id()).filter(asked -> !asked.again()).isPresent()) {
            throw ElectionRefusal.CHECK_OPEN.because();
        }
        List<Candidate> running = candidates.running(election.id());
        candidates.enough(election, running);
        Map<String, String> answers = new LinkedHashMap<>(filing.answers());
        answers.put("title", election.title());
        answers.put("seats", "应选" + election.elects() + " " + election.seats() + " 名，候选人 " + running.size() + " 名，差额率 "
                + election.rules().differential().words());
        answers.put("list", running.stream().map(CheckWork::line).collect(Collectors.joining("\n")));
        return answers;
    }

    private static String line(Candidate one) {
        return Stream.of(one.name(), one.sex() == null ? null : one.sex().title(), one.politics(), one.unitName(), one.post(),
                one.proposals() + " 个小组推荐").filter(Objects::nonNull).collect(Collectors.joining("，"));
    }

    @Override
    public void filed(Matter matter) {
        checks.asked(Long.parseLong(matter.answer("election")), matter.id());
    }

    @Override
    public Map<String, String> effect(String effect, Matter matter, Actor actor) {
        return Map.of("同意作为候选人", matter.answer("title"));
    }

    @Override
    public List<Link> pages(Matter matter, Actor reader) {
        return List.of(Link.to(matter.answer("title"), "/elections/" + matter.answer("election")));
    }

    /** Of a union for which who files runs elections; made up numbers lead nowhere. */
    private Election election(Filing filing) {
        String asked = filing.answer("election");
        if (filing.by() == null || !asked.matches("\\d{1,18}")) {
            throw ElectionRefusal.CHECK_UNKNOWN.because();
        }
        try {
            return book.within(filing.by().scope(Permission.RUN_CONGRESS), Long.parseLong(asked));
        } catch (NotHere nowhere) {
            throw ElectionRefusal.CHECK_UNKNOWN.because();
        }
    }
}
