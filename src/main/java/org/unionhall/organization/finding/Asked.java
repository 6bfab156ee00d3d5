package org.unionhall.organization.finding;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.unionhall.platform.sheet.Cells;
import org.unionhall.platform.text.Bigrams;

/**
 * What somebody looks for, as it was typed: the name of a workplace or union, or a credit code of eighteen characters.
 */
record Asked(String text) {

    private static final int LONGEST = 100;
    private static final Pattern CODE = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{18}");
    private static final Pattern UNION = Pattern.compile("(基层)?工会(委员会|联合会)?$");
    private static final Pattern FIRM = Pattern.compile(
            "(股份)?有限(责任)?公司$|集团公司$|集团$|公司$|分公司$|经营部$|服务部$|门市部$|厂$|店$");

    static Asked of(String typed) {
        String clean = Cells.clean(typed == null ? "" : typed);
        return new Asked(clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean);
    }

    boolean empty() {
        return text.isEmpty();
    }

    boolean code() {
        return CODE.matcher(creditCode()).matches();
    }

    String creditCode() {
        return text.replace(" ", "").toUpperCase(Locale.ROOT);
    }

    /** The name without 工会, which every union has and no workplace. */
    String name() {
        String bare = UNION.matcher(text).replaceFirst("");
        return bare.isEmpty() ? text : bare;
    }

    /** Too short or too common to be looked for. */
    boolean vague() {
        return Bigrams.of(name()).isEmpty() || name().codePointCount(0, name().length()) < 2
                || List.of("工会", "公司", "有限公司", "总工会").contains(name());
    }

    /** The name without what firms end with, for those who remember it otherwise; null when nothing much would be left. */
    Asked looser() {
        String bare = FIRM.matcher(name()).replaceFirst("");
        return bare.equals(name()) || bare.codePointCount(0, bare.length()) < 2 ? null : new Asked(bare);
    }

    String[] grams() {
        return Bigrams.of(name()).toArray(String[]::new);
    }
}
