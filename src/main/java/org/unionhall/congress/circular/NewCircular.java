package org.unionhall.congress.circular;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.unionhall.organization.Unit;

/**
 * A document to be sent.
 *
 * @param chosen   names or codes of unions below, for {@link Reach#CHOSEN}
 * @param outside  bodies outside, by name
 * @param content  of the file, or null
 * @param fileName as its sender calls it
 */
record NewCircular(Unit unit, CircularKind kind, String title, String number, String words, LocalDate due, Reach reach,
        List<String> chosen, List<String> outside, InputStream content, String fileName) {

    /** To which unions below. */
    enum Reach {
        DIRECT("直接下级工会"), AREA("全部下级工会"), CHOSEN("选定的下级工会");

        private final String title;

        Reach(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }
}
