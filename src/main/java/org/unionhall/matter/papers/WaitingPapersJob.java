package org.unionhall.matter.papers;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.unionhall.platform.time.Shanghai;

/** Once a day what nobody came back for is let go. */
@Configuration(proxyBeanMethods = false)
class WaitingPapersJob {

    @Bean
    RecurringTask<Void> waitingPapersSweep(WaitingPapers papers) {
        return Tasks.recurring("waiting-papers-sweep", Schedules.daily(Shanghai.ZONE, LocalTime.of(4, 5)))
                .execute((task, context) -> papers.sweep());
    }
}
