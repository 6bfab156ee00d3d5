package org.unionhall.figure.keeping;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.unionhall.platform.time.Shanghai;

/** What happens to figures by itself: folding every few seconds, a daily value at night. */
@Configuration
class FigureJobs {

    @Bean
    RecurringTask<Void> foldFigures(Folding folding) {
        return Tasks.recurring("figure-fold", FixedDelay.ofSeconds(3)).execute((task, context) -> folding.fold());
    }

    @Bean
    RecurringTask<Void> keepDailyFigures(Daily daily) {
        return Tasks.recurring("figure-daily", Schedules.daily(Shanghai.ZONE, LocalTime.of(23, 50)))
                .execute((task, context) -> daily.keep());
    }
}
