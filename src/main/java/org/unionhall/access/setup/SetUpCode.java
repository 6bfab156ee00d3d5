package org.unionhall.access.setup;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * A random code printed on the console while set-up is due. Whoever does not come from this very machine must show it,
 * so that no stranger on the network is faster than the owner.
 */
@Component
class SetUpCode {

    private static final Logger LOG = LoggerFactory.getLogger(SetUpCode.class);
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 12;

    private final String code = random();
    private final SetUp setUp;
    private final Environment environment;

    SetUpCode(SetUp setUp, Environment environment) {
        this.setUp = setUp;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        String port = environment.getProperty("local.server.port", "-1");
        if (Integer.parseInt(port) > 0 && setUp.isDue()) {
            LOG.info("首次启动，请打开 http://localhost:{}/setup 完成初始设置。从别的电脑打开时要输入设置码：{}", port, shown());
        }
    }

    boolean isNeeded(HttpServletRequest request) {
        return !Loopback.listens(environment) || request.getHeader("X-Forwarded-For") != null
                || request.getHeader("Forwarded") != null || request.getHeader("X-Real-IP") != null;
    }

    boolean matches(String typed) {
        String clean = typed == null ? "" : typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return MessageDigest.isEqual(clean.getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
    }

    String shown() {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }

    private static String random() {
        var random = new SecureRandom();
        var letters = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }
}
