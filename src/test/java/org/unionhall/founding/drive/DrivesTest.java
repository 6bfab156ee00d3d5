package org.unionhall.founding.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.unionhall.HallTest;
import org.unionhall.access.Actor;
import org.unionhall.access.Permission;
import org.unionhall.access.Role;
import org.unionhall.access.Scope;
import org.unionhall.access.TestAccounts;
import org.unionhall.access.Visitor;
import org.unionhall.figure.Figures;
import org.unionhall.founding.TargetState;
import org.unionhall.founding.EmployerLinks;
import org.unionhall.founding.TestFoundings;
import org.unionhall.founding.employer.EmployerRegister;
import org.unionhall.founding.lead.Leads;
import org.unionhall.founding.Listed;
import org.unionhall.organization.NewEmployer;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;
import org.unionhall.platform.refusal.NotHere;

/** A drive over two townships: what is done at its targets, how complete it is, who may look at it. */
@HallTest
class DrivesTest {

    private static final LocalDate BEGIN = LocalDate.of(2026, 11, 1);

    @Autowired
    private TestTree tree;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private EmployerRegister register;
    @Autowired
    private Drives drives;
    @Autowired
    private Targets targets;
    @Autowired
    private Figures figures;
    @Autowired
    private Leads leads;
    @Autowired
    private TestFoundings foundings;
    @Autowired
    private EmployerLinks links;
    @LocalServerPort
    private int port;

    private Unit county;
    private Unit north;
    private Unit south;
    private String login;
    private Actor officer;
    private Scope scope;
    private List<String> codes;
    private long drive;

