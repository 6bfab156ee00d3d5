package org.unionhall.platform.page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

class PageKitTest {

    private static final Pattern FORBIDDEN = Pattern.compile(
            "<[^>]*\\s(style|on[a-z]+)=|<script(?! src=\"/assets/)|javascript:");
    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");
    private static final Pattern NAMED = Pattern.compile(
            "(?:for|popovertarget|aria-labelledby|aria-describedby)=\"([^\"]*)\"");

    static List<String> pages() {
        return Kit.PAGES;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void hasNothingTheContentPolicyForbids(String name) {
        assertThat(Kit.page(name)).doesNotContainPattern(FORBIDDEN).doesNotContain("null");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyIdStandsOnceAndEveryReferenceIsMet(String name) {
        String page = Kit.page(name);
        var ids = ID.matcher(page).results().map(match -> match.group(1)).toList();
        assertThat(ids).doesNotHaveDuplicates();
        NAMED.matcher(page).results().flatMap(match -> List.of(match.group(1).split(" ")).stream())
                .forEach(reference -> assertThat(ids).contains(reference));
    }

    @Test
    void namesAreShownAsTheyAre() {
        assertThat(Kit.page("kit")).contains("阿卜杜拉·买买提", "𠮷田㛃", Kit.LONG, "&lt;script&gt;alert(")
                .contains("&lt;/script>&#34; onclick=x\"").doesNotContain("<script>alert");
        assertThat(Kit.page("charts")).contains("&lt;b&gt;未填").doesNotContain("<b>未填");
    }

    @Test
    void theEntryOfThePresentPageIsMarked() {
        assertThat(Kit.page("import")).containsPattern("href=\"/members\"[^>]*aria-current=\"page\"");
        assertThat(MenuSection.of(List.of(new MenuItem(MenuItem.DAILY, 1, "home", "首页", "/", null)), "/units", Map.of())
                .getFirst().entries().getFirst().active()).isFalse();
    }

    @Test
    void aRefusedFieldKeepsWhatWasTypedAndNamesItsMistake() {
        assertThat(Kit.page("form")).contains("value=\"宏达机械厂工会\"", "aria-describedby=\"name-hint name-error\"",
                "aria-invalid=\"true\"", "id=\"name-error\"");
    }

    @Test
    void everyFormThatChangesSomethingCarriesItsToken() {
        for (String name : Kit.PAGES) {
            String page = Kit.page(name);
            assertThat(page.split("type=\"hidden\" name=\"_csrf\"")).as(name)
                    .hasSameSizeAs(page.split("method=\"post\""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"error/404", "error/403", "error/refusal", "error/fault"})
    void errorsAreToldOnASheetOfTheirOwn(String name) {
        String page = Kit.render(name + ".jte", Map.of("frame", Kit.frame("/"), "sentence", Kit.HOSTILE,
                "code", "TAKEN", "number", "7KQ2M9XA"));
        assertThat(page).contains("回到首页").doesNotContain("<script>alert", "null");
    }

    @Test
    void everyIconNamedInATemplateExists() throws Exception {
        var named = Pattern.compile("(?:part\\.icon\\(|icon = )\"([a-z0-9-]+)\"");
        try (var files = Files.walk(Path.of("src/main/jte"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                named.matcher(Files.readString(file)).results()
                        .forEach(match -> assertThat(Icons.of(match.group(1))).as(file.toString()).isNotNull());
            }
        }
        for (Tone tone : Tone.values()) {
            assertThat(Icons.of(tone.icon())).isNotNull();
        }
    }
}
