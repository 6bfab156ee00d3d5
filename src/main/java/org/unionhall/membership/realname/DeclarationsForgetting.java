package org.unionhall.membership.realname;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Trail;
import org.unionhall.matter.Matters;
import org.unionhall.platform.time.Shanghai;

/**
 * What a refused applicant has declared, here and in the application, is deleted after ninety days (个人信息保护法第19条,
 * privacy.md 6.4). How many is left behind in the trail.
 */
@Component
class DeclarationsForgetting {

    static final int DAYS = 90;

    private static final Logger log = LoggerFactory.getLogger(DeclarationsForgetting.class);

    private final Declarations declarations;
    private final Tries tries;
    private final Matters matters;
    private final Trail trail;
    private final Clock clock;

    DeclarationsForgetting(Declarations declarations, Tries tries, Matters matters, Trail trail, Clock clock) {
        this.declarations = declarations;
        this.tries = tries;
        this.matters = matters;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public void forget() {
        LocalDate today = Shanghai.today(clock);
        int forgotten = declarations.forgetRefusedBefore(today.minusDays(DAYS));
        int applications = matters.forget("join", today.minusDays(DAYS));
        tries.forgetBefore(today);
        if (forgotten + applications > 0) {
            trail.record(null, "APPLICANTS_FORGOTTEN", null, null, null, null, Map.of("declared", forgotten, "applications", applications));
            log.info("已删除 {} 份到期的实名填写、{} 件未通过申请里的个人资料", forgotten, applications);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Daily {

        @Bean
        RecurringTask<Void> declarationsForget(DeclarationsForgetting forgetting) {
            return Tasks.recurring("declarations-forget", Schedules.daily(Shanghai.ZONE, LocalTime.of(3, 50)))
                    .execute((instance, context) -> forgetting.forget());
        }
    }
}
