package org.unionhall.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Chinese on screens, and classes named after what they are in the field. */
class WordingTest {

    /** Latin words that people in China read on screens every day. */
    private static final Set<String> AT_HOME = Set.of("Excel", "CSV", "xlsx", "xls", "csv", "UTF", "GBK", "ID", "PDF", "Ctrl",
            "K", "TOTP", "admin", "ABCD", "EFGH", "JKMN", "zhang", "min", "member", "docx", "API", "X", "GB");
    private static final Pattern CODE = Pattern.compile(
            "(?m)^\\s*(@import|@param|!\\{).*$|<%--.*?--%>|<!--.*?-->|<(script|style)\\b.*?</\\2>", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern LABEL = Pattern.compile("(?:title|label|hint|subtitle|note|text|caption|placeholder|aria-label) ?= ?\"([^\"]*)\"");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");
    private static final Pattern NAMED_AFTER_NOTHING = Pattern.compile(
            ".*(Utils?|Manager|Impl|Helper|Dto|DTO|Bean|Common|Misc)(Test)?\\.java");

    @Test
    void pagesSpeakChinese() {
        var english = new ArrayList<String>();
        for (Path file : Sources.under("src/main/jte", ".jte")) {
            String page = CODE.matcher(Sources.text(file)).replaceAll("");
            LABEL.matcher(page).results().forEach(label -> words(label.group(1), file, english));
            words(nodes(page), file, english);
        }
        assertThat(english).isEmpty();
    }

    @Test
    void theWallSees() {
        var english = new ArrayList<String>();
        words(nodes("@if(a.b() < 3)<p class=\"x\">Sign in, ${user.name()}</p>@endif"), Path.of("a"), english);
        assertThat(english).containsExactly("a: Sign", "a: in");
    }

    /** What stands between tags, without expressions, calls and conditions of the template. */
    private static String nodes(String page) {
        var text = new StringBuilder();
        int i = 0;
        while (i < page.length()) {
            char letter = page.charAt(i);
            if (page.startsWith("${", i) || page.startsWith("$unsafe{", i)) {
                i = closing(page, page.indexOf('{', i), '{', '}');
            } else if (letter == '@' && i + 1 < page.length() && Character.isLetter(page.charAt(i + 1))) {
                i++;
                while (i < page.length() && (Character.isLetterOrDigit(page.charAt(i)) || page.charAt(i) == '.')) {
                    i++;
                }
                if (i < page.length() && page.charAt(i) == '(') {
                    i = closing(page, i, '(', ')');
                }
            } else if (letter == '<') {
                i = closing(page, i, '<', '>');
                text.append(' ');
            } else {
                text.append(letter);
                i++;
            }
        }
        return text.toString().replaceAll("&[a-z]+;", " ");
    }

    /** Behind the bracket that closes this one; content blocks inside are skipped, they are read for their labels only. */
    private static int closing(String page, int open, char from, char to) {
        int depth = 0;
        boolean quoted = false;
        for (int i = open; i < page.length(); i++) {
            char letter = page.charAt(i);
            if (letter == '"' && page.charAt(i - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted && letter == from) {
                depth++;
            } else if (!quoted && letter == to && --depth == 0) {
                return i + 1;
            }
        }
        return page.length();
    }

    private static void words(String text, Path file, List<String> english) {
        String bare = text.replaceAll("\\$\\{[^}]*}", " ");
        WORD.matcher(bare).results().map(word -> word.group()).filter(word -> !AT_HOME.contains(word))
                .forEach(word -> english.add(file + ": " + word));
    }

    @Test
    void classesAreNamedAfterSomething() {
        assertThat(Sources.under("src", ".java")).noneMatch(file -> NAMED_AFTER_NOTHING.matcher(file.toString()).matches());
    }

    @Test
    void nothingIsLeftLyingAbout() {
        List<String> found = Sources.under("src/main", "").stream().filter(file -> file.toString().matches(".*\\.(java|jte|sql|yaml|properties|css|js)"))
                .filter(file -> Sources.text(file).matches("(?s).*(\\bTODO\\b|\\bFIXME\\b|System\\.(out|err)\\.print|printStackTrace\\(\\)).*"))
                .map(Path::toString).toList();
        assertThat(found).isEmpty();
    }
}
