package org.unionhall.walls;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Role;
import org.unionhall.access.TestAccounts;
import org.unionhall.congress.circular.TestCirculars;
import org.unionhall.congress.meeting.TestMeetings;
import org.unionhall.congress.term.TestTerms;
import org.unionhall.founding.TestFoundings;
import org.unionhall.matter.TestMatters;
import org.unionhall.membership.RosterImports;
import org.unionhall.organization.Founding;
import org.unionhall.organization.NewUnit;
import org.unionhall.organization.Profile;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;

/**
 * Two counties of one city: ours with somebody of every role, and the neighbours' with a real one of everything that
 * has a number. The neighbours' names are found nowhere else.
 */
@Component
class Neighbours {

    /** Names of the neighbours' union, officer and member; whoever reads one of them got in. */
    static final List<String> SECRETS = List.of("邻县总工会乙", "邻县机床厂工会乙", "邻县干部乙", "欧阳邻居");
    private static final String ID_NUMBER = "140105199003078516";

    private final TestTree tree;
    private final TestAccounts accounts;
    private final Founding founding;
    private final RosterImports imports;
    private final TestMatters matters;
    private final TestFoundings foundings;
    private final TestMeetings meetings;
    private final TestTerms terms;
    private final TestCirculars circulars;
    private final JdbcClient jdbc;

    private Unit ours;
    private Unit ourBase;
    private Unit county;
    private Unit base;
    private Map<String, String> theirs;
    private Map<String, String> own;

    Neighbours(TestTree tree, TestAccounts accounts, Founding founding, RosterImports imports,
            TestMatters matters, TestFoundings foundings, TestMeetings meetings, TestTerms terms, TestCirculars circulars,
            JdbcClient jdbc) {
        this.tree = tree;
        this.accounts = accounts;
        this.founding = founding;
        this.imports = imports;
        this.matters = matters;
        this.foundings = foundings;
        this.meetings = meetings;
        this.terms = terms;
        this.circulars = circulars;
        this.jdbc = jdbc;
    }

