package org.unionhall.platform.refusal;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Something of ours broke. The cause goes to the log under a number; the user is shown the number and no more. */
final class Faults {

    private static final Logger log = LoggerFactory.getLogger(Faults.class);
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;

    private Faults() {
    }

    static Answer noted(Throwable cause, HttpServletRequest request, String path) {
        String number = number();
        log.error("故障 {}：{} {}", number, request.getMethod(), path, cause);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, number);
    }

    private static Answer answer(HttpStatusCode status, String number) {
        return new Answer(status, "FAULT",
                "系统出了故障，这一步没有完成。请稍后重试；仍不行请把故障编号 " + number + " 告诉系统管理员。", List.of(), number);
    }

    private static String number() {
        var random = ThreadLocalRandom.current();
        var number = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            number.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return number.toString();
    }
}
