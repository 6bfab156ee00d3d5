package org.unionhall.membership.importing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.platform.time.Shanghai;

/**
 * Uploaded files and previews hold personal data and are kept no longer than they are of use (个人信息保护法第19条): as
 * long as a written import can be undone, and a month where nobody decided.
 */
@Component
class PreviewForgetting {

    static final Duration UNDECIDED = Duration.ofDays(30);

    private static final Logger log = LoggerFactory.getLogger(PreviewForgetting.class);

    private final Imports imports;
    private final RosterImporting importing;
    private final Undoing undoing;
    private final Clock clock;

    PreviewForgetting(Imports imports, RosterImporting importing, Undoing undoing, Clock clock) {
        this.imports = imports;
        this.importing = importing;
        this.undoing = undoing;
        this.clock = clock;
    }

    @Transactional
    public void forget() {
        Instant now = clock.instant();
        int forgotten = 0;
        for (RosterImport kept : imports.kept(now.minus(Duration.ofDays(1)))) {
            boolean over = kept.state() == ImportState.COMMITTED ? now.isAfter(undoing.until(kept))
                    : now.isAfter(kept.createdAt().plus(UNDECIDED));
            if (over) {
                imports.move(kept.id(), ImportState.CANCELLED, ImportState.PREVIEWED, ImportState.FAILED);
                importing.forget(kept);
                forgotten++;
            }
        }
        if (forgotten > 0) {
            log.info("已删除 {} 次到期花名册导入的文件和预览", forgotten);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Daily {

        @Bean
        RecurringTask<Void> rosterImportsForget(PreviewForgetting forgetting) {
            return Tasks.recurring("roster-imports-forget", Schedules.daily(Shanghai.ZONE, LocalTime.of(3, 40)))
                    .execute((instance, context) -> forgetting.forget());
        }
    }
}
