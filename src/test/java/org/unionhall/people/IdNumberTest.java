package org.unionhall.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unionhall.people.IdNumber.Flaw;

class IdNumberTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, 11010519491231002X, 1949-12-31, FEMALE, 110105",
        "440524188001010014, , , ,",
        "11010519491231002x, 11010519491231002X, 1949-12-31, FEMALE, 110105",
        "１１０１０５１９４９１２３１００２Ｘ, 11010519491231002X, 1949-12-31, FEMALE, 110105",
        "' 110105 19491231 002 X ', 11010519491231002X, 1949-12-31, FEMALE, 110105",
        "'110105-19491231-002X', 11010519491231002X, 1949-12-31, FEMALE, 110105",
        "‘11010519491231002X, 11010519491231002X, 1949-12-31, FEMALE, 110105",
        "11010519491231002Х, 11010519491231002X, 1949-12-31, FEMALE, 110105",
        "110105491231002, 11010519491231002X, 1949-12-31, FEMALE, 110105"})
    void readsWhatClerksType(String text, String number, LocalDate birth, Sex sex, String region) {
        var parsed = IdNumber.parse(text);
        if (number == null) {
            assertThat(parsed.flaw()).isEqualTo(Flaw.BIRTH_IMPOSSIBLE);
            return;
        }
        assertThat(parsed.ok()).isTrue();
        assertThat(parsed.sentence()).isEmpty();
        assertThat(parsed.number().text()).isEqualTo(number);
        assertThat(parsed.number().birth()).isEqualTo(birth);
        assertThat(parsed.number().sex()).isEqualTo(sex);
        assertThat(parsed.number().region()).isEqualTo(region);
        assertThat(parsed.number().documentType()).isEqualTo(DocumentType.ID_CARD);
    }

    @ParameterizedTest
    @CsvSource({
        "'', false, MISSING", "'  ', false, MISSING", ", false, MISSING",
        "1.40105E+17, false, DAMAGED", "1.40105199001011e17, true, DAMAGED", "１.４E+17, false, DAMAGED",
        "140105199001011000, true, DAMAGED", "140105199001021000, false, DAMAGED", "11010519491231002X, true, DAMAGED",
        "1101051949123100, false, LENGTH", "1101051949123100222, false, LENGTH", "1, false, LENGTH",
        "12345678901234X, false, LENGTH",
        "11010519491231O02X, false, CHARACTERS", "无, false, CHARACTERS", "E12345678, false, CHARACTERS",
        "1101X519491231002X, false, CHARACTERS",
        "101010194912310020, false, REGION_UNKNOWN", "990105194912310020, false, REGION_UNKNOWN",
        "110105194913310020, false, BIRTH_IMPOSSIBLE", "110105199002300020, false, BIRTH_IMPOSSIBLE",
        "110105299001010020, false, BIRTH_IMPOSSIBLE", "110105199913002, false, BIRTH_IMPOSSIBLE",
        "110105194912310021, false, CHECKSUM", "110105194912310020, false, CHECKSUM"})
    void saysWhatIsWrong(String text, boolean numeric, Flaw flaw) {
        var parsed = IdNumber.parse(text, numeric, TODAY);
        assertThat(parsed.flaw()).isEqualTo(flaw);
        assertThat(parsed.ok()).isFalse();
        assertThat(parsed.number()).isNull();
        assertThat(parsed.sentence()).endsWith("。").doesNotContain("%s");
    }

    @Test
    void aWrongCheckDigitIsToldWithTheRightOne() {
        var parsed = IdNumber.parse("110105194912310021");
        assertThat(parsed.expectedCheck()).isEqualTo("X");
        assertThat(parsed.sentence()).contains("末位应为 X").doesNotContain("110105");
    }

    @Test
    void nobodyIsBornTomorrow() {
        var tomorrow = IdNumber.complete("11010520261122002").text();
        assertThat(IdNumber.parse(tomorrow, false, TODAY).flaw()).isEqualTo(Flaw.BIRTH_IMPOSSIBLE);
        assertThat(IdNumber.parse(tomorrow).ok()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"81000019900101001, RESIDENCE_PERMIT, 810000", "82000019900101001, RESIDENCE_PERMIT, 820000",
        "83000019900101001, RESIDENCE_PERMIT, 830000", "91484019900101001, FOREIGN_PERMANENT, 140000",
        "14010519900101001, ID_CARD, 140105"})
    void permitsAndForeignCards(String seventeen, DocumentType type, String region) {
        var number = IdNumber.parse(IdNumber.complete(seventeen).text()).number();
        assertThat(number.documentType()).isEqualTo(type);
        assertThat(number.region()).isEqualTo(type == DocumentType.FOREIGN_PERMANENT ? "140000" : region);
        assertThat(number.sex()).isEqualTo(Sex.MALE);
    }

    @Test
    void neverPrintsItself() {
        assertThat(IdNumber.complete("14010519900101001").toString()).doesNotContain("1");
        assertThat(IdNumber.parse(IdNumber.complete("14010519900101001").text()).toString()).doesNotContain("140105");
    }

    @Property
    void completeNumbersAreRead(@ForAll @IntRange(min = 0, max = 43_000) int day, @ForAll @IntRange(max = 999) int sequence) {
        var birth = LocalDate.of(1900, 1, 1).plusDays(day);
        var number = IdNumber.complete("140105" + birth.toString().replace("-", "") + "%03d".formatted(sequence));
        var parsed = IdNumber.parse(number.text(), false, TODAY);
        assertThat(parsed.number()).isEqualTo(number);
        assertThat(number.birth()).isEqualTo(birth);
        assertThat(number.sex() == Sex.MALE).isEqualTo(sequence % 2 == 1);
    }

    @Property
    void anyOneWrongDigitAndAnyTwoSwappedAreNoticed(@ForAll @IntRange(max = 16) int at, @ForAll @IntRange(min = 1, max = 9) int by,
            @ForAll @IntRange(min = 100, max = 999) int sequence) {
        var right = IdNumber.complete("14010519871203" + sequence).text().toCharArray();
        var wrong = right.clone();
        wrong[at] = (char) ('0' + (wrong[at] - '0' + by) % 10);
        assertThat(IdNumber.parse(new String(wrong), false, TODAY).ok()).isFalse();
        if (at < 16 && right[at] != right[at + 1]) {
            var swapped = right.clone();
            swapped[at] = right[at + 1];
            swapped[at + 1] = right[at];
            assertThat(IdNumber.parse(new String(swapped), false, TODAY).ok()).isFalse();
        }
    }

    @Property
    void neverThrows(@ForAll String text, @ForAll boolean numeric) {
        var parsed = IdNumber.parse(text, numeric, TODAY);
        assertThat(parsed.ok()).isEqualTo(parsed.number() != null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"13800138000", "+86 138 0013 8000", "86-138-0013-8000", "１３８００１３８０００", "138-0013-8000",
        "0086 13800138000", "(+86)13800138000", "13800138000.0", "'13800138000", "19912345678\u00A0"})
    void mobileNumbers(String text) {
        assertThat(Phone.parse(text)).hasValueSatisfying(phone -> {
            assertThat(phone.digits()).matches("1[39]\\d{9}");
            assertThat(phone.toString()).doesNotContain("1");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.38E10", "1.38E+10", "12800138000", "1380013800", "138001380001", "0351-1234567", "无",
        "1380013800O", "23800138000", "138001380008613"})
    void noMobileNumbers(String text) {
        assertThat(Phone.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"身份证, ID_CARD", "居民身份证, ID_CARD", "1, ID_CARD", "护照, PASSPORT", "军官证, OFFICER",
        "港澳台居民居住证, RESIDENCE_PERMIT", "外国人永久居留身份证, FOREIGN_PERMANENT", "驾驶证, "})
    void documentTypes(String text, DocumentType type) {
        assertThat(DocumentType.read(text).orElse(null)).isEqualTo(type);
    }

    @Test
    void everyDocumentTypeHasItsCode() {
        for (var type : DocumentType.values()) {
            assertThat(DocumentType.of(type.code())).contains(type);
            assertThat(DocumentType.read(type.title())).contains(type);
        }
        assertThat(DocumentType.of("9")).isEmpty();
    }
}
