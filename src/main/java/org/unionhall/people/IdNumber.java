package org.unionhall.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import org.unionhall.platform.sheet.Cells;

/**
 * A citizen's identity number of 18 characters (GB 11643), the residence permits of Hong Kong, Macao and Taiwan
 * (81, 82, 83) and the 18-digit permanent residence card of foreigners (9…). Numbers of 15 digits are read and converted.
 */
public record IdNumber(String text) {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    /** First two digits of GB/T 2260, and of the residence permits. */
    private static final Set<String> REGIONS = Set.of("11", "12", "13", "14", "15", "21", "22", "23",
            "31", "32", "33", "34", "35", "36", "37", "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54",
            "61", "62", "63", "64", "65", "71", "81", "82", "83");

    /** Why a text is no identity number. The sentence says what to do and never repeats the number. */
    public enum Flaw {
        MISSING("没有填写证件号码。"),
        DAMAGED("证件号码被 Excel 当作数字存坏了，后几位已丢失。请把这一列设成文本格式，重新填写 18 位号码。"),
        LENGTH("证件号码应为 18 位（旧证 15 位）。请对照证件补全。"),
        CHARACTERS("证件号码里有数字和末位 X 以外的字符。请对照证件改正。"),
        REGION_UNKNOWN("证件号码开头的地区码不存在。请对照证件改正。"),
        BIRTH_IMPOSSIBLE("证件号码里的出生日期不存在或不合情理。请对照证件改正。"),
        CHECKSUM("证件号码的校验位不对：按前 17 位，末位应为 %s。请对照证件检查每一位。");

        private final String sentence;

        Flaw(String sentence) {
            this.sentence = sentence;
        }
    }

    /** Either a number ({@code flaw} is null) or its flaw ({@code number} is null). */
    public record Parsed(IdNumber number, Flaw flaw, String expectedCheck) {

        public boolean ok() {
            return flaw == null;
        }

        /** What is wrong and what to do, in Chinese; empty when nothing is. */
        public String sentence() {
            return flaw == null ? "" : flaw.sentence.formatted(expectedCheck);
        }
    }

    /** Reads a text cell. */
    public static Parsed parse(String text) {
        return parse(text, false);
    }

    /** Reads a cell that may have been stored as a number, which cannot hold more than fifteen digits. */
    public static Parsed parse(String text, boolean numeric) {
        return parse(text, numeric, LocalDate.MAX);
    }

    /** As above, and nobody may be born after {@code today}. */
    public static Parsed parse(String text, boolean numeric, LocalDate today) {
        var cell = Cells.clean(text);
        if (cell.isEmpty()) {
            return flawed(Flaw.MISSING);
        }
        if (Cells.scientific(cell)) {
            return flawed(Flaw.DAMAGED);
        }
        var number = canonical(cell);
        if (numeric && number.length() > 15) {
            return flawed(Flaw.DAMAGED);
        }
        if (!number.matches("\\d+X?")) {
            return flawed(Flaw.CHARACTERS);
        }
        if (number.length() == 15 && !number.endsWith("X")) {
            var seventeen = number.substring(0, 6) + "19" + number.substring(6);
            return judged(seventeen + check(seventeen), today);
        }
        return number.length() == 18 ? judged(number, today) : flawed(Flaw.LENGTH);
    }

    /** The number made of seventeen digits and the check digit they ask for. */
    public static IdNumber complete(String seventeen) {
        return new IdNumber(seventeen + check(seventeen));
    }

    public LocalDate birth() {
        return birth(text);
    }

    public Sex sex() {
        return (text.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /** The six digits of the division that issued the first card; of a foreigner's card the province, then 0000. */
    public String region() {
        return text.charAt(0) == '9' ? text.substring(1, 3) + "0000" : text.substring(0, 6);
    }

    public DocumentType documentType() {
        return switch (text.substring(0, 2)) {
            case "81", "82", "83" -> DocumentType.RESIDENCE_PERMIT;
            default -> text.charAt(0) == '9' ? DocumentType.FOREIGN_PERMANENT : DocumentType.ID_CARD;
        };
    }

    /** Says nothing of the number: it is personal data. */
    @Override
    public String toString() {
        return "IdNumber";
    }

    private static Parsed judged(String number, LocalDate today) {
        var region = number.charAt(0) == '9' ? number.substring(1, 3) : number.substring(0, 2);
        if (!REGIONS.contains(region)) {
            return flawed(Flaw.REGION_UNKNOWN);
        }
        var right = check(number.substring(0, 17)) == number.charAt(17);
        if (!right && number.endsWith("000")) {
            return flawed(Flaw.DAMAGED);
        }
        var born = birth(number);
        if (born == null || born.isBefore(EARLIEST) || born.isAfter(today)) {
            return flawed(Flaw.BIRTH_IMPOSSIBLE);
        }
        return right ? new Parsed(new IdNumber(number), null, "")
                : new Parsed(null, Flaw.CHECKSUM, String.valueOf(check(number.substring(0, 17))));
    }

    private static String canonical(String cell) {
        return cell.replaceAll("[\\s\\-]", "").replaceAll("[xХх×]$", "X");
    }

    private static LocalDate birth(String number) {
        try {
            return LocalDate.of(Integer.parseInt(number, 6, 10, 10), Integer.parseInt(number, 10, 12, 10),
                    Integer.parseInt(number, 12, 14, 10));
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static char check(String seventeen) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (seventeen.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    private static Parsed flawed(Flaw flaw) {
        return new Parsed(null, flaw, "");
    }
}
