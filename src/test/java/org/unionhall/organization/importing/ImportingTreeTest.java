package org.unionhall.organization.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.HallTest;
import org.unionhall.access.Scope;
import org.unionhall.organization.Kinds;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.organization.profile.Registers;
import org.unionhall.platform.refusal.Refusal;
import org.unionhall.platform.sheet.SheetReader;
import org.unionhall.platform.sheet.SheetWriter;

@HallTest
@Transactional
class ImportingTreeTest {

    private static final String HEADER = "组织编码,组织名称,组织类型,层级,上级组织编码,成立日期,单位名称,统一社会信用代码,职工人数,女职工人数,任期年数\n";

    @Autowired
    private ImportingTree importing;
    @Autowired
    private TreeImports imports;
    @Autowired
    private TreeExport export;
    @Autowired
    private TestTree tree;
    @Autowired
    private Units units;
    @Autowired
    private Registers registers;
    @Autowired
    private Kinds kinds;
    @TempDir
    private Path folder;

    private Unit county;
    private Unit factory;
    private Scope scope;

    @BeforeEach
    void grow() {
        county = tree.county(tree.city());
        factory = tree.base(county, TestTree.employer(50, 100));
        scope = Scope.of(tree.again(county).area());
    }

    @Test
    void writesParentsAndChildrenInAnyOrderAndSeveralEmployersOfOneUnion() throws IOException {
        TreeImport one = read("""
                ,,,,,,,,,,
                I-3,第一分会,分会,,I-2,2020.5.1,,,,,
                I-2,开发区联合工会,联合基层工会,,开发区总工会,2020年4月1日,甲公司,%s,40,10,3
                I-1,开发区总工会,总工会,乡镇街道,,43831,,,,,
                I-2,开发区联合工会,,,,,乙公司,%s,"1,200",20,
                """.formatted(credit(51), credit(52)));
        assertThat(states(one)).containsExactly("3 new", "4 new", "5 new", "6 new");
        importing.commit(one, scope, null);
        Unit joint = units.withCode("I-2").orElseThrow();
        assertThat(joint.level()).isEqualTo("BASE");
        assertThat(units.ancestorsOf(units.withCode("I-3").orElseThrow().id())).extracting(Unit::code)
                .endsWith(county.code(), "I-1", "I-2");
        assertThat(registers.employers(joint.id(), false)).extracting(Registers.Employer::workers).containsExactly(40,
                1200);
        importing.commit(imports.of(one.id(), scope).orElseThrow(), scope, null);
        assertThat(registers.employers(joint.id(), false)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ,无编码工会,单独基层工会,,,2020-1-1,,,,,                      | CODE_MISSING
            坏编码,某工会,单独基层工会,,,2020-1-1,,,,,                    | CODE_INVALID
            J-1,,单独基层工会,,,2020-1-1,,,,,                            | NAME_MISSING
            J-1,某工会,俱乐部,,,2020-1-1,,,,,                            | CODE_UNKNOWN
            J-1,某工会,,,,2020-1-1,,,,,                                  | KIND_MISSING
            J-1,某工会,单独基层工会,天上,,2020-1-1,,,,,                   | CODE_UNKNOWN
            J-1,某工会,单独基层工会,县级,,2020-1-1,,,,,                   | LEVEL_NOT_OF_KIND
            J-1,某工会,分工会,,,2020-1-1,,,,,                            | PARENT_NOT_ALLOWED
            J-1,某工会,单独基层工会,,没有这个,2020-1-1,,,,,               | UNIT_UNKNOWN
            J-1,某工会,单独基层工会,,J-1,2020-1-1,,,,,                    | PARENT_CYCLE
            J-1,某工会,单独基层工会,,,2020-13-1,,,,,                      | DATE_INVALID
            J-1,某工会,单独基层工会,,,2999-1-1,,,,,                       | DATE_FUTURE
            J-1,某工会,单独基层工会,,,2020-1-1,甲公司,91140105MA0000000X,5,1, | CREDIT_CODE_INVALID
            J-1,某工会,单独基层工会,,,2020-1-1,甲公司,GOOD,5,9,           | EMPLOYER_WOMEN_TOO_MANY
            J-1,某工会,单独基层工会,,,2020-1-1,甲公司,GOOD,五个,1,        | NUMBER_INVALID
            J-1,某工会,单独基层工会,,,2020-1-1,,,,,4                      | TERM_YEARS_NOT_ALLOWED
            """)
    void tellsWhatIsWrong(String row, String code) throws IOException {
        TreeImport one = read(row.replace("GOOD", credit(53)) + "\n");
        List<TreeImports.Row> rows = imports.rows(one.id(), null, 0, 10);
        assertThat(rows.getFirst().state()).isEqualTo("error");
        assertThat(rows.getFirst().notes()).extracting(Note::code).contains(code);
        assertThat(rows.getFirst().notes()).extracting(Note::sentence)
                .allMatch(sentence -> sentence.endsWith("。") && !sentence.contains("%"));
        assertThatThrownBy(() -> importing.commit(one, scope, null))
                .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.code()).isEqualTo("IMPORT_NOTHING"));
    }

    @Test
    void namesTheOtherRowOfADuplicateAndWhatHangsOnAWrongOne() throws IOException {
        TreeImport one = read("""
                K-1,某总工会,总工会,乡镇街道,,2999-01-01,,,,,
                K-2,某公司工会,单独基层工会,,K-1,2020-01-01,,,,,
                K-3,好工会,单独基层工会,,,2020-01-01,,,,,
                K-3,好工会,单独基层工会,,,2020-01-01,,,,,
                """);
        assertThat(states(one)).containsExactly("2 error", "3 error", "4 new", "5 error");
        List<TreeImports.Row> rows = imports.rows(one.id(), null, 0, 10);
        assertThat(rows.get(1).notes().getLast().sentence()).contains("第 2 行");
        assertThat(rows.get(3).notes().getLast().sentence()).contains("第 4 行");
        importing.commit(one, scope, null);
        assertThat(units.withCode("K-3")).isPresent();
        assertThat(units.withCode("K-2")).isEmpty();
    }

    @Test
    void knowsSameAndChangedAndNeverMovesOrRenames() throws IOException {
        TreeImport same = read(factory.code() + "," + factory.name() + ",,,,,,,,,\n");
        assertThat(states(same)).containsExactly("2 same");
        TreeImport changed = read(factory.code() + "," + factory.name() + ",,,,,测试单位50," + credit(50) + ",130,,3\n");
        assertThat(states(changed)).containsExactly("2 changed");
        assertThat(imports.rows(changed.id(), null, 0, 1).getFirst().notes()).extracting(Note::sentence)
                .contains("职工人数 100 → 130", "任期年数 （空） → 3");
        importing.commit(changed, scope, null);
        assertThat(registers.employers(factory.id(), false).getFirst().workers()).isEqualTo(130);
        TreeImport other = read(factory.code() + ",别的名称,,,,,,,,,\n");
        assertThat(states(other)).containsExactly("2 warning");
    }

    @Test
    void doesNotNameUnionsOutOfReach() throws IOException {
        Unit elsewhere = tree.base(tree.county(tree.city()));
        TreeImport one = read(elsewhere.code() + ",某工会,单独基层工会,,,2020-01-01,,,,,\n");
        assertThat(imports.rows(one.id(), null, 0, 1).getFirst().notes()).singleElement()
                .satisfies(note -> assertThat(note.sentence()).doesNotContain(elsewhere.name()));
        assertThat(imports.of(one.id(), Scope.of(elsewhere.area()))).isEmpty();
    }

    @Test
    void refusesToCommitWhenTheTreeHasChangedMeanwhile() throws IOException {
        TreeImport one = read("L-1,某工会,单独基层工会,,,2020-01-01,,,,,\n");
        read("L-1,某工会,单独基层工会,,,2020-01-01,,,,,\n");
        TreeImport second = imports.latest(scope).getFirst();
        importing.commit(second, scope, null);
        assertThat(second.id()).isNotEqualTo(one.id());
        importing.commit(one, scope, null);
        assertThat(units.childrenOf(county.id())).extracting(Unit::code).containsOnlyOnce("L-1");
    }

    @Test
    void readsItsOwnTemplateAndGbkAndGivesTheFileBack() throws IOException {
        Path template = folder.resolve("空表.xlsx");
        try (var out = Files.newOutputStream(template)) {
            var sheet = SheetWriter.open(out, TreeSheet.layout(kinds.table()));
            sheet.row("M-1", "模板工会", "", "单独基层工会", "", "", "单独组建", "2020-01-01");
            sheet.finish();
        }
        long id = importing.read(template, "空表.xlsx", county, scope, null);
        assertThat(states(imports.of(id, scope).orElseThrow())).containsExactly("4 new");
        Path gbk = folder.resolve("组织.csv");
        Files.writeString(gbk, HEADER + "M-2,国标工会,单独基层工会,,,2020-01-01,,,,,\nM-3,坏工会,单独基层工会,,没有,2020-01-01,,,,,\n",
                Charset.forName("GB18030"));
        TreeImport one = imports.of(importing.read(gbk, "组织.csv", county, scope, null), scope).orElseThrow();
        var copy = new ByteArrayOutputStream();
        importing.copy(one, copy);
        Path back = Files.write(folder.resolve("back.csv"), copy.toByteArray());
        try (SheetReader reader = SheetReader.open(back, "back.csv")) {
            assertThat(reader.next().cells()).endsWith("状态", "原因");
            assertThat(reader.next().cells()).contains("新组织");
            assertThat(String.join(",", reader.next().cells())).contains("有问题").contains("没有找到上级组织");
        }
    }

    @Test
    void readsItsOwnExportAsUnchanged() throws IOException {
        Path file = folder.resolve("组织.xlsx");
        try (var out = Files.newOutputStream(file)) {
            export.write(Scope.of(tree.again(factory).area()), null, null, out);
        }
        long id = importing.read(file, "组织.xlsx", county, scope, null);
        assertThat(states(imports.of(id, scope).orElseThrow())).containsExactly("4 same");
    }

    private TreeImport read(String rows) throws IOException {
        Path file = Files.writeString(folder.resolve("组织.csv"), HEADER + rows, StandardCharsets.UTF_8);
        return imports.of(importing.read(file, "组织.csv", county, scope, null), scope).orElseThrow();
    }

    private List<String> states(TreeImport one) {
        return imports.rows(one.id(), null, 0, 100).stream().map(row -> row.row() + " " + row.state()).toList();
    }

    private static String credit(int number) {
        return TestTree.employer(number, 1).creditCode();
    }
}
