package org.unionhall.congress.election;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Trail;
import org.unionhall.people.Sex;
import org.unionhall.platform.refusal.Refusal;

/** Who is proposed, who may not be, and in which order names stand on the ballot paper. */
@Component
public class Candidates {

    private static final int WORDS = 4;
    private static final String SELECT = """
            select id, election_id, name, person_key, unit_name, sex, born, politics, post, proposals, proposed_by, state, reason, sort
            from congress.candidate where election_id = :election""";

    private final JdbcClient jdbc;
    private final MemberOfElection members;
    private final CandidateChecks checks;
    private final Trail trail;

    Candidates(JdbcClient jdbc, MemberOfElection members, CandidateChecks checks, Trail trail) {
        this.jdbc = jdbc;
        this.members = members;
        this.checks = checks;
        this.trail = trail;
    }

    /** In the order of the ballot paper once there is one; before it by proposals. */
    public List<Candidate> of(long election) {
        return jdbc.sql(SELECT + " order by sort nulls last, proposals desc, id").param("election", election)
                .query(Candidates::candidate).list();
    }

    /** Those who stand for election. */
    public List<Candidate> running(long election) {
        return of(election).stream().filter(Candidate::running).toList();
    }

    /**
     * Proposes somebody. Who may not be elected is refused, and by {@code note} kept on the list as refused with the reason.
     *
     * @return the candidate's number
     */
    @Transactional(noRollbackFor = Refusal.class)
    public long propose(Election election, Proposal proposal, Actor by) {
        drawnUp(election, "推荐候选人");
        checks.closed(election);
        if (proposal.name() == null || proposal.name().isBlank()) {
            throw ElectionRefusal.CANDIDATE_NAME.because();
        }
        MemberOfElection.Found found = members.find(election, proposal);
        Refusal refused = Exclusion.of(election.body(), proposal, found == null ? null : found.status()).orElse(null);
        if (refused == null && isTeller(election, proposal.name())) {
            refused = ElectionRefusal.CANDIDATE_IS_TELLER.because(proposal.name());
        }
        long id = insert(election, proposal, found, refused);
        trail.record(by, refused == null ? "CANDIDATE_PROPOSED" : "CANDIDATE_REFUSED", election.unitId(), "election:" + election.id(),
                refused == null ? null : refused.code(), null, Map.of("candidate", id));
        if (refused != null) {
            throw refused;
        }
        checks.changed(election);
        return id;
    }

    private boolean isTeller(Election election, String name) {
        return jdbc.sql("select exists (select 1 from congress.teller where election_id = :id and name = :name)")
                .param("id", election.id()).param("name", name.strip()).query(Boolean.class).single();
    }

    private long insert(Election election, Proposal proposal, MemberOfElection.Found found, Refusal refused) {
        try {
            return jdbc.sql("""
                    insert into congress.candidate (election_id, name, person_key, member_id, unit_name, sex, born, politics, post, proposals,
                        proposed_by, state, reason)
                    values (:election, :name, :person, :member, :unit, :sex, :born, :politics, :post, :groups, :by, :state, :reason)
                    returning id""").param("election", election.id()).param("name", proposal.name().strip())
                    .param("person", found == null ? null : found.personKey()).param("member", found == null ? null : found.id())
                    .param("unit", found == null ? proposal.unitName() : found.unitName())
                    .param("sex", proposal.sex() == null ? null : proposal.sex().name()).param("born", found == null ? null : found.born())
                    .param("politics", proposal.politics()).param("post", proposal.post()).param("groups", Math.max(0, proposal.groups()))
                    .param("by", proposal.proposedBy()).param("state", refused == null ? "PROPOSED" : "EXCLUDED")
                    .param("reason", refused == null ? null : refused.sentence()).query(Long.class).single();
        } catch (DuplicateKeyException twice) {
            throw ElectionRefusal.CANDIDATE_TWICE.because(proposal.name().strip());
        }
    }

    /** Takes somebody off the list, for a reason; that they were proposed stays. */
    @Transactional
    public void remove(Election election, long candidate, boolean own, String reason, Actor by) {
        drawnUp(election, "改动候选人");
        checks.closed(election);
        if (reason == null || reason.strip().length() < WORDS) {
            throw ElectionRefusal.REASON_MISSING.because();
        }
        int changed = jdbc.sql("""
                update congress.candidate set state = :state, reason = :reason, sort = null
                where id = :id and election_id = :election and state in ('PROPOSED', 'LISTED')""").param("id", candidate)
                .param("election", election.id()).param("state", own ? "WITHDRAWN" : "EXCLUDED").param("reason", reason.strip()).update();
        if (changed == 0) {
            throw ElectionRefusal.CANDIDATE_UNKNOWN.because();
        }
        checks.changed(election);
        trail.record(by, "CANDIDATE_REMOVED", election.unitId(), "election:" + election.id(), reason.strip(), null, Map.of("candidate", candidate));
    }

    /** Closes the list: enough names, each with its place on the ballot paper. */
    @Transactional
    public void list(Election election) {
        List<Candidate> running = running(election.id());
        enough(election, running);
        Comparator<String> order = election.order().comparator();
        List<Candidate> sorted = running.stream().sorted(Comparator.comparing(Candidate::name, order)).toList();
        for (int i = 0; i < sorted.size(); i++) {
            jdbc.sql("update congress.candidate set state = 'LISTED', sort = :sort where id = :id").param("sort", i + 1)
                    .param("id", sorted.get(i).id()).update();
        }
    }

    void enough(Election election, List<Candidate> running) {
        if (running.size() < election.candidatesNeeded()) {
            throw ElectionRefusal.TOO_FEW.because(election.seats(), election.rules().differential().words(), election.candidatesNeeded(),
                    running.size());
        }
    }

    private static void drawnUp(Election election, String what) {
        if (!election.drawnUp()) {
            throw ElectionRefusal.STATE_WRONG.because(election.state().title(), what);
        }
    }

    private static Candidate candidate(ResultSet row, int n) throws SQLException {
        String sex = row.getString("sex");
        return new Candidate(row.getLong("id"), row.getLong("election_id"), row.getString("name"), row.getBytes("person_key"),
                row.getString("unit_name"), sex == null ? null : Sex.valueOf(sex), row.getObject("born", LocalDate.class),
                row.getString("politics"), row.getString("post"), row.getInt("proposals"), row.getString("proposed_by"),
                Candidate.State.valueOf(row.getString("state")), row.getString("reason"), row.getInt("sort"));
    }
}
