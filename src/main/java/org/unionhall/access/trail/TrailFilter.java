package org.unionhall.access.trail;

import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.web.util.UriComponentsBuilder;
import org.unionhall.access.AccessRefusal;

/** What the trail is narrowed to: days, who (name or login), act, unit (code), record; {@code after} is a page's key. */
public record TrailFilter(LocalDate from, LocalDate to, String who, String act, String unit, String subject,
                          String after) {

    static final int USUAL_DAYS = 7;

    TrailFilter filled(LocalDate today) {
        LocalDate last = to == null ? today : to;
        return new TrailFilter(from == null ? last.minusDays(USUAL_DAYS - 1) : from, last, blank(who), blank(act),
                blank(unit), blank(subject), blank(after));
    }

    void check() {
        if (from.isAfter(to)) {
            throw AccessRefusal.DAYS_CROSSED.because();
        }
    }

    LocalDate afterDay() {
        return after == null ? LocalDate.of(9999, 12, 31) : LocalDate.parse(after.substring(0, after.lastIndexOf('-')));
    }

    long afterId() {
        return after == null ? Long.MAX_VALUE : Long.parseLong(after.substring(after.lastIndexOf('-') + 1));
    }

    TrailFilter from(String key) {
        return new TrailFilter(from, to, who, act, unit, subject, key);
    }

    /** The same days, this record only. */
    public TrailFilter about(String record) {
        return new TrailFilter(from, to, null, null, null, record, null);
    }

    /** The address of this list, of a further page or of its sheet. */
    public String href(String path, String key) {
        var href = UriComponentsBuilder.fromPath(path);
        Object[][] fields = {{"from", from}, {"to", to}, {"who", who}, {"act", act}, {"unit", unit},
                {"subject", subject}, {"after", key}};
        var given = Arrays.stream(fields).filter(field -> field[1] != null).toList();
        given.forEach(field -> href.queryParam((String) field[0], "{" + field[0] + "}"));
        return href.encode().buildAndExpand(given.stream().map(field -> field[1].toString()).toArray()).toUriString();
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
