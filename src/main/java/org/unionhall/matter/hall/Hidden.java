package org.unionhall.matter.hall;

import java.util.regex.Pattern;
import org.unionhall.organization.Unit;

/** Words about to be read by everybody: whatever looks like a number of a person, an address or the asker's name is starred. */
final class Hidden {

    private static final String STARS = "***";
    /** Seven digits and more, also in groups, as telephone, identity and account numbers have. */
    private static final Pattern NUMBER = Pattern.compile("(?<![\\dA-Za-z])\\d(?:[ -]?\\d){6,}[Xx]?(?!\\d)");
    private static final Pattern DAY = Pattern.compile("(19|20)\\d\\d-\\d{1,2}-\\d{1,2}");
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");
    private static final int SHORTEST_NAME = 2;

    private Hidden() {
    }

    static String of(String words, String asker) {
        if (words == null) {
            return "";
        }
        String bare = MAIL.matcher(words).replaceAll(STARS);
        bare = NUMBER.matcher(bare).replaceAll(found -> DAY.matcher(found.group()).matches() ? found.group() : STARS);
        return asker == null || asker.length() < SHORTEST_NAME ? bare : bare.replace(asker, STARS);
    }

    /** @param union too small to be named, or null: it and the employer it is named after are starred too */
    static String of(String words, String asker, Unit union) {
        String bare = of(words, asker);
        if (union == null) {
            return bare;
        }
        String employer = union.name().replaceFirst("(工会|工会委员会|工会小组|分会)$", "");
        for (String name : new String[] {union.name(), employer, union.shown()}) {
            bare = name.length() < SHORTEST_NAME ? bare : bare.replace(name, STARS);
        }
        return bare;
    }
}
