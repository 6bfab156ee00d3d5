package org.unionhall.organization;

import java.util.Locale;
import org.unionhall.platform.sheet.Cells;

/** A unified social credit code of 18 characters (GB 32100-2015); base unions begin with 81. */
public record CreditCode(String text) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] BODY_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    /** Why a text is no credit code. */
    public enum Flaw {
        MISSING("没有填写统一社会信用代码。"),
        DAMAGED("统一社会信用代码被 Excel 当作数字存坏了。请把这一列设成文本格式，重新填写。"),
        LENGTH("统一社会信用代码应为 18 位。请对照证书补全。"),
        CHARACTERS("统一社会信用代码里只有数字和大写字母，不用 I、O、S、V、Z。请对照证书改正。"),
        CHECKSUM("统一社会信用代码的校验位不对：按前 17 位，末位应为 %s。请对照证书检查每一位。");

        private final String sentence;

        Flaw(String sentence) {
            this.sentence = sentence;
        }
    }

    /** Either a code ({@code flaw} is null) or its flaw ({@code code} is null). */
    public record Parsed(CreditCode code, Flaw flaw, String expectedCheck) {

        public boolean ok() {
            return flaw == null;
        }

        /** What is wrong and what to do, in Chinese; empty when nothing is. */
        public String sentence() {
            return flaw == null ? "" : flaw.sentence.formatted(expectedCheck);
        }
    }

    /** Reads a cell; full-width and lower-case letters, spaces and dashes are tolerated. */
    public static Parsed parse(String text) {
        var cell = Cells.clean(text);
        if (cell.isEmpty()) {
            return new Parsed(null, Flaw.MISSING, "");
        }
        if (Cells.scientific(cell) && cell.contains("+")) {
            return new Parsed(null, Flaw.DAMAGED, "");
        }
        var code = cell.replaceAll("[\\s\\-]", "").toUpperCase(Locale.ROOT);
        if (!code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            return new Parsed(null, Flaw.CHARACTERS, "");
        }
        if (code.length() != 18) {
            return new Parsed(null, Flaw.LENGTH, "");
        }
        var check = check(code);
        return check == code.charAt(17) ? new Parsed(new CreditCode(code), null, "")
                : new Parsed(null, Flaw.CHECKSUM, String.valueOf(check));
    }

    /**
     * The valid code of registrar, kind and division ({@code 81140105}) and a running number below 100,000,000,
     * with the check characters of its nine-character body (GB 11714) and of the whole.
     */
    public static CreditCode generate(String prefix, int number) {
        var body = "%08d".formatted(number);
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += (body.charAt(i) - '0') * BODY_WEIGHTS[i];
        }
        var seventeen = prefix + body + "0X987654321".charAt(sum % 11);
        return new CreditCode(seventeen + check(seventeen));
    }

    /** Registered by a union: the first character is 8. */
    public boolean isUnion() {
        return text.charAt(0) == '8';
    }

    /** A base union: 81. */
    public boolean isBaseUnion() {
        return text.startsWith("81");
    }

    /** The six digits of the division where it was registered. */
    public String region() {
        return text.substring(2, 8);
    }

    private static char check(String code) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
