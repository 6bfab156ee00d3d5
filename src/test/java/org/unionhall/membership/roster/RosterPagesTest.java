package org.unionhall.membership.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.HallTest;
import org.unionhall.access.Role;
import org.unionhall.access.TestAccounts;
import org.unionhall.access.Visitor;
import org.unionhall.membership.TestMembers;
import org.unionhall.membership.member.ChangeKind;
import org.unionhall.membership.member.StatusChanging;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;
import org.unionhall.people.Document;
import org.unionhall.people.Phone;

@HallTest
class RosterPagesTest {

    private static final Pattern NEXT = Pattern.compile("href=\"(/members\\?[^\"]*after=[^\"]*)\"");

    @Autowired TestTree tree;
    @Autowired TestAccounts accounts;
    @Autowired TestMembers members;
    @Autowired StatusChanging changing;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    Unit county;
    Unit base;
    Visitor officer;

    @BeforeEach
    void grow() {
        county = tree.county(tree.city());
        base = tree.base(county);
        officer = new Visitor(port).signedIn(accounts.open(base, Role.UNIT_OFFICER));
    }

    @Test
    void listsTheOwnMembersAndPagesByKey() {
        Unit branch = tree.branch(base);
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < 55; i++) {
            all.add(members.join(i % 2 == 0 ? base : branch, "会员" + (char) ('甲' + i)));
        }
        String first = officer.get("/members").body();
        assertThat(first).contains("共 <b>55</b> 条", "本页 50 条");
        Matcher next = NEXT.matcher(first);
        assertThat(next.find()).isTrue();
        String second = officer.get(next.group(1).replace("&amp;", "&")).body();
        assertThat(second).contains("本页 5 条");
        assertThat(all).allSatisfy(id -> assertThat(first.contains("/members/" + id + "\"")
                ^ second.contains("/members/" + id + "\"")).isTrue());
    }

    @Test
    void narrowsByEveryFilter() {
        long zhang = members.join(base, "欧阳建国");
        long li = members.join(base, "李四平");
        changing.change(TestMembers.EVERYWHERE, li, ChangeKind.RETAIN, LocalDate.of(2022, 3, 4), "3", null, members.version(li), null);

        assertThat(shown("name=阳建")).contains(zhang).doesNotContain(li);
        assertThat(shown("name=欧")).contains(zhang);
        assertThat(shown("")).contains(zhang).doesNotContain(li);
        assertThat(shown("status=RETAINED")).containsExactly(li);
        assertThat(shown("status=all")).contains(zhang, li);
        assertThat(shown("sex=2")).isEmpty();
        assertThat(shown("education=21&employment=1&politics=13&migrant=false")).containsExactly(zhang);
        assertThat(shown("education=-")).isEmpty();
        assertThat(shown("skill=-")).containsExactly(zhang);
        assertThat(shown("birthFrom=1990&birthTo=1990-12-31")).containsExactly(zhang);
        assertThat(shown("birthFrom=1991")).isEmpty();
        assertThat(shown("group=G1")).isEmpty();
        assertThat(shown("group=N")).isEmpty();
        assertThat(shown("incomplete=any")).isEmpty();
        assertThat(shown("joinedMonth=202005")).contains(zhang, li);
        assertThat(shown("joinedMonth=2020")).contains(zhang, li);
        assertThat(shown("joinedMonth=202000")).contains(zhang, li);
        assertThat(shown("joinedMonth=201900")).isEmpty();
        assertThat(shown("leftMonth=202005")).isEmpty();
        for (String sort : List.of("joined", "-joined", "age", "-age", "name", "-name")) {
            assertThat(shown("status=all&sort=" + sort)).containsExactlyInAnyOrder(zhang, li);
        }
        assertThat(shown("name=' or 1=1 --")).isEmpty();
    }

    @Test
    void whatIsTypedIntoAFieldIsShownAsText() {
        String hostile = "<script>alert(1)</script>";
        long id = members.join(base, hostile);
        String page = officer.get("/members?name=" + "%3Cscript%3E").body();
        assertThat(page).doesNotContain(hostile).contains("&lt;script");
        assertThat(officer.get("/members/" + id).body()).doesNotContain(hostile).contains("&lt;script");
    }

    @Test
    void numbersAreMaskedAlsoInChosenColumns() {
        Phone phone = TestMembers.phone();
        Document document = TestMembers.document();
        members.join(base, "马走日", document, phone);
        assertThat(officer.post("/members/columns", "column", "phone", "back", "//elsewhere").location()).isEqualTo("/members");
        assertThat(officer.get("/members").body()).contains("移动电话").doesNotContain("<th scope=\"col\">学历");
        officer.post("/members/columns", "column", "number", "back", "/members?unit=" + base.code());
        assertThat(officer.cookie(RosterPages.COLUMNS)).contains("name.number");
        officer = new Visitor(port).signedIn(accounts.open(base, Role.UNIT_OFFICER));
        officer.carry(RosterPages.COLUMNS, "phone.number");
        String page = officer.get("/members").body();
        assertThat(page).contains(phone.digits().substring(0, 3) + "****" + phone.digits().substring(7))
                .contains(document.number().substring(0, 4) + "**********")
                .doesNotContain(phone.digits(), document.number());
    }

    @Test
    void anotherCountySeesNothingAndTheUpperUnionOnlyTheNumber() {
        long id = members.join(base, "象飞田");
        Unit elsewhere = tree.county(tree.city());
        Visitor stranger = new Visitor(port).signedIn(accounts.open(elsewhere, Role.UPPER_OFFICER));
        for (String path : List.of("/members?unit=" + base.code(), "/members/" + id, "/members/" + id + "/card",
                "/members/" + id + "/correction", "/members/" + id + "/number", "/members/" + id + "/transfer",
                "/members/" + id + "/merging", "/members/" + id + "/changes/retain", "/members/new?unit=" + base.code())) {
            assertThat(stranger.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(stranger.post("/members/" + id + "/reveal/number", "reason", "我想看看").status()).isEqualTo(404);
        assertThat(stranger.post("/members/export", "unit", base.code(), "reason", "我想看看").status()).isEqualTo(404);

        Visitor upper = new Visitor(port).signedIn(accounts.open(county, Role.UPPER_OFFICER));
        String closed = upper.get("/members?unit=" + base.code()).body();
        assertThat(closed).contains("/units/" + base.code() + "/cases").doesNotContain("象飞田");
        assertThat(upper.get("/members/" + id).status()).isEqualTo(404);
        assertThat(new Visitor(port).signedIn(accounts.open(base, Role.WORKER)).get("/members").status()).isEqualTo(403);
        assertThat(new Visitor(port).get("/members").location()).startsWith("/login");

        upper.post("/units/" + base.code() + "/cases", "reason", "核查来信反映的情况");
        assertThat(upper.get("/members?unit=" + base.code()).body()).contains("象飞田");
        assertThat(upper.get("/members/" + id + "/correction").status()).isEqualTo(404);
    }

    @Test
    void findsByFullNumberOnlyInsideTheScopeAndKeepsATrace() {
        Document document = TestMembers.document();
        Phone phone = TestMembers.phone();
        long id = members.join(base, "卒过河", document, phone);
        assertThat(officer.post("/members/search", "number", document.number(), "why", "核对入会材料").location())
                .isEqualTo("/members/" + id);
        assertThat(officer.post("/members/search", "number", phone.digits(), "why", "核对入会材料").location())
                .isEqualTo("/members/" + id);
        assertThat(officer.post("/members/search", "number", phone.digits(), "why", "").status()).isEqualTo(422);
        Unit other = tree.base(county);
        Visitor neighbour = new Visitor(port).signedIn(accounts.open(other, Role.UNIT_OFFICER));
        assertThat(neighbour.post("/members/search", "number", document.number(), "why", "核对入会材料").body())
                .contains("没有找到");
        assertThat(jdbc.sql("select count(*) from access.trail where act = 'MEMBER_SEARCHED' and subject = :s and reason = '核对入会材料'")
                .param("s", "member:" + id).query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void exportsWhatIsShownAsText() {
        Document document = TestMembers.document();
        Phone phone = TestMembers.phone();
        members.join(base, "=1+1", document, phone);
        officer.carry(RosterPages.COLUMNS, "name.number.phone.joined");
        assertThat(officer.post("/members/export", "unit", base.code(), "reason", "短").status()).isEqualTo(422);

        List<List<String>> masked = Sheets.read(officer.bytes("/members/export", "unit", base.code(), "reason", "年度核对"));
        assertThat(masked.getFirst().getFirst()).contains(base.name());
        assertThat(masked.get(1).getFirst()).contains("年度核对");
        assertThat(masked).anySatisfy(row -> assertThat(row).containsSequence("=1+1", document.number().substring(0, 4)
                + "**********" + document.number().substring(14)));
        assertThat(masked.toString()).doesNotContain(document.number(), phone.digits());

        List<List<String>> full = Sheets.read(officer.bytes("/members/export", "unit", base.code(), "reason", "年度核对", "full", "true"));
        assertThat(full).anySatisfy(row -> assertThat(row).containsSequence("=1+1", document.number(), phone.digits()));
        assertThat(jdbc.sql("""
                select after::text from access.trail where act = 'ROSTER_EXPORTED' and unit_id = :unit order by id desc limit 1""")
                .param("unit", base.id()).query(String.class).single()).contains("\"full\"").doesNotContain(document.number());
    }

    private List<Long> shown(String filter) {
        String page = officer.get("/members?unit=" + base.code() + "&" + encoded(filter)).body();
        return Pattern.compile("<a href=\"/members/(\\d+)\"").matcher(page).results().map(link -> Long.valueOf(link.group(1))).toList();
    }

    private static String encoded(String filter) {
        return filter.isEmpty() ? "" : List.of(filter.split("&")).stream().map(param -> param.split("=", 2))
                .map(param -> param[0] + "=" + java.net.URLEncoder.encode(param[1], java.nio.charset.StandardCharsets.UTF_8))
                .collect(java.util.stream.Collectors.joining("&"));
    }
}
