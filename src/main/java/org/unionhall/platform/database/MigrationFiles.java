package org.unionhall.platform.database;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** What the migrations of this program are, in one line. */
final class MigrationFiles {

    private MigrationFiles() {
    }

    /** Changes with every name and every byte of the files, and with the order of the modules. */
    static String fingerprint(List<String> modules) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String module : modules) {
                digest.update(module.getBytes(StandardCharsets.UTF_8));
                Resource[] files = new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:db/migration/" + module + "/*.sql");
                Arrays.sort(files, Comparator.comparing(Resource::getFilename));
                for (Resource file : files) {
                    digest.update(file.getFilename().getBytes(StandardCharsets.UTF_8));
                    digest.update(file.getContentAsByteArray());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
