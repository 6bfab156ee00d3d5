package org.unionhall.platform.sheet;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings the texts of header cells to one form: no spaces, stars, colons or remarks in brackets. */
final class HeaderText {

    private static final Pattern SIGNS = Pattern.compile("[\\s*★☆#:;,。、\"'“”_\\-—]+");
    private static final Pattern REMARK = Pattern.compile("[(\\[{<【〔〈《][^)\\]}>】〕〉》]*[)\\]}>】〕〉》]");
    private static final Pattern BRACKETS = Pattern.compile("[()\\[\\]{}<>【】〔〕〈〉《》]");
    private static final Pattern MUST = Pattern.compile("^(必填项?|选填|必录)|(必填项?|选填|必录)$");

    private HeaderText() {
    }

    /** The forms under which this cell may be known, the fullest first. */
    static List<String> forms(String cell) {
        var text = SIGNS.matcher(Cells.clean(cell)).replaceAll("").toLowerCase(Locale.ROOT);
        var full = BRACKETS.matcher(text).replaceAll("");
        var bare = REMARK.matcher(text).replaceAll("");
        return List.of(full, MUST.matcher(bare).replaceAll(""));
    }

    /** The fullest form. */
    static String of(String cell) {
        return forms(cell).getFirst();
    }
}