    synchronized void moveIn() {
        if (theirs != null) {
            return;
        }
        Unit city = tree.city();
        ours = tree.county(city);
        ourBase = tree.base(ours, TestTree.employer(880_001, 20));
        county = founding.found(new NewUnit(city.code(), TestTree.code(), SECRETS.get(0), "FEDERATION", "COUNTY",
                TestTree.LONG_AGO), null);
        base = founding.found(new NewUnit(county.code(), TestTree.code(), SECRETS.get(1), "SINGLE_BASE", "BASE",
                TestTree.LONG_AGO, Profile.NONE, List.of(TestTree.employer(880_002, 30))), null);
        String officer = accounts.open(base, Role.UNIT_OFFICER);
        jdbc.sql("update access.account set name = :name where login = :login").param("name", SECRETS.get(2))
                .param("login", officer).update();
        String roster = "姓名,证件号码,手机号\n" + SECRETS.get(3) + "," + ID_NUMBER + ",13800000001\n";
        long imported = imports.receive(tree.again(base), "名册.csv",
                new ByteArrayInputStream(roster.getBytes(StandardCharsets.UTF_8)), null);
        imports.read(imported);
        imports.commit(imported, null);
        long rule = jdbc.sql("""
                insert into organization.rule (code, unit_id, valid_from, value, measure, title, basis)
                values ('TERM_ALERT_MONTHS', :unit, date '2020-01-01', '3', '个月', '届满前提醒', '测试') returning id
                """).param("unit", county.id()).query(Long.class).single();
        long recount = jdbc.sql("""
                insert into figure.recount (unit_id, started_at, ended_at, cells, wrong)
                values (:unit, now(), now(), 1, 0) returning id""").param("unit", county.id()).query(Long.class).single();
        theirs = new HashMap<>(Map.of("units", base.code(), "figures", base.code(), "accounts", "" + accounts.id(officer),
                "posts", one("select id from access.post where account_id = " + accounts.id(officer)),
                "sessions", "0000000000000000",
                "members", one("select id from membership.member where unit_id = " + base.id()),
                "roster-imports", "" + imported, "imports", "" + imported, "rules", "" + rule,
                "employers", one("select id from organization.employer where unit_id = " + base.id())));
        theirs.put("recounts", "" + recount);
        long notice = jdbc.sql("""
                insert into notice.notice (account_id, at, kind, title, body, urgent)
                values (:account, now(), 'TEST', :text, :text, false) returning id""").param("account", accounts.id(officer))
                .param("text", SECRETS.get(2)).query(Long.class).single();
        long letter = jdbc.sql("""
                insert into notice.outbox (way, state, account_id, shown, kind, title, body, urgent, made_at, due_at)
                values ('SMS', 'FAILED', :account, '138****0001', 'TEST', :text, :text, false, now(), now()) returning id
                """).param("account", accounts.id(officer)).param("text", SECRETS.get(2)).query(Long.class).single();
        theirs.put("notices", "" + notice);
        theirs.put("outbox", "" + letter);
        theirs.put("matters", "" + matters.room(tree.again(base), accounts.actor(officer)));
        theirs.put("papers", "1");
        founding(officer);
        theirs.put("meetings", "" + meetings.assembly(tree.again(base), 1, accounts.actor(officer)));
        theirs.put("elections", one("""
                insert into congress.election (unit_id, title, body, office, seats, congress_no, term_years, mode, rules, name_order, state,
                    created_at, created_by)
                values (%d, '%s', 'COMMITTEE', 'MEMBER', 1, 1, 5, 'PAPER', '{"majorityBase":"VALID","majority":"1/2","differentialRate":"0/1",
                    "quorum":"2/3","writeIns":true,"abstention":true,"tieRule":"BALLOT","shortfallRule":"LEAVE_OPEN"}', 'STROKES', 'DRAFT',
                    now(), 1) returning id""".formatted(base.id(), SECRETS.get(2))));
        theirs.put("candidates", one("""
                insert into congress.candidate (election_id, name, state) values (%s, '%s', 'PROPOSED') returning id"""
                .formatted(theirs("elections"), SECRETS.get(3))));
        theirs.put("objections", one("""
                insert into congress.objection (election_id, words, at) values (%s, '测试', now()) returning id""".formatted(theirs("elections"))));
        theirs.put("rounds", one("""
                insert into congress.round (election_id, number, kind, seats, candidates, state, weights, ballot_size, shards, paper, taken)
                values (%s, 1, 'FIRST', 1, '{甲}', 'PREPARED', '{1}', 1, 1, '', '') returning id""".formatted(theirs("elections"))));
        List.of("roll", "agenda", "resolutions", "motions", "speakers").forEach(part -> theirs.put(part, "1"));
        theirs.put("terms", "" + terms.committee(tree.again(base), 2, TestTree.LONG_AGO, terms.known(tree.again(base), SECRETS.get(3))));
        theirs.put("seats", one("select min(id) from congress.holder where term_id = " + theirs.get("terms")));
        theirs.put("circulars", "" + circulars.draft(tree.again(base), SECRETS.get(2), accounts.actor(officer), SECRETS.get(3)));
        theirs.put("to", "1");
        theirs.put("opinions", "1");
        theirs.put("party-issues", one("""
                insert into congress.party_issue (unit_id, place, title, why, proposal, year, at)
                select u.id, u.lo, '%1$s', '%1$s', '%1$s', extract(year from now()), now() from organization.unit u where u.id = %2$d
                returning id""".formatted(SECRETS.get(2), base.id())));
        own = Map.of("units", ourBase.code(), "figures", ourBase.code(),
                "matters", "" + matters.room(tree.again(ourBase), accounts.actor(tree.again(ourBase))));
    }

