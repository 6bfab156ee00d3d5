package org.unionhall.platform.paper;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.function.SingletonSupplier;
import org.unionhall.platform.home.Home;
import org.unionhall.platform.sealing.Seals;
import org.unionhall.platform.time.Shanghai;

/** Nothing is opened, read or connected to before the first paper. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PaperSettings.class)
class PaperRoom {

    private static final Duration LEFT_OVER = Duration.ofHours(1);

    @Bean
    LooseRows loosePapers(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        return new LooseRows(jdbc, transactions, clock);
    }

    @Bean
    PaperSweep paperSweep(SealedPapers papers, LooseRows loose, Clock clock) {
        return new PaperSweep(papers, loose, clock);
    }

    @Bean
    RecurringTask<Void> looseForget(PaperSweep sweep) {
        return Tasks.recurring("papers-sweep", Schedules.daily(Shanghai.ZONE, LocalTime.of(4, 10)))
                .execute((task, context) -> sweep.run());
    }

    @Bean
    SealedPapers paperStore(Home home, Seals seals, PaperSettings settings, LooseRows loose, Clock clock) {
        Shelf shelf = new HomeShelf(home);
        if (settings.s3().wanted()) {
            settings.s3().check();
            shelf = new S3Shelf(settings.s3(), clock);
        }
        return new SealedPapers(seals, shelf, loose, onTheirWayIn(home, clock), settings.maxFile().toBytes());
    }

    /** What a killed program left there lies in the clear, and goes when the first paper comes. */
    private static Supplier<Path> onTheirWayIn(Home home, Clock clock) {
        return SingletonSupplier.of(() -> {
            Path room = home.closedDirectory("tmp/paper");
            clear(room, clock.instant().minus(LEFT_OVER));
            return room;
        });
    }

    private static void clear(Path room, Instant before) {
        try (var files = Files.list(room)) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
