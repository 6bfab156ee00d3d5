package org.unionhall.figure.recounting;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.unionhall.platform.time.Shanghai;

/** Recounts at night and on demand; one that a crash cut off is run again. */
@Configuration(proxyBeanMethods = false)
class RecountJobs {

    private static final TaskDescriptor<Long> RECOUNT = TaskDescriptor.of("figure-recount", Long.class);

    @Bean
    OneTimeTask<Long> recountFigures(Recounts recounts) {
        return Tasks.oneTime(RECOUNT).execute((instance, context) -> recounts.run(instance.getData()));
    }

    @Bean
    RecurringTask<Void> recountFiguresAtNight(Recounts recounts) {
        return Tasks.recurring("figure-recount-nightly", Schedules.daily(Shanghai.ZONE, LocalTime.of(2, 30)))
                .execute((instance, context) -> recounts.begin(false).ifPresent(recounts::run));
    }

    @Bean
    Asking recountAsking(ObjectProvider<Scheduler> scheduler, Clock clock) {
        return id -> scheduler.getObject().schedule(
                RECOUNT.instance(Long.toString(id)).data(id).scheduledTo(clock.instant()));
    }

    /** Asks for a recount that was noted to be run now. */
    interface Asking {
        void run(long id);
    }
}