    @BeforeEach
    void aDriveOverTwoTownships() {
        county = tree.county(tree.city());
        north = tree.under(county, "FEDERATION", "TOWNSHIP");
        south = tree.under(county, "FEDERATION", "TOWNSHIP");
        login = accounts.open(county, Role.UPPER_OFFICER);
        officer = accounts.actor(login);
        scope = officer.scope(Permission.CHANGE_UNITS);
        codes = new ArrayList<>();
        List<Listed> listed = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            codes.add(TestFoundings.creditCode());
            listed.add(new Listed(codes.getLast(), "目标" + i + "厂", i == 5 ? "300" : "170", "03", 100 + i, 10, null, null,
                    (i < 2 ? north : south).id()));
        }
        listed.add(new Listed(TestFoundings.creditCode(), "太小的厂", "170", "03", 99, 10, null, null, north.id()));
        register.take(listed, "试验");
        drive = drives.begin(county, "百人以上民营企业建会", BEGIN, BEGIN.plusMonths(3), 100, "170", officer);
    }

    @Test
    void completionFollowsTheTreeByArea() {
        assertThat(one().targets()).isEqualTo(5);
        tree.base(south, new NewEmployer(codes.get(2), "目标2厂", "170", "03", 102, 10, null));
        say(0, TargetState.AGREED, "厂长同意，下月开会");
        say(1, TargetState.REFUSED, "老板说不想建会，请再等等看吧");
        assertThat(one().percent()).isEqualTo(20);
        assertThat(drives.areas(drive, county)).containsExactly(new AreaRow(north.code(), north.name(), 2, 0, 1, 1, 0),
                new AreaRow(south.code(), south.name(), 3, 1, 0, 0, 2));
        assertThat(figure("founding.target")).isEqualTo(5);
        assertThat(figure("founding.done")).isEqualTo(1);
        assertThat(targets.rows(drive, scope, List.of(TargetState.FOUNDED), 0, "", 10)).extracting(TargetRow::creditCode)
                .containsExactly(codes.get(2));
    }

    /** The lead, the target and the request of one employer are one click from each other; another county finds no target. */
    @Test
    void leadTargetAndRequestLeadToEachOther() {
        String code = codes.get(0);
        String target = "/founding-drives/" + drive + "/targets/" + code;
        accounts.open(north, Role.UPPER_OFFICER);
        long lead = leads.open(code, "目标0厂", 100, 0, north, officer);
        Visitor clerk = new Visitor(port).signedIn(login);
        assertThat(matterPage(lead)).contains(target, "/foundings/new?name=", "/employers-without-union?name=");
        assertThat(clerk.get(target).body()).contains("/matters/" + lead).doesNotContain("建会档案");
        long request = foundings.ask(north, accounts.actor(north), TestFoundings.answers(code));
        String dossier = "/foundings/" + request;
        assertThat(clerk.get(dossier).body()).contains(target, "/matters/" + lead, "/matters/" + request);
        assertThat(clerk.get(target).body()).contains(dossier);
        assertThat(matterPage(lead)).contains(dossier).doesNotContain("/foundings/new?name=");
        assertThat(matterPage(request)).contains(dossier);
        Actor elsewhere = accounts.actor(tree.county(tree.city()), Role.UPPER_OFFICER);
        assertThat(links.drives(List.of(code), elsewhere)).isEmpty();
    }

    private String matterPage(long matter) {
        return new Visitor(port, "127.0.0.8").signedIn(accounts.open(north, Role.UPPER_OFFICER)).get("/matters/" + matter).body();
    }

    @Test
    void aRefusalGoesTheWayOfTheLaw() {
        assertThatThrownBy(() -> say(0, TargetState.URGED, "发了督促函，没有回音")).hasMessageContaining("未联系");
        assertThatThrownBy(() -> say(0, TargetState.REFUSED, "不肯建会")).hasMessageContaining("材料");
        say(0, TargetState.REFUSED, "负责人当面表示不同意职工建会");
        say(0, TargetState.URGED, "发出督促函，限十五日内答复");
        say(0, TargetState.LABOUR, "逾期未答复，提请区人社局责令改正");
        say(0, TargetState.GOVERNMENT, "仍不改正，提请区政府处理");
        say(0, TargetState.AGREED, "经区政府约谈，同意建会");
        assertThat(targets.visits(drive, codes.get(0))).hasSize(5).first().satisfies(visit -> assertThat(visit.n()).isEqualTo(5));
    }

    @ParameterizedTest
    @CsvSource({"OPEN, FOUNDED", "OPEN, URGED", "VISITED, LABOUR", "AGREED, GOVERNMENT", "PREPARING, FOUNDED", "FOUNDED, REFUSED"})
    void whatCannotBeSaidNext(TargetState from, TargetState to) {
        assertThat(from.next()).doesNotContain(to);
    }

    @Test
    void whoIsElsewhereFindsNothing() {
        Actor stranger = accounts.actor(tree.county(tree.city()), Role.UPPER_OFFICER);
        Scope elsewhere = stranger.scope(Permission.CHANGE_UNITS);
        assertThat(drives.one(drive, elsewhere)).isEmpty();
        assertThatThrownBy(() -> targets.visit(drive, codes.get(0), TargetState.VISITED, "去过一次", null, null, elsewhere, stranger))
                .isInstanceOf(NotHere.class);
        Actor ofNorth = accounts.actor(north, Role.UPPER_OFFICER);
        assertThat(drives.one(drive, ofNorth.scope(Permission.READ_UNITS)).orElseThrow().targets()).isEqualTo(2);
    }

    @Test
    void doorsAreOpenToOfficersAndShutToOthers() {
        Visitor clerk = new Visitor(port).signedIn(login);
        String target = "/founding-drives/" + drive + "/targets/" + codes.get(0);
        for (String page : List.of("/foundings", "/foundings/new", "/employers-without-union", "/employers-without-union?least=100",
                "/employers-without-union/export", "/employer-imports/new", "/employer-imports/template", "/founding-drives",
                "/founding-drives/new", "/founding-drives/" + drive, "/founding-drives/" + drive + "?state=refusing", target,
                "/recruiting-targets")) {
            assertThat(clerk.get(page).status()).as(page).isEqualTo(200);
        }
        assertThat(clerk.post(target, "state", "VISITED", "words", "上门走访，见到了经理").status()).isEqualTo(302);
        assertThat(clerk.post(target, "state", "GOVERNMENT", "words", "上门走访，见到了经理").status()).isEqualTo(422);
        assertThat(clerk.get(target).body()).contains("上门走访，见到了经理");
        assertThat(clerk.post("/employers-without-union/" + codes.get(1) + "/lead").status()).isEqualTo(302);
        assertThat(clerk.get("/employers-without-union").body()).contains("跟进中");
        assertThat(clerk.post("/recruiting-targets", "unit", county.code(), "year", "2026", "tag", "G2", "target", "500").status()).isEqualTo(302);
        assertThat(clerk.get("/recruiting-targets?year=2026").body()).contains(">500<");

        Visitor worker = new Visitor(port, "127.0.0.7").signedIn(accounts.open(county, Role.WORKER));
        Visitor elsewhere = new Visitor(port, "127.0.0.8").signedIn(accounts.open(tree.county(tree.city()), Role.UPPER_OFFICER));
        assertThat(worker.get("/employers-without-union").status()).isEqualTo(403);
        assertThat(worker.post(target, "state", "VISITED", "words", "混进来的人").status()).isEqualTo(403);
        assertThat(elsewhere.get(target).status()).isEqualTo(404);
        assertThat(elsewhere.get("/employers-without-union?unit=" + county.code()).status()).isEqualTo(404);
        assertThat(elsewhere.post("/employers-without-union/" + codes.get(2) + "/lead").status()).isEqualTo(404);
        assertThat(new Visitor(port, "127.0.0.9").get(target).status()).isEqualTo(302);
    }

    private void say(int i, TargetState state, String words) {
        targets.visit(drive, codes.get(i), state, words, null, null, scope, officer);
    }

    private Drive one() {
        return drives.one(drive, scope).orElseThrow();
    }

    private long figure(String code) {
        return figures.of(List.of(county.id()), code).get(county.id()).longValue();
    }
}
