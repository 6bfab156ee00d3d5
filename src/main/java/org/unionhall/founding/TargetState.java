package org.unionhall.founding;

import java.util.EnumSet;
import java.util.Set;
import org.unionhall.platform.page.Tone;

/**
 * How far a target of a drive is. What follows a refusal is the way of 工会法 article 51: 督促, then 提请人社责令改正, then
 * 提请政府. 已建会 is not said by anybody: it follows from the tree.
 */
public enum TargetState {
    OPEN("未联系", Tone.QUIET), VISITED("已走访", Tone.INFO), AGREED("同意建会", Tone.INFO), PREPARING("筹备中", Tone.INFO),
    FOUNDED("已建会", Tone.GOOD), REFUSED("拒绝", Tone.BAD), URGED("已督促", Tone.WARN), LABOUR("已提请人社责令", Tone.WARN),
    GOVERNMENT("已提请政府", Tone.WARN);

    private final String title;
    private final Tone tone;

    TargetState(String title, Tone tone) {
        this.title = title;
        this.tone = tone;
    }

    public String title() {
        return title;
    }

    public Tone tone() {
        return tone;
    }

    /** What may be said next. */
    public Set<TargetState> next() {
        return switch (this) {
            case OPEN, VISITED -> EnumSet.of(VISITED, AGREED, REFUSED);
            case AGREED -> EnumSet.of(PREPARING, REFUSED);
            case PREPARING -> EnumSet.of(PREPARING, REFUSED);
            case REFUSED -> EnumSet.of(VISITED, AGREED, URGED);
            case URGED -> EnumSet.of(AGREED, LABOUR);
            case LABOUR -> EnumSet.of(AGREED, GOVERNMENT);
            case GOVERNMENT -> EnumSet.of(AGREED);
            case FOUNDED -> EnumSet.noneOf(TargetState.class);
        };
    }

    /** Whether what was said needs evidence: it may come before the labour office or the government. */
    public boolean evidence() {
        return this == REFUSED || this == URGED || this == LABOUR || this == GOVERNMENT;
    }
}
