package org.unionhall.congress.meeting;

import java.util.stream.Collectors;

/** The plan in words, a line each, as it goes with a request and into the letter. */
final class PlanWords {

    private PlanWords() {
    }

    static String of(Plan plan) {
        return plan.lines().stream().map(line -> line.what() + "：" + line.value()).collect(Collectors.joining("\n"));
    }
}
