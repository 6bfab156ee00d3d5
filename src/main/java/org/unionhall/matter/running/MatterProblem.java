package org.unionhall.matter.running;

import org.unionhall.matter.MatterRefusal;
import org.unionhall.platform.refusal.Refusal;

/** What is wrong with one answer, as a sentence beside its field or as a refusal for programs. */
public record MatterProblem(MatterRefusal reason, Object... facts) {

    public Refusal refusal() {
        return reason.because(facts);
    }

    public String sentence() {
        return refusal().sentence();
    }
}
