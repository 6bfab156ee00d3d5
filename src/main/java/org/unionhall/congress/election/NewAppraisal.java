package org.unionhall.congress.election;

import java.util.List;
import org.unionhall.congress.count.Scale;

/**
 * A 民主测评 about to be drawn up: who is graded, by which grades.
 *
 * @param meeting  0 where the members of the union are asked without one
 * @param subjects in the order of the ballot paper, such as {@code 工会委员会} or {@code 主席 王某}
 */
public record NewAppraisal(long unit, long meeting, String title, List<String> subjects, Scale scale, int congressNo, Mode mode) {

    /** Says nothing of persons. */
    @Override
    public String toString() {
        return "appraisal of " + subjects.size();
    }
}
