package org.unionhall.membership.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.HallTest;
import org.unionhall.access.Actor;
import org.unionhall.access.Role;
import org.unionhall.access.TestAccounts;
import org.unionhall.figure.Figures;
import org.unionhall.membership.RosterImports;
import org.unionhall.membership.RosterImports.Preview;
import org.unionhall.organization.TestTree;
import org.unionhall.organization.Unit;
import org.unionhall.platform.refusal.Refusal;
import org.unionhall.platform.sheet.SampleSheets;

/** Whole imports on a real PostgreSQL: from a clerk's file to members and back. */
@HallTest
class RosterImportTest {

    @Autowired
    private RosterImports imports;
    @Autowired
    private Undoing undoing;
    @Autowired
    private TestTree tree;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private Figures figures;
    @Autowired
    private JdbcClient jdbc;
    @TempDir
    private Path folder;

    private Unit county;
    private Unit works;
    private Actor officer;

    @BeforeEach
    void plant() {
        county = tree.county(tree.city());
        works = tree.base(county);
        officer = accounts.actor(works, Role.UNIT_OFFICER);
    }

    @Test
    void everyMistakeIsExplainedAndTheGoodRowsAreWritten() throws Exception {
        Unit other = tree.base(county);
        var elsewhere = Roster.row("刘志明");
        imports.commit(read(other, null, List.of(elsewhere)), null);
        var good = Roster.row("王建国");
        String wrong = Roster.man();
        String expected = wrong.substring(17);
        wrong = wrong.substring(0, 17) + (expected.equals("1") ? "2" : "1");
        var rows = new ArrayList<List<Object>>(List.of(
                good,
                Roster.row("王秀英", "1.40105E+17", Roster.phone()),
                Roster.row("张伟", wrong, Roster.phone()),
                Roster.row("赵敏", good.get(7), Roster.phone()),
                elsewhere,
                Roster.row(null),
                Roster.row("孙丽", Roster.man(), "1380013"),
                Roster.row("陈桂兰", "140105199002300231", Roster.phone()),
                Roster.with(Roster.row("阿卜杜拉·买买提"), "学历", "火星大学"),
                Roster.row("李玉芳", null, Roster.phone()),
                Roster.with(Roster.row("周强"), "性别", "女"),
                Roster.with(Roster.row("吴磊"), "出生日期", "1990.1.2"),
                Roster.with(Roster.row("郑军", Roster.man(LocalDate.of(1950, 5, 1)), Roster.phone()), "就业状况", "退休"),
                Roster.row("冯小", Roster.man(LocalDate.now().minusYears(15)), Roster.phone()),
                Roster.row("褚大", Roster.man(), good.get(10)),
                Roster.with(Roster.row("卫二"), "会籍变化日期", "2999-01-01"),
                Roster.with(Roster.row("蒋三"), "会籍变化类型", "退会")));
        long id = read(works, officer, rows);
        assertThat(imports.preview(id)).isEqualTo(new Preview("PREVIEWED", 17, 1, 0, 0, 3, 13, null));
        assertThat(codes(id)).containsExactly(
                Map.entry(6, "ID_DAMAGED"), Map.entry(7, "ID_CHECKSUM"), Map.entry(8, "DUPLICATE_IN_FILE"),
                Map.entry(9, "MEMBER_ELSEWHERE"), Map.entry(10, "NAME_MISSING"), Map.entry(11, "PHONE_INVALID"),
                Map.entry(12, "BIRTH_IMPOSSIBLE"), Map.entry(13, "CODE_UNKNOWN"), Map.entry(14, "ID_MISSING"),
                Map.entry(15, "SEX_MISMATCH"), Map.entry(16, "BIRTH_MISMATCH"), Map.entry(17, "RETIRED_AND_PAST_AGE"),
                Map.entry(18, "UNDER_AGE"), Map.entry(19, "PHONE_SHARED"), Map.entry(20, "DATE_IMPOSSIBLE"),
                Map.entry(21, "NOT_A_MEMBER"));
        assertThat(sentence(id, 7)).isEqualTo("校验码不对。最后一位按前 17 位计算应为 " + expected + "，请核对证件。");
        assertThat(sentence(id, 8)).isEqualTo("第 8 行与第 5 行是同一个人。两行只能留一行。");

        assertThat(imports.commit(id, officer)).isEqualTo(4);
        assertThat(members(works)).containsExactly("王建国", "周强", "吴磊", "褚大");
        assertThat(jdbc.sql("select birth::text || sex from membership.member where name = '周强' and unit_id = :unit")
                .param("unit", works.id()).query(String.class).single()).isEqualTo(Roster.BORN + "1");
    }

