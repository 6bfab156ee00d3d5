package org.unionhall.platform.home;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import java.lang.management.ManagementFactory;

/** The one line that says the hall is open. */
@Component
class ReadyLine {

    private static final Logger log = LoggerFactory.getLogger(ReadyLine.class);

    private final Home home;
    private final Environment environment;

    ReadyLine(Home home, Environment environment) {
        this.home = home;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        String port = environment.getProperty("local.server.port", "-1");
        if (Integer.parseInt(port) > 0) {
            double seconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
            log.info("工会一网已就绪：http://localhost:{} （数据在 {}，用时 {} 秒）", port, home.path(),
                    "%.1f".formatted(seconds));
        }
    }
}
