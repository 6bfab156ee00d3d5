package org.unionhall.platform.refusal;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.IThrowableProxy;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Stack traces for the log. Long numbers and Chinese words in messages may be somebody's, so they are left out. */
public final class GuardedThrowable extends ThrowableProxyConverter {

    private static final Pattern PERSONAL = Pattern.compile("[0-9Xx*]*\\d{5}[0-9Xx]*|\\p{IsHan}+");

    @Override
    protected String throwableProxyToString(IThrowableProxy throwable) {
        return guarded(super.throwableProxyToString(throwable));
    }

    static String guarded(String trace) {
        return trace.lines()
                .map(line -> line.stripLeading().startsWith("at ") ? line : PERSONAL.matcher(line).replaceAll("…"))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
