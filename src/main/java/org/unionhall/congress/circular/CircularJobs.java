package org.unionhall.congress.circular;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Documents whose day is near are looked at every hour, by one node at a time. */
@Configuration(proxyBeanMethods = false)
class CircularJobs {

    @Bean
    RecurringTask<Void> circularClockTask(CircularClock clock) {
        return Tasks.recurring("circular-clock", FixedDelay.ofHours(1)).execute((task, context) -> clock.run());
    }
}
