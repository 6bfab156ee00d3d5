package org.unionhall.notice.outbox;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.unionhall.platform.time.Shanghai;

/** Sends what became due by the clock, and what another node left behind; forgets old letters at night. */
@Configuration(proxyBeanMethods = false)
class SendingJobs {

    private static final Duration LOOKS_EVERY = Duration.ofSeconds(10);

    @Bean
    RecurringTask<Void> sendNotices(Sending sending) {
        return Tasks.recurring("notice-sending", FixedDelay.of(LOOKS_EVERY)).execute((instance, context) -> sending.drain());
    }

    @Bean
    RecurringTask<Void> forgetNotices(Tidying tidying) {
        return Tasks.recurring("notice-tidying", Schedules.daily(Shanghai.ZONE, LocalTime.of(3, 40)))
                .execute((instance, context) -> tidying.run());
    }
}
