package org.unionhall.platform.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The parts inside an .xlsx; each is read through a {@link GuardedStream}. */
final class ZipParts implements Closeable {

    private static final int MAX_PARTS = 20_000;

    private final ZipFile zip;
    private final Map<String, ZipEntry> parts = new HashMap<>();

    private ZipParts(ZipFile zip) {
        this.zip = zip;
    }

    static ZipParts open(Path file) throws IOException {
        ZipDirectory.refuseHuge(file);
        var zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
        try {
            if (zip.size() > MAX_PARTS) {
                throw SheetRefusal.ZIP_BOMB.because();
            }
            var parts = new ZipParts(zip);
            zip.stream().forEach(entry -> parts.parts.putIfAbsent(key(entry.getName()), entry));
            return parts;
        } catch (RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    boolean has(String part) {
        return parts.containsKey(key(part));
    }

    /** The unpacked size the file claims for a part; huge where there is none. */
    long size(String part) {
        var entry = parts.get(key(part));
        return entry == null || entry.getSize() < 0 ? Long.MAX_VALUE : entry.getSize();
    }

    /** The part's content, or {@code null} where there is no such part. */
    GuardedStream read(String part, long maxBytes) throws IOException {
        var entry = parts.get(key(part));
        return entry == null ? null : new GuardedStream(zip.getInputStream(entry), entry, maxBytes);
    }

    private static String key(String name) {
        var path = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return path.startsWith("/") ? path.substring(1) : path;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
