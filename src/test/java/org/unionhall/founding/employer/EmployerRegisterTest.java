package org.unionhall.founding.employer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.unionhall.HallTest;
import org.unionhall.access.Actor;
import org.unionhall.access.Permission;
import org.unionhall.access.Role;
import org.unionhall.access.Scope;
import org.unionhall.access.TestAccounts;
import org.unionhall.figure.Figures;
import org.unionhall.founding.Listed;
import org.unionhall.founding.TestFoundings;
import org.unionhall.organization.NewEmployer;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;

/** A sheet of employers comes in row by row; who has no union is known at once and stays true while the tree changes. */
@HallTest
class EmployerRegisterTest {

    private static final WithoutUnion.Filter ALL = new WithoutUnion.Filter(0, "", "");

    @Autowired
    private TestTree tree;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private EmployerImports imports;
    @Autowired
    private EmployerRegister register;
    @Autowired
    private WithoutUnion without;
    @Autowired
    private Figures figures;
    @TempDir
    private Path folder;

    private Unit county;
    private Unit township;
    private Actor officer;
    private Scope scope;

    @BeforeEach
    void aCountyWithATownship() {
        county = tree.county(tree.city());
        township = tree.under(county, "FEDERATION", "TOWNSHIP");
        officer = accounts.actor(county, Role.UPPER_OFFICER);
        scope = officer.scope(Permission.CHANGE_UNITS);
    }

    @Test
    void goodRowsAreTakenAndTheOthersHandedBack() throws Exception {
        String one = TestFoundings.creditCode();
        String two = TestFoundings.creditCode();
        String damaged = one.substring(0, 17) + (one.charAt(17) == 'A' ? 'B' : 'A');
        Path file = Files.writeString(folder.resolve("名录.csv"), """
                市场主体名录,,,,,
                企业名称,纳税人识别号,参保人数,其中女,企业类型,所属街道
                晋新机械厂,%s,120人,40,民营,%s
                晋新食品厂,%s,30,12,,
                ,%s,30,12,,
                码错的厂,%s,30,12,,
                重复的厂,%s,30,12,,
                女工太多的厂,%s,30,31,,
                别处的厂,%s,30,3,,没有这个街道
                怪类型的厂,%s,30,3,火星企业,
                """.formatted(one, township.name(), two, TestFoundings.creditCode(), damaged, two, TestFoundings.creditCode(),
                TestFoundings.creditCode(), TestFoundings.creditCode()));
        long id = imports.take(file, "名录.csv", county, scope, officer);
        EmployerImports.Import result = imports.of(id, scope).orElseThrow();
        assertThat(result.taken()).isEqualTo(2);
        assertThat(result.fresh()).isEqualTo(2);
        assertThat(result.wrong()).extracting(EmployerSheet.Wrong::row).containsExactly(5, 6, 7, 8, 9, 10);
        assertThat(result.wrong()).extracting(EmployerSheet.Wrong::sentence)
                .satisfiesExactly(told -> assertThat(told).contains("没有填写单位名称"), told -> assertThat(told).contains("校验位"),
                        told -> assertThat(told).contains("第 4 行"), told -> assertThat(told).contains("31"),
                        told -> assertThat(told).contains("没有这个街道"), told -> assertThat(told).contains("火星企业"));
        assertThat(register.of(one).orElseThrow()).satisfies(listed -> {
            assertThat(listed.unitId()).isEqualTo(township.id());
            assertThat(listed.ownership()).isEqualTo("170");
            assertThat(listed.workers()).isEqualTo(120);
        });
        assertThat(figure("employer.without")).isEqualTo(2);
        assertThat(figure("employer.without.workers")).isEqualTo(150);
    }

    @Test
    void whoIsCoveredFollowsTheTree() {
        String code = TestFoundings.creditCode();
        register.take(List.of(new Listed(code, "晋新机械厂", "170", "03", 120, 40, null, null, township.id())), "试验");
        assertThat(without.rows(scope, ALL, 0, "", 10)).extracting(EmployerRow::creditCode).containsExactly(code);
        tree.base(township, new NewEmployer(code, "晋新机械厂", "170", "03", 120, 40, null));
        assertThat(without.rows(scope, ALL, 0, "", 10)).isEmpty();
        assertThat(figure("employer.without")).isZero();
        assertThat(figure("employer.listed")).isEqualTo(1);
    }

    @Test
    void aCoveredOneThatIsImportedIsKnownAsCovered() {
        String code = TestFoundings.creditCode();
        tree.base(township, new NewEmployer(code, "先有工会的厂", "170", "03", 50, 10, null));
        register.take(List.of(new Listed(code, "先有工会的厂", "170", "03", 50, 10, null, null, township.id())), "试验");
        assertThat(without.counts(scope)).isEqualTo(new WithoutUnion.Counts(1, 0, 0, 0, 0));
    }

    @Test
    void pagesFollowByKeyAndFilters() {
        List<Listed> many = IntStream.range(0, 30).mapToObj(i -> new Listed(TestFoundings.creditCode(), "晋新" + i + "厂",
                i % 2 == 0 ? "170" : "300", "03", 10 + i / 2 * 10, 0, null, null, township.id())).toList();
        register.take(many, "试验");
        Set<String> seen = new HashSet<>();
        int workers = 0;
        String after = "";
        for (int page = 0; page < 3; page++) {
            List<EmployerRow> rows = without.rows(scope, ALL, workers, after, 10);
            assertThat(rows).hasSize(10).isSortedAccordingTo(Comparator.comparingInt(EmployerRow::workers).reversed());
            rows.forEach(row -> assertThat(seen.add(row.creditCode())).isTrue());
            workers = rows.getLast().workers();
            after = rows.getLast().creditCode();
        }
        assertThat(without.rows(scope, ALL, workers, after, 10)).isEmpty();
        assertThat(without.count(scope, new WithoutUnion.Filter(100, "300", ""))).isEqualTo(6);
        assertThat(without.counts(scope).from100()).isEqualTo(12);
        assertThat(without.count(Scope.NOWHERE, ALL)).isZero();
    }

    private long figure(String code) {
        return figures.of(List.of(county.id()), code).get(county.id()).longValue();
    }
}
