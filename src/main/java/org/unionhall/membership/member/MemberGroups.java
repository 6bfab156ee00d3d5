package org.unionhall.membership.member;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.unionhall.platform.codes.Code;
import org.unionhall.platform.codes.CodeList;
import org.unionhall.platform.sheet.Cells;

/**
 * The groups a member is tagged with: 八大群体 of 2018 ({@code G1}–{@code G8}) and 新就业形态 of 2021 ({@code N1}…). Both
 * are kept side by side, because both are still asked for; a lorry driver is G1 and N1.
 */
public final class MemberGroups {

    private static final Pattern SEPARATOR = Pattern.compile("[,;、/|\\s]+");
    private static final Pattern NONE = Pattern.compile("无|否|不是|没有|非");
    private static final String EIGHT = "G";
    private static final String NEW_FORM = "N";

    private MemberGroups() {
    }

    /** Reads one or several names; a name in both lists gives both tags, an unknown name gives nothing at all. */
    public static Optional<List<String>> read(String cell) {
        String text = Cells.clean(cell);
        if (text.isEmpty() || NONE.matcher(text).matches()) {
            return Optional.of(List.of());
        }
        List<String> whole = tags(text);
        if (!whole.isEmpty()) {
            return Optional.of(whole);
        }
        var tags = new TreeSet<String>();
        for (String part : SEPARATOR.split(text)) {
            List<String> found = tags(part);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            tags.addAll(found);
        }
        return Optional.of(List.copyOf(tags));
    }

    /** The name of a tag. */
    public static String title(String tag) {
        return list(tag).of(tag.substring(1)).map(Code::name).orElse(tag);
    }

    /** Every tag there is, the eight groups first. */
    public static List<String> all() {
        return Stream.concat(eight().all().stream().map(code -> EIGHT + code.code()),
                newForms().all().stream().map(code -> NEW_FORM + code.code())).toList();
    }

    /** The names nearest to a text nobody knows. */
    public static List<String> suggest(String text) {
        return eight().suggest(text);
    }

    private static List<String> tags(String name) {
        if (Character.isDigit(name.codePointAt(0))) {
            return List.of();
        }
        var tags = new ArrayList<String>(2);
        eight().read(name).ifPresent(code -> tags.add(EIGHT + code.code()));
        newForms().read(name).ifPresent(code -> tags.add(NEW_FORM + code.code()));
        return tags;
    }

    private static CodeList list(String tag) {
        return tag.startsWith(EIGHT) ? eight() : newForms();
    }

    private static CodeList eight() {
        return CodeList.named("group");
    }

    private static CodeList newForms() {
        return CodeList.named("new-form");
    }
}
