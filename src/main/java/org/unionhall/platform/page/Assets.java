package org.unionhall.platform.page;

import org.springframework.util.DigestUtils;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Addresses of style sheets, scripts and images, each carrying its content's digest so that it is kept for a year. */
public final class Assets {

    static final String PREFIX = "/assets/";
    static final String OURS = "static/";
    static final String TABLER = "META-INF/resources/webjars/tabler__core/1.4.0/dist/css/";
    static final String HTMX = "META-INF/resources/webjars/htmx.org/2.0.7/dist/";

    private static final Map<String, String> HREFS = new ConcurrentHashMap<>();

    private Assets() {
    }

    /** {@code hall.css} becomes {@code /assets/hall-<digest>.css}. */
    public static String href(String name) {
        return HREFS.computeIfAbsent(name, Assets::digested);
    }

    private static String digested(String name) {
        int dot = name.lastIndexOf('.');
        return PREFIX + name.substring(0, dot) + "-" + DigestUtils.md5DigestAsHex(bytes(name)) + name.substring(dot);
    }

    static byte[] bytes(String name) {
        for (String folder : new String[] {OURS, TABLER, HTMX}) {
            try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(folder + name)) {
                if (in != null) {
                    return in.readAllBytes();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new IllegalArgumentException("no asset " + name);
    }
}
