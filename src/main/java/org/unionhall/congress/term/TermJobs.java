package org.unionhall.congress.term;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Terms are looked at every hour, by one node at a time. */
@Configuration(proxyBeanMethods = false)
class TermJobs {

    @Bean
    RecurringTask<Void> termClockTask(TermClock clock) {
        return Tasks.recurring("term-clock", FixedDelay.ofHours(1)).execute((task, context) -> clock.run());
    }
}