    /** An employer without a union, a drive for it, a sheet of employers, a founding. */
    private void founding(String officer) {
        String code = TestFoundings.creditCode();
        jdbc.sql("""
                insert into founding.employer (credit_code, name, workers, unit_id, place, source, imported_on)
                values (:code, :name, 30, :unit, :place, '测试', current_date)""").param("code", code).param("name", SECRETS.get(2))
                .param("unit", county.id()).param("place", tree.again(county).place()).update();
        long drive = jdbc.sql("""
                insert into founding.drive (unit_id, name, from_on, to_on, least, at) values (:unit, :name, current_date, current_date, 1, now())
                returning id""").param("unit", county.id()).param("name", SECRETS.get(2)).query(Long.class).single();
        jdbc.sql("""
                insert into founding.target (drive_id, credit_code, unit_id, place, since) values (:drive, :code, :unit, :place, current_date)""")
                .param("drive", drive).param("code", code).param("unit", county.id()).param("place", tree.again(county).place()).update();
        theirs.put("employers-without-union", code);
        theirs.put("founding-drives", "" + drive);
        theirs.put("targets", code);
        theirs.put("employer-imports", one("""
                insert into founding.employer_import (unit_id, account_id, at, file_name, taken, fresh, wrong)
                values (%d, %d, now(), '名录', 0, 0, '[]') returning id""".formatted(county.id(), accounts.id(officer))));
        theirs.put("foundings", "" + foundings.ask(tree.again(county), accounts.actor(officer), TestFoundings.answers(code)));
    }

    private String one(String sql) {
        return jdbc.sql(sql).query(String.class).list().getFirst();
    }

    Unit county() {
        return ours;
    }

    Unit ourBase() {
        return ourBase;
    }

    /** Code of a union of the neighbours. */
    String theirCode() {
        return base.code();
    }

    /** A number of the neighbours by the word before it in an address, such as {@code accounts}; null if unknown. */
    String theirs(String word) {
        return theirs.get(word);
    }

    String own(String word) {
        return own.get(word);
    }

    /** Everything the neighbours have, as it stands. */
    List<String> state() {
        var state = new ArrayList<String>();
        String units = "(" + county.id() + ", " + base.id() + ")";
        for (String rows : new String[] {
                "organization.unit x where x.id in " + units + " or x.parent_id in " + units,
                "organization.employer x where x.unit_id in " + units, "organization.rule x where x.unit_id in " + units,
                "access.account x where x.unit_id in " + units, "access.post x where x.unit_id in " + units,
                "membership.member x where x.unit_id in " + units, "membership.roster_import x where x.unit_id in " + units,
                "notice.notice x where x.title = '" + SECRETS.get(2) + "'",
                "notice.outbox x where x.title = '" + SECRETS.get(2) + "'",
                "access.case_grant x where x.unit_id in " + units,
                "matter.matter x where x.id = " + theirs("matters"), "matter.step x where x.matter_id = " + theirs("matters"),
                "matter.act x where x.matter_id = " + theirs("matters"),
                "congress.meeting x where x.unit_id in " + units, "congress.attendee x where x.meeting_id = " + theirs("meetings"),
                "congress.done x where x.meeting_id = " + theirs("meetings"), "congress.item x where x.meeting_id = " + theirs("meetings"),
                "congress.paper x where x.meeting_id = " + theirs("meetings"), "congress.motion x where x.meeting_id = " + theirs("meetings"),
                "congress.election x where x.unit_id in " + units, "congress.candidate x where x.election_id = " + theirs("elections"),
                "congress.objection x where x.election_id = " + theirs("elections"), "congress.teller x where x.election_id = " + theirs("elections"),
                "congress.round x where x.election_id = " + theirs("elections"),
                "congress.term x where x.unit_id in " + units, "congress.holder x where x.term_id = " + theirs("terms"),
                "congress.circular x where x.unit_id in " + units, "congress.recipient x where x.circular_id = " + theirs("circulars"),
                "congress.opinion x where x.circular_id = " + theirs("circulars"), "congress.party_issue x where x.unit_id in " + units,
                "founding.employer x where x.unit_id in " + units, "founding.target x where x.unit_id in " + units,
                "founding.founding x where x.unit_id in " + units,
                "people.person x where x.key in (select person_key from membership.member where unit_id in " + units + ")"}) {
            state.add(rows.substring(0, rows.indexOf(' ')) + " "
                    + jdbc.sql("select coalesce(string_agg(x::text, '|' order by x::text), '') from " + rows)
                            .query(String.class).single());
        }
        return state;
    }
}