    @Test
    void committingTwiceWritesOnceAndFiguresOfAllLevelsMoveByTheSame() throws Exception {
        long id = read(works, officer, List.of(Roster.row("王一"), Roster.row("王二")));
        assertThat(imports.commit(id, officer)).isEqualTo(2);
        assertThat(imports.commit(id, officer)).isEqualTo(2);
        assertThat(members(works)).containsExactly("王一", "王二");
        assertThat(count(works)).isEqualTo(2);
        assertThat(count(county)).isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from membership.change where import_id = :id").param("id", id)
                .query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void anUndoneImportLeavesNothingNewAndRestoresWhatItChanged() throws Exception {
        var first = Roster.row("钱一");
        imports.commit(read(works, officer, List.of(first)), officer);
        String before = standing(first);
        var changed = Roster.with(Roster.with(Roster.with(first, "学历", "高中"), "移动电话", Roster.phone()), "会籍变化类型", "保留");
        changed.set(1, "钱一一");
        long id = read(works, officer, List.of(changed, Roster.row("钱二")));
        assertThat(imports.preview(id)).extracting(Preview::warning, Preview::fresh).containsExactly(1, 1);
        imports.commit(id, officer);
        assertThat(standing(first)).isNotEqualTo(before).contains("RETAINED", "钱一一");
        assertThat(count(works)).isEqualTo(1);

        undoing.undo(id, officer);
        undoing.undo(id, officer);
        assertThat(standing(first)).isEqualTo(before);
        assertThat(members(works)).containsExactly("钱一");
        assertThat(count(works)).isEqualTo(1);
        assertThat(jdbc.sql("select kind from membership.change where unit_id = :unit order by at, id")
                .param("unit", works.id()).query(String.class).list()).containsExactly("JOIN", "RETAIN", "UNDO");
        assertThat(jdbc.sql("select count(*) from people.person where place = :place").param("place", works.place())
                .query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void anImportOnWhichSomethingDependsIsNotUndone() throws Exception {
        var first = Roster.row("孙一");
        long id = read(works, officer, List.of(first, Roster.row("孙二")));
        imports.commit(id, officer);
        imports.commit(read(works, officer, List.of(Roster.with(first, "学历", "高中"))), officer);
        assertThatThrownBy(() -> undoing.undo(id, officer)).isInstanceOf(Refusal.class)
                .hasMessageStartingWith("有 1 人在这次导入以后又有变动");
        assertThat(members(works)).containsExactly("孙一", "孙二");
    }

    @Test
    void whatChangedSinceThePreviewStaysOut() throws Exception {
        var gone = Roster.row("李一");
        var moved = Roster.row("李二");
        imports.commit(read(works, officer, List.of(moved)), officer);
        long id = read(works, officer, List.of(gone, Roster.with(moved, "学历", "高中"), Roster.row("李三")));
        imports.commit(read(tree.base(county), null, List.of(gone)), null);
        imports.commit(read(works, officer, List.of(Roster.with(moved, "学历", "初中"))), officer);

        assertThat(imports.commit(id, officer)).isEqualTo(1);
        assertThat(codes(id)).containsExactly(Map.entry(5, "MEMBER_ELSEWHERE"), Map.entry(6, "CHANGED_MEANWHILE"));
        assertThat(imports.preview(id).error()).isEqualTo(2);
        assertThat(members(works)).containsExactly("李二", "李三");
    }

    @Test
    void aFileMaySpanBranchesButNotStrangers() throws Exception {
        Unit branch = tree.branch(works);
        works = tree.again(works);
        officer = accounts.actor(works, Role.UNIT_OFFICER);
        Unit stranger = tree.base(county);
        var header = List.of("姓名", "身份证号", "手机", "所属工会");
        Path file = SampleSheets.gbk(folder.resolve("名册.csv"), header, List.of(
                List.of("本部", Roster.man(), Roster.phone(), ""),
                List.of("分会", Roster.man(), Roster.phone(), branch.name()),
                List.of("外人", Roster.man(), Roster.phone(), stranger.code())));
        long id = read(works, officer, file);
        assertThat(codes(id)).containsExactly(Map.entry(4, "UNIT_UNKNOWN"));
        imports.commit(id, officer);
        assertThat(members(branch)).containsExactly("分会");
        assertThat(members(works)).containsExactly("本部");
        assertThat(members(stranger)).isEmpty();
        assertThat(count(works)).isEqualTo(2);
    }

    @Test
    void hostileTextIsKeptAsText() throws Exception {
        String markup = "<script>alert(1)</script>";
        String sql = "x'); drop table membership.member; --";
        Path file = SampleSheets.xls(folder.resolve("旧.xls"), List.of("姓名", "证件号码", "工作单位", "籍贯"), List.of(
                List.of(markup, Roster.man(), "=cmd|' /C calc'!A0", sql),
                List.of("𠮷㛃", Roster.man(), "a\u0000b", "\\N")));
        imports.commit(read(works, officer, file), officer);
        assertThat(members(works)).containsExactly(markup, "𠮷㛃");
        assertThat(jdbc.sql("select employer || native_place from membership.member where unit_id = :unit order by id")
                .param("unit", works.id()).query(String.class).list())
                .containsExactly("=cmd|' /C calc'!A0" + sql, "ab\\N");
    }

    @Test
    void aFileThatIsNoRosterIsRefusedInASentence() throws Exception {
        Path file = Files.writeString(folder.resolve("a.xlsx"), "<html><table>");
        long id = imports.receive(works, "a.xlsx", Files.newInputStream(file), officer);
        assertThat(imports.read(id)).extracting(Preview::state, Preview::problem).containsExactly("FAILED",
                "这个文件其实是网页格式，只是改了扩展名。请用 Excel 或 WPS 打开后，另存为 .xlsx 再上传。");
        Path noNumber = SampleSheets.utf8(folder.resolve("b.csv"), List.of("姓名", "性别", "学历"),
                List.of(List.of("甲", "男", "高中")));
        id = read(works, officer, noNumber);
        assertThat(imports.preview(id).problem()).startsWith("没有认出必需的列：证件号码。");
    }

    @Test
    void noNumberStandsInTheClearAnywhereInTheDatabase() throws Exception {
        String number = Roster.man();
        String phone = Roster.phone();
        long id = read(works, officer, List.of(Roster.row("张密", number, phone),
                Roster.row("张码", "14010519850317123", phone)));
        imports.commit(id, officer);
        for (String table : List.of("people.person", "membership.member", "membership.change", "membership.import_row",
                "membership.roster_import", "access.trail")) {
            assertThat(jdbc.sql("select count(*) from " + table + " t where t::text like :a or t::text like :b")
                    .param("a", "%" + number + "%").param("b", "%" + phone + "%").query(Integer.class).single())
                    .as(table).isZero();
        }
    }

    private long read(Unit unit, Actor actor, List<? extends List<?>> rows) throws Exception {
        return read(unit, actor, SampleSheets.national(folder.resolve("花名册.xlsx"), rows));
    }

    private long read(Unit unit, Actor actor, Path file) throws Exception {
        try (InputStream in = Files.newInputStream(file)) {
            long id = imports.receive(unit, file.getFileName().toString(), in, actor);
            imports.read(id);
            return id;
        }
    }

    private List<Map.Entry<Integer, String>> codes(long id) {
        return jdbc.sql("""
                select row, array_to_string(codes, ' ') as codes from membership.import_row
                where import_id = :id and codes <> '{}' order by row""").param("id", id)
                .query((row, number) -> Map.entry(row.getInt("row"), row.getString("codes"))).list();
    }

    private String sentence(long id, int row) {
        return Details.of(jdbc.sql("select details from membership.import_row where import_id = :id and row = :row")
                .param("id", id).param("row", row).query(String.class).single()).findings().getFirst().sentence();
    }

    private List<String> members(Unit unit) {
        return jdbc.sql("select name from membership.member where unit_id = :unit order by id").param("unit", unit.id())
                .query(String.class).list();
    }

    /** Everything about the person of a row, in one text, but versions. */
    private String standing(List<Object> row) {
        return jdbc.sql("""
                select (to_jsonb(m) - 'version')::text || (to_jsonb(p) - 'version')::text
                from membership.member m join people.person p on p.key = m.person_key
                where m.unit_id = :unit and m.name like :name""")
                .param("unit", works.id()).param("name", row.get(1) + "%").query(String.class).single();
    }

    private int count(Unit unit) {
        return figures.of(List.of(unit.id()), "member.count").get(unit.id()).intValue();
    }
}
