package org.unionhall.membership.importing;

import java.util.List;

/** One thing found in one row: what, in which column (null: the whole row), and the facts its sentence needs. */
record Finding(RowFinding code, RosterColumn column, List<String> facts) {

    String what() {
        return code.what(facts);
    }

    String remedy() {
        return code.remedy(facts);
    }

    String sentence() {
        return what() + remedy();
    }

    Finding with(String... newFacts) {
        return new Finding(code, column, List.of(newFacts));
    }
}
