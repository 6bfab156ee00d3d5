package org.unionhall.membership.importing;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import org.unionhall.platform.home.Home;
import org.unionhall.platform.sealing.Seals;

/**
 * Uploaded rosters, kept under the home sealed as a stream with a key of their own (AES-256-GCM in segments): they hold
 * ID numbers. Only while one is being read is there a plain copy, which nobody but the owner of the process can open.
 */
@Component
class RosterFiles {

    private static final int KEY_BYTES = 32;
    private static final int SEGMENT = 1 << 20;
    private static final byte[] NOTHING_MORE = {};

    private final Home home;
    private final Seals seals;
    private final SecureRandom random = new SecureRandom();

    RosterFiles(Home home, Seals seals) {
        this.home = home;
        this.seals = seals;
        clearPlain();
    }

    /** Keeps a file; the answer is the name to ask for it by. */
    String keep(InputStream in) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String name = HexFormat.of().formatHex(bytes);
        try (OutputStream file = Files.newOutputStream(sealed(name), StandardOpenOption.CREATE_NEW);
                OutputStream out = cipher(name).newEncryptingStream(file, NOTHING_MORE)) {
            in.transferTo(out);
            return name;
        } catch (IOException e) {
            forget(name);
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a roster could not be sealed", e);
        }
    }

    void forget(String name) {
        try {
            Files.deleteIfExists(sealed(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A plain copy for as long as it is needed. */
    Plain open(String name) {
        Plain plain = new Plain(plainRoom().resolve(name + "-" + Thread.currentThread().threadId()));
        try (InputStream in = cipher(name).newDecryptingStream(Files.newInputStream(sealed(name)), NOTHING_MORE);
                OutputStream out = Files.newOutputStream(plain.path(), StandardOpenOption.CREATE_NEW)) {
            in.transferTo(out);
            return plain;
        } catch (IOException e) {
            plain.close();
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            plain.close();
            throw new IllegalStateException("a roster could not be opened", e);
        }
    }

    /** A file in the clear, gone when closed. */
    record Plain(Path path) implements AutoCloseable {

        @Override
        public void close() {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What a killed program left in the clear goes at the next start. */
    private void clearPlain() {
        try (var left = Files.list(plainRoom())) {
            for (Path path : left.toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AesGcmHkdfStreaming cipher(String name) throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(seals.key("roster-file", name), "HmacSha256", KEY_BYTES, SEGMENT, 0);
    }

    private Path sealed(String name) {
        if (!name.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("not the name of a kept roster");
        }
        return home.closedDirectory("files/roster").resolve(name);
    }

    private Path plainRoom() {
        return home.closedDirectory("tmp/roster");
    }
}
