package org.unionhall.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Looks at pages and says what is wrong with them: complaints of the browser, something sticking out at the side,
 * English words. A picture of each goes to docs/screens with {@code -Dscreens=true}, else to target/screens.
 */
public final class Looking {

    private static final boolean PUBLISHED = Boolean.getBoolean("screens");
    static final Path FOLDER = Path.of(PUBLISHED ? "docs/screens" : Browsers.SCREENS);

    private static final int LONGEST = 2200;
    private static final Pattern WORD = Pattern.compile("(?<![\\w@./:-])(?=[A-Z]*[a-z])[A-Za-z]{3,}(?![\\w./:-])");
    /** Words at home on Chinese screens, and what the demo itself has written in Latin letters. */
    private static final Set<String> AT_HOME = Set.of("Excel", "xlsx", "xls", "csv", "Ctrl",
            "Chrome", "Linux", "Android", "admin", "worker", "workplace", "county", "province", "operator", "unionhall",
            "demo", "zhang", "member", "tyszgh");
    private static final String STICKS_OUT = """
            () => document.documentElement.scrollWidth > window.innerWidth
                ? [...document.querySelectorAll('main *')]
                    .filter(e => e.getBoundingClientRect().right > window.innerWidth + 1).slice(0, 3).map(e => e.tagName + '.' + e.getAttribute('class')).join(' ') || 'something' : ''
            """;

    private final Page page;
    private final String size;
    private Path folder = FOLDER;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    private Looking(BrowserContext visitor, String size) {
        this.size = size;
        visitor.onConsoleMessage(message -> complaints.add(message.text()));
        visitor.onWebError(error -> complaints.add(error.error()));
        page = visitor.newPage();
    }

    public static Looking atDesk(BrowserContext visitor) {
        return new Looking(visitor, "-desktop");
    }

    public static Looking onPhone(BrowserContext visitor) {
        return new Looking(visitor, "-phone");
    }

    public static Looking onTablet(BrowserContext visitor) {
        return new Looking(visitor, "-tablet");
    }

    /** Pictures of this visit are for the developer only. */
    public Looking unpublished() {
        folder = Path.of(Browsers.SCREENS);
        return this;
    }

    public Page page() {
        return page;
    }

    /** Goes there; a page that should not be there answers 404, which the browser may complain of. */
    public void go(String address, int status) {
        Response answer = page.navigate(address);
        if (answer == null || answer.status() != status) {
            wrong.add(address + " answered " + (answer == null ? "nothing" : answer.status()));
        }
        if (status >= 400) {
            complaints.clear();
        }
    }

    /** Looks at the page that is open. */
    public void at(String name) {
        complaints.forEach(complaint -> wrong.add(name + size + ": " + complaint));
        complaints.clear();
        String out = (String) page.evaluate(STICKS_OUT);
        if (!out.isEmpty()) {
            wrong.add(name + size + " sticks out: " + out);
        }
        WORD.matcher(page.innerText("body")).results().map(MatchResult::group).distinct()
                .filter(word -> !AT_HOME.contains(word))
                .forEach(word -> wrong.add(name + size + " speaks English: " + word));
        int width = page.viewportSize().width;
        int height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
        int usual = page.viewportSize().height;
        page.setViewportSize(width, Math.min(height, LONGEST));
        byte[] picture = page.screenshot();
        page.setViewportSize(width, usual);
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(name + size + ".png"), PUBLISHED ? SmallPicture.of(picture) : picture);
        } catch (IOException full) {
            wrong.add(name + size + ": no picture, " + full.getMessage());
        }
    }

    /** What was found, nothing if all is well. */
    public List<String> wrong() {
        return wrong;
    }
}
