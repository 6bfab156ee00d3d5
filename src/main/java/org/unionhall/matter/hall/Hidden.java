package org.unionhall.matter.hall;

import java.util.regex.Pattern;

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
}
