package org.unionhall.founding.request;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Trail;
import org.unionhall.founding.FoundingRefusal;
import org.unionhall.founding.condition.Conditions;
import org.unionhall.matter.Matters;
import org.unionhall.organization.Bands;
import org.unionhall.organization.CreditCode;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.time.Shanghai;

/** Takes down what the decider learns after the reply: the election, then seal, account and registration. */
@Component
class Recording {

    private final JdbcClient jdbc;
    private final Dossiers dossiers;
    private final Examination examination;
    private final Matters matters;
    private final Trail trail;
    private final Clock clock;

    Recording(JdbcClient jdbc, Dossiers dossiers, Examination examination, Matters matters, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.examination = examination;
        this.matters = matters;
        this.trail = trail;
        this.clock = clock;
    }

    /** Takes the result of the election down and carries the matter on, or refuses both. */
    @Transactional
    public void elected(long matter, int seen, Election election, Actor actor) {
        Dossier dossier = dossiers.of(matter).orElseThrow(NotHere::new);
        check(dossier, election);
        jdbc.sql("""
                update founding.founding set elected_on = :on, entitled = :entitled, present = :present, committee = :committee,
                    chair = :chair, women_chair = :women, term_years = :years
                where matter_id = :matter""").param("on", election.on()).param("entitled", election.entitled())
                .param("present", election.present()).param("committee", election.committee()).param("chair", election.chair())
                .param("women", election.womenChair(), Types.VARCHAR).param("years", election.termYears()).param("matter", matter)
                .update();
        trail.record(actor, "FOUNDING_ELECTED", dossier.unitId(), "matter:" + matter, null, null, Map.of("day", election.on(),
                "entitled", election.entitled(), "present", election.present(), "committee", election.committee()));
        matters.act(matter, "elected", seen, null, null, actor);
    }

    private void check(Dossier dossier, Election election) {
        LocalDate today = Shanghai.today(clock);
        if (election.on() == null || election.on().isBefore(dossier.repliedOn()) || election.on().isAfter(today)) {
            throw FoundingRefusal.ELECTION_DAY.because(Shanghai.format(dossier.repliedOn()));
        }
        if (election.entitled() < 1 || election.present() > election.entitled() || election.present() * 3 < election.entitled() * 2) {
            throw FoundingRefusal.ELECTION_QUORUM.because(election.present(), election.entitled());
        }
        Conditions.Figures figures = examination.figures(dossier.unitId());
        Bands.Range seats = figures.committee().of(election.entitled(), true);
        if (!Conditions.fits(election.committee(), seats, election.entitled() < figures.from())) {
            throw FoundingRefusal.ELECTION_COMMITTEE.because(election.committee(), election.entitled(), seats.least(), seats.most());
        }
        if (election.chair() == null || election.chair().isBlank()) {
            throw FoundingRefusal.ELECTION_CHAIR.because();
        }
        if (!Arrays.asList(figures.termYears().split(",")).contains(String.valueOf(election.termYears()))) {
            throw FoundingRefusal.TERM_YEARS.because(figures.termYears().replace(",", " 或 "));
        }
    }

    /** Takes down how far seal, account and registration are; with the last step the union is founded. */
    @Transactional
    public void register(long matter, Registration registration, boolean finish, Actor actor) {
        Dossier dossier = dossiers.of(matter).filter(one -> one.electedOn() != null && one.foundedUnit() == null).orElseThrow(NotHere::new);
        LocalDate today = Shanghai.today(clock);
        inTime("刻章", registration.sealOn(), dossier, today);
        inTime("开户", registration.accountOn(), dossier, today);
        inTime("法人登记", registration.legalOn(), dossier, today);
        String code = null;
        if (registration.creditCode() != null) {
            CreditCode.Parsed parsed = CreditCode.parse(registration.creditCode());
            if (!parsed.ok() || !parsed.code().isBaseUnion()) {
                throw FoundingRefusal.CREDIT_CODE.because(parsed.ok() ? "基层工会的代码以 81 开头。" : parsed.sentence());
            }
            code = parsed.code().text();
        }
        jdbc.sql("""
                update founding.founding set seal_on = :seal, account_on = :account, legal_on = :legal, legal_no = :no,
                    credit_code = :code where matter_id = :matter""").param("seal", registration.sealOn(), Types.DATE)
                .param("account", registration.accountOn(), Types.DATE).param("legal", registration.legalOn(), Types.DATE)
                .param("no", registration.legalNo(), Types.VARCHAR).param("code", code, Types.VARCHAR).param("matter", matter).update();
        trail.record(actor, "FOUNDING_REGISTERED", dossier.unitId(), "matter:" + matter, null, null, Map.of(
                "seal", String.valueOf(registration.sealOn()), "account", String.valueOf(registration.accountOn()),
                "legal", String.valueOf(registration.legalOn())));
        if (finish) {
            matters.act(matter, "finish", 0, null, null, actor);
        }
    }

    private static void inTime(String what, LocalDate day, Dossier dossier, LocalDate today) {
        if (day != null && (day.isBefore(dossier.electedOn()) || day.isAfter(today))) {
            throw FoundingRefusal.DAY_LATER.because(what);
        }
    }
}
