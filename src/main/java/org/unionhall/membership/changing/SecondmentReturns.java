package org.unionhall.membership.changing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.unionhall.matter.Asker;
import org.unionhall.matter.Filing;
import org.unionhall.matter.Matters;
import org.unionhall.membership.person.MemberFile;
import org.unionhall.membership.person.MemberFiles;
import org.unionhall.organization.Unit;
import org.unionhall.organization.Units;
import org.unionhall.platform.refusal.Refusal;
import org.unionhall.platform.time.Shanghai;

/**
 * On the day a secondment ends the way back is filed, once: the row is held while the matter is made. Whoever is in
 * another union by then goes nowhere; what is refused, as while another transfer runs, is tried again the next day.
 */
@Component
class SecondmentReturns {

    private static final Logger LOG = LoggerFactory.getLogger(SecondmentReturns.class);
    private static final int AT_ONCE = 1000;

    private final Secondments secondments;
    private final Matters matters;
    private final MemberFiles files;
    private final Units units;
    private final Clock clock;
    private final TransactionTemplate apart;

    SecondmentReturns(Secondments secondments, Matters matters, MemberFiles files, Units units, Clock clock,
            PlatformTransactionManager transactions) {
        this.secondments = secondments;
        this.matters = matters;
        this.files = files;
        this.units = units;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
    }

    void run() {
        LocalDate today = Shanghai.today(clock);
        for (byte[] person : secondments.due(today, AT_ONCE)) {
            try {
                apart.executeWithoutResult(status -> secondments.hold(person, today).ifPresent(due -> back(due, today)));
            } catch (Refusal refusal) {
                LOG.warn("一件借调期满的转回没有发起（{}），明天再试", refusal.code());
            }
        }
    }

    private void back(Secondments.Running due, LocalDate today) {
        MemberFile file = files.ofPerson(due.person()).filter(known -> known.unitId() == due.toUnit() && known.status().counted())
                .orElse(null);
        Long matter = null;
        if (file != null) {
            Unit home = units.withId(due.fromUnit()).orElseThrow();
            matter = matters.file(new Filing("transfer", home, Map.of(), List.of(),
                    new Asker(due.account(), due.person(), file.facts().name()), Filing.Channel.PROGRAM, null, null, false));
        }
        secondments.ended(due.person(), today, matter);
    }

    @Configuration(proxyBeanMethods = false)
    static class Daily {

        @Bean
        RecurringTask<Void> secondmentReturn(SecondmentReturns returns) {
            return Tasks.recurring("secondment-returns", Schedules.daily(Shanghai.ZONE, LocalTime.of(7, 10)))
                    .execute((instance, context) -> returns.run());
        }
    }
}
