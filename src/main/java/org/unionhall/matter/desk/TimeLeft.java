package org.unionhall.matter.desk;

import java.time.LocalDate;
import org.unionhall.matter.declared.Limit;
import org.unionhall.matter.declared.Route;
import org.unionhall.matter.declared.State;
import org.unionhall.matter.running.StepRow;
import org.unionhall.organization.WorkingDays;
import org.unionhall.platform.page.Show;
import org.unionhall.platform.page.Tone;

/** A clock as it is shown: words, their tone, and how much of the limit is used, in percent. */
public record TimeLeft(String words, Tone tone, int percent) {

    private static final int WHOLE = 100;
    /** From here on the bar is amber. */
    private static final int NEAR = 67;

    /** Of a stay; while it waits for the asker the clock stands. */
    public static TimeLeft of(StepRow step, Route route, LocalDate today, WorkingDays calendar) {
        if (step.byAsker() || step.paused()) {
            return new TimeLeft("等申请人" + (step.paused() ? "补充材料" : "修改") + "，" + Show.day(step.dueOn()) + "止", Tone.QUIET, 0);
        }
        Limit limit = route.state(step.state()).map(State::limit).orElse(route.limit());
        TimeLeft left = of(limit, step.dueOn(), today, calendar);
        return step.level() == 0 || left.tone() == Tone.BAD ? left
                : new TimeLeft("超期已上报，" + left.words(), Tone.BAD, WHOLE);
    }

    /** Of any limit that ends on a day. */
    public static TimeLeft of(Limit limit, LocalDate due, LocalDate today, WorkingDays calendar) {
        int left = limit.left(today, due, calendar);
        String unit = limit.working() ? " 个工作日" : " 天";
        if (today.isAfter(due)) {
            return new TimeLeft("超期 " + Math.max(1, -left) + unit, Tone.BAD, WHOLE);
        }
        int used = Math.clamp((long) WHOLE * (limit.days() - left) / limit.days(), 0, WHOLE);
        String words = today.equals(due) ? "今天到期" : "还剩 " + left + unit;
        return new TimeLeft(words, today.equals(due) || used >= NEAR ? Tone.WARN : Tone.GOOD, used);
    }
}
