package org.unionhall.matter.running;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clocks of matters are looked at every minute, by one node at a time. */
@Configuration(proxyBeanMethods = false)
class MatterJobs {

    @Bean
    RecurringTask<Void> matterClock(Clockwork clockwork) {
        return Tasks.recurring("matter-clock", FixedDelay.ofMinutes(1)).execute((task, context) -> clockwork.run());
    }
}
