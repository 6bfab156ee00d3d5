package org.unionhall.platform.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.support.RequestContextUtils;

import java.util.List;

/**
 * A message shown once, at the top of the next page:
 * {@code attributes.addFlashAttribute(Flash.KEY, Flash.done("已写入 231 行。"))}. At most 300 characters are kept.
 */
public record Flash(Tone tone, String text) {

    public static final String KEY = "flash";
    private static final int MOST = 300;

    public Flash {
        text = text.codePointCount(0, text.length()) <= MOST ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST - 1)) + "…";
    }

    public static Flash done(String text) {
        return new Flash(Tone.GOOD, text);
    }

    public static Flash warning(String text) {
        return new Flash(Tone.WARN, text);
    }

    public static Flash refused(String text) {
        return new Flash(Tone.BAD, text);
    }

    static List<Flash> of(HttpServletRequest request) {
        var left = RequestContextUtils.getInputFlashMap(request);
        return left != null && left.get(KEY) instanceof Flash flash ? List.of(flash) : List.of();
    }
}
