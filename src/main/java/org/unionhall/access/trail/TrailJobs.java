package org.unionhall.access.trail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.unionhall.platform.time.Shanghai;

/** The trail is chained every few seconds, and yesterday's is checked every night. */
@Configuration(proxyBeanMethods = false)
class TrailJobs {

    private static final Logger LOG = LoggerFactory.getLogger(TrailJobs.class);

    @Bean
    RecurringTask<Void> linkTrail(Linking linking) {
        return Tasks.recurring("trail-link", FixedDelay.ofSeconds(5)).execute((task, context) -> linking.link());
    }

    @Bean
    RecurringTask<Void> checkTrail(Checking checking, Clock clock) {
        return Tasks.recurring("trail-check", Schedules.daily(Shanghai.ZONE, LocalTime.of(3, 40)))
                .execute((task, context) -> {
                    LocalDate yesterday = Shanghai.today(clock).minusDays(1);
                    CheckReport report = checking.checkAndLog(yesterday, yesterday, null);
                    if (!report.sound()) {
                        LOG.error("审计留痕核验：{}", report.sentence());
                    }
                });
    }
}
