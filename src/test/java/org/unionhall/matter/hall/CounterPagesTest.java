package org.unionhall.matter.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.HallTest;
import org.unionhall.access.Role;
import org.unionhall.access.TestAccounts;
import org.unionhall.access.Visitor;
import org.unionhall.access.Visitor.Answer;
import org.unionhall.matter.MatterRefusal;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;

/** An officer files for a worker present, once the document has been looked at, and hands out a receipt. */
@HallTest
class CounterPagesTest {

    private static final String NUMBER = "140105199003078516";

    @LocalServerPort
    private int port;
    @Autowired
    private TestTree tree;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private JdbcClient jdbc;

    private Unit base;
    private String login;
    private Visitor officer;

    @BeforeEach
    void atTheCounter() {
        base = tree.base(tree.county(tree.city()));
        login = accounts.open(base, Role.UNIT_OFFICER);
        officer = new Visitor(port).signedIn(login);
    }

    @Test
    void filesForTheWorkerPresentAndPrintsAReceipt() {
        assertThat(officer.get("/counter").body()).contains("借用会议室", "说句话");
        assertThat(officer.get("/counter/new?kind=room").body()).contains("已核对本人证件原件", "借用日期");
        Answer filed = file("workerName", "周好一", "workerNumber", NUMBER, "seen", "yes");
        assertThat(filed.status()).isEqualTo(302);
        assertThat(filed.location()).matches("/matters/\\d+/receipt");
        long id = Long.parseLong(filed.location().replaceAll("\\D", ""));
        assertThat(officer.get(filed.location()).body()).contains("受理回执", "周好一", "" + id).doesNotContain(NUMBER);
        assertThat(jdbc.sql("""
                select channel || ' ' || (officer_id = :officer) || ' ' || (account_id is null) || ' ' || (person_key is not null)
                from matter.matter where id = :id""").param("officer", accounts.id(login)).param("id", id).query(String.class).single())
                .isEqualTo("COUNTER true true true");
        assertThat(officer.get("/desk?tab=filed").body()).contains("/matters/" + id);
        assertThat(jdbc.sql("select count(*) from access.trail where act = 'MATTER_FILED' and subject = :subject and account = :officer")
                .param("subject", "matter:" + id).param("officer", accounts.id(login)).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void refusedWithoutADocumentAndWhatWasTypedStays() {
        Answer unseen = file("workerName", "周好一", "workerNumber", NUMBER);
        assertThat(unseen.status()).isEqualTo(422);
        assertThat(unseen.body()).contains(MatterRefusal.DOCUMENT_NOT_SEEN.sentence(), "周好一");
        assertThat(file("workerName", "", "workerNumber", NUMBER, "seen", "yes").body()).contains("请填写“职工姓名”");
        assertThat(file("workerName", "周好一", "workerNumber", "140105199003078515", "seen", "yes").status()).isEqualTo(422);
    }

    @Test
    void onlyForUnionsOfOnesOwn() {
        Unit other = tree.base(tree.county(tree.city()));
        assertThat(officer.get("/counter/new?kind=room&unit=" + other.code()).status()).isEqualTo(404);
        assertThat(officer.get("/counter/new?kind=nothing").status()).isEqualTo(404);
    }

    private Answer file(String... worker) {
        List<String> form = new ArrayList<>(List.of("kind", "room", "unit", base.code(), "answer-day", "2026-12-01",
                "answer-people", "12", "answer-phone", "13900002222"));
        form.addAll(List.of(worker));
        return officer.post("/counter/new", form.toArray(String[]::new));
    }
}
