package org.unionhall.membership.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionhall.membership.member.ChangeKind;
import org.unionhall.people.DocumentType;
import org.unionhall.people.Sex;
import org.unionhall.platform.sheet.HeaderFinder;
import org.unionhall.platform.sheet.SampleSheets;
import org.unionhall.platform.sheet.SheetRow;

/** One row at a time: what a clerk may write, and what is said of each mistake. */
class RowReadingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final AgeLimits AGES = new AgeLimits(TODAY, 16, 63, 58);
    private static final UnitsOfFile ONE_UNIT = (text, findings) -> new RowUnit(7, 700);
    /** A man born on 17 March 1985. */
    private static final String MAN = "140105198503170015";

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            姓名         | -                    | NAME_MISSING      | 没有姓名。实名制要求必填，请补上。
            姓名         | {LONG}               | TEXT_TOO_LONG     | 姓名有 101 个字。最多 100 个字，请改短。
            证件号码     | -                    | ID_MISSING        | 没有证件号码。实名制要求必填，请补上。
            证件号码     | 1.40105E+17          | ID_DAMAGED        | 证件号码被 Excel 改成了数字，后几位已丢失。请把该列设为“文本”后重新填写。
            证件号码     | 140105198503170000   | ID_DAMAGED        | 证件号码被 Excel 改成了数字，后几位已丢失。请把该列设为“文本”后重新填写。
            证件号码     | 14010519850317001    | ID_LENGTH         | 证件号码是 17 位。应为 18 位（旧证 15 位），请对照证件补全。
            证件号码     | 14010519850317O015   | ID_CHARACTERS     | 证件号码里有不该有的字符。只能是数字和末位的 X；如不是身份证，请填写有效证件类别。
            证件号码     | 140105198503170018   | ID_CHECKSUM       | 校验码不对。最后一位按前 17 位计算应为 5，请核对证件。
            证件号码     | 990105198503170019   | ID_REGION         | 证件号码开头的地区码 99 不存在。请对照证件改正。
            证件号码     | 140105199002300231   | BIRTH_IMPOSSIBLE  | 证件里的出生日期 1990年2月30日 不存在或不合情理。请对照证件改正。
            证件号码     | 140105201012010011   | UNDER_AGE         | 未满 16 周岁。不能入会；如出生日期有误，请改正。
            有效证件类别 | 学生证               | CODE_UNKNOWN      | 有效证件类别“学生证”不在代码表里。选一个：居民身份证 · 军官证 · 港澳台居民居住证。
            有效证件类别 | 护照                 | DOCUMENT_MISMATCH | 证件类别填的是“护照”，号码却不是这种证件的写法。请核对证件类别和号码。
            出生日期     | 1990-02-30           | BIRTH_IMPOSSIBLE  | 出生日期 “1990-02-30” 不存在或不合情理。请对照证件改正。
            出生日期     | 1990.1.2             | BIRTH_MISMATCH    | 出生日期“1990.1.2”与证件不符。按证件写为1985年3月17日，请核对。
            性别         | 女                   | SEX_MISMATCH      | 性别“女”与证件不符。按证件写为“男”，请核对。
            移动电话     | 1380013              | PHONE_INVALID     | 手机号只有 7 位。应为 11 位，13 至 19 开头；没有手机可留空。
            移动电话     | 138001380001         | PHONE_INVALID     | 手机号有 12 位。应为 11 位，13 至 19 开头；没有手机可留空。
            移动电话     | 12800138000          | PHONE_INVALID     | 手机号开头不对。应为 11 位，13 至 19 开头；没有手机可留空。
            移动电话     | 1.38001E+10          | PHONE_INVALID     | 手机号被 Excel 改成了数字。应为 11 位，13 至 19 开头；没有手机可留空。
            政治面貌     | =1+1                 | CODE_UNKNOWN      | -
            会籍变化日期 | 2026-11-22           | DATE_IMPOSSIBLE   | 会籍变化日期“2026-11-22”不是能用的日期。请写成 2026-11-21 的样子，且不晚于今天。
            会籍变化日期 | 去年                 | DATE_IMPOSSIBLE   | 会籍变化日期“去年”不是能用的日期。请写成 2026-11-21 的样子，且不晚于今天。
            """)
    void everyMistakeHasACodeAndASentence(String column, String value, String code, String sentence) {
        String typed = "{LONG}".equals(value) ? "长".repeat(101) : value;
        RosterRow row = read(Roster.with(good(), column, typed));
        assertThat(row.findings()).extracting(finding -> finding.code().name()).containsExactly(code);
        if (sentence != null) {
            assertThat(row.findings().getFirst().sentence()).isEqualTo(sentence);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            姓名         | 张 伟
            姓名         | 阿卜杜拉•买买提
            姓名         | 𠮷㛃
            姓名         | <script>alert(1)</script>
            证件号码     | １４０１０５１９８５０３１７００１５
            证件号码     | 140105850317001
            出生日期     | 1985.3.17
            出生日期     | 1985年3月17日
            出生日期     | 31123
            出生日期     | 1985年3月
            移动电话     | +86 138-0013-8000
            学历         | 本科
            技能等级     | 三级
            会籍变化日期 | 20200106
            民族         | 汉
            """)
    void whatClerksWriteIsUnderstood(String column, String value) {
        RosterRow row = read(Roster.with(good(), column, value));
        assertThat(row.findings()).isEmpty();
        assertThat(row.identity().number()).isEqualTo(MAN);
        assertThat(row.birth()).isEqualTo(LocalDate.of(1985, 3, 17));
    }

    @Test
    void whatTheNumberTellsIsFilledIn() {
        List<Object> bare = new ArrayList<>(SampleSheets.NATIONAL.stream().map(title -> "").toList());
        bare.set(1, "王一");
        bare.set(7, MAN);
        RosterRow row = read(bare);
        assertThat(row.findings()).isEmpty();
        assertThat(row.sex()).isEqualTo(Sex.MALE);
        assertThat(row.birth()).isEqualTo(LocalDate.of(1985, 3, 17));
        assertThat(row.identity().document()).isEqualTo(DocumentType.ID_CARD);
        assertThat(row).extracting(RosterRow::phone, RosterRow::kind, RosterRow::changeOn, RosterRow::migrant,
                RosterRow::groups).containsOnlyNulls();
    }

    @Test
    void codesDaysAndKindsAreRead() {
        RosterRow row = read(Roster.with(good(), "会籍变化类型", "保留"));
        assertThat(row.kind()).isEqualTo(ChangeKind.RETAIN);
        assertThat(row.changeOn()).isEqualTo(LocalDate.of(2020, 1, 6));
        assertThat(row.value(RosterColumn.EDUCATION)).isEqualTo("20");
        assertThat(row.value(RosterColumn.POLITICS)).isEqualTo("13");
        assertThat(row.migrant()).isFalse();
        assertThat(row.phone().digits()).isEqualTo("13800138000");
    }

    @Test
    void otherDocumentsAreTakenAsTheyAre() {
        RosterRow row = read(Roster.with(Roster.with(good(), "有效证件类别", "护照"), "证件号码", "e 1234 5678"));
        assertThat(row.findings()).isEmpty();
        assertThat(row.identity().number()).isEqualTo("E12345678");
        assertThat(row.sex()).isEqualTo(Sex.MALE);
        assertThat(row.birth()).isNull();
    }

    @Test
    void aNumberStoredAsNumberIsDamaged() {
        var numbers = new BitSet();
        numbers.set(7);
        var cells = good().stream().map(cell -> cell == null ? "" : cell.toString()).collect(Collectors.toList());
        RosterRow row = reading().read(new SheetRow(9, cells, numbers));
        assertThat(row.findings()).extracting(Finding::code).containsExactly(RowFinding.ID_DAMAGED);
    }

    @Test
    void severalMistakesAreAllTold() {
        RosterRow row = read(Roster.with(Roster.with(Roster.with(good(), "姓名", ""), "移动电话", "1"), "学历", "火星大学"));
        assertThat(row.findings()).extracting(Finding::code).containsExactly(RowFinding.NAME_MISSING,
                RowFinding.PHONE_INVALID, RowFinding.CODE_UNKNOWN);
    }

    @Test
    void noSentenceRepeatsANumber() {
        RosterRow row = read(Roster.with(good(), "证件号码", "140105198503170018"));
        assertThat(row.findings().getFirst().sentence()).doesNotContain("140105198503170018");
        assertThat(row.toString() + row.identity()).doesNotContain("14010519");
    }

    private static List<Object> good() {
        return Roster.row("王建国", MAN, "13800138000");
    }

    private static RosterRow read(List<Object> cells) {
        var texts = cells.stream().map(cell -> cell == null ? "" : cell.toString()).toList();
        return reading().read(new SheetRow(5, texts));
    }

    private static RowReading reading() {
        var header = HeaderFinder.of(RosterColumn.columns()).find(List.of(new SheetRow(4, SampleSheets.NATIONAL)));
        return new RowReading(header.orElseThrow(), ONE_UNIT, AGES);
    }
}
