package org.unionhall.congress.count;

import java.util.List;

/**
 * The grades of an appraisal (民主测评), the best first; none where a ballot says for or against.
 *
 * @param grades at most {@value #MOST} names
 * @param good   how many of them, from the first, count as content
 */
public record Scale(List<String> grades, int good) {

    public static final int MOST = 5;
    public static final Scale NONE = new Scale(List.of(), 0);
    private static final int LEAST = 2;

    /** @throws org.unionhall.platform.refusal.Refusal when it is no scale */
    public Scale {
        grades = List.copyOf(grades);
        boolean none = grades.isEmpty() && good == 0;
        if (!none && (grades.size() < LEAST || grades.size() > MOST || good < 1 || good >= grades.size()
                || grades.stream().anyMatch(String::isBlank) || grades.stream().distinct().count() < grades.size())) {
            throw CountRefusal.SCALE_INVALID.because();
        }
    }

    public boolean none() {
        return grades.isEmpty();
    }
}
