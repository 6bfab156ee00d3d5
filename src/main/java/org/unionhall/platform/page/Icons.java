package org.unionhall.platform.page;

import gg.jte.Content;
import org.springframework.core.io.ClassPathResource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Tabler outline icons as inline SVG, by their Tabler names. A drawing is read when it is first asked for and kept. */
public final class Icons {

    private static final String FOLDER = "META-INF/resources/webjars/tabler__icons/3.35.0/icons/outline/";
    private static final Pattern EMPTY_SQUARE = Pattern.compile("<path stroke=\"none\"[^>]*>");
    private static final Pattern GAPS = Pattern.compile("\\s*\\n\\s*");
    private static final String OPEN = "<svg class=\"icon\" viewBox=\"0 0 24 24\" width=\"24\" height=\"24\""
            + " fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\""
            + " stroke-linecap=\"round\" stroke-linejoin=\"round\""
            + " aria-hidden=\"true\" focusable=\"false\">";
    private static final Map<String, Content> KNOWN = new ConcurrentHashMap<>();

    private Icons() {
    }

    /** The icon of that name, hidden from screen readers: a word stands beside it or labels it. */
    public static Content of(String name) {
        return KNOWN.computeIfAbsent(name, Icons::drawn);
    }

    private static Content drawn(String name) {
        try {
            String file = new ClassPathResource(FOLDER + name + ".svg").getContentAsString(StandardCharsets.UTF_8);
            String shapes = file.substring(file.indexOf('>') + 1, file.lastIndexOf("</svg>"));
            byte[] svg = (OPEN + GAPS.matcher(EMPTY_SQUARE.matcher(shapes).replaceAll("")).replaceAll("") + "</svg>")
                    .getBytes(StandardCharsets.UTF_8);
            return output -> output.writeBinaryContent(svg);
        } catch (IOException e) {
            throw new IllegalArgumentException("no icon " + name, e);
        }
    }
}
