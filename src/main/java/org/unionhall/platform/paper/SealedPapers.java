package org.unionhall.platform.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.unionhall.platform.sealing.Seals;

/** Takes papers in: told, cleaned, sealed, shelved. */
final class SealedPapers implements PaperStore {

    private static final Logger log = LoggerFactory.getLogger(SealedPapers.class);
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{32}");
    private static final int KEY_BYTES = 16;
    private static final String SMALL = ".small";

    private final Seals seals;
    private final Shelf shelf;
    private final Loose loose;
    private final Supplier<Path> room;
    private final long most;
    private final SecureRandom random = new SecureRandom();

    /** @param room a closed directory for papers on their way in */
    SealedPapers(Seals seals, Shelf shelf, Loose loose, Supplier<Path> room, long most) {
        this.seals = seals;
        this.shelf = shelf;
        this.loose = loose;
        this.room = room;
        this.most = most;
    }

    @Override
    public Stored keep(InputStream in, String fileName, long mostOfMatter) {
        Stored stored = keepLoose(in, fileName, mostOfMatter);
        AfterAll.rolledBack(() -> forgetNow(stored.key()));
        loose.settled(stored.key());
        return stored;
    }

    @Override
    public Stored keepLoose(InputStream in, String fileName, long mostOfMatter) {
        try (var bench = new Bench(room.get())) {
            Path paper = bench.take(in, Math.min(most, mostOfMatter));
            PaperType type = Content.of(paper);
            Optional<byte[]> small = Optional.empty();
            if (type.isPicture()) {
                Path clean = bench.fresh();
                small = Pictures.clean(type, paper, clean);
                paper = clean;
            }
            String key = freshKey();
            loose.coming(key);
            if (small.isPresent()) {
                shelve(key + SMALL, new ByteArrayInputStream(small.get()), bench);
            }
            String sha256;
            try (var bytes = Files.newInputStream(paper)) {
                sha256 = shelve(key, bytes, bench);
            }
            return new Stored(key, FileName.of(fileName, type), type.media, type.kind, Files.size(paper),
                    small.isPresent(), sha256);
        } catch (IOException e) {
            throw away(e);
        }
    }

    @Override
    public void settle(String key) {
        if (!loose.settled(checked(key))) {
            throw PaperRefusal.GONE.because();
        }
    }

    @Override
    public InputStream open(String key) {
        try {
            return opened(checked(key));
        } catch (NoSuchFileException e) {
            throw PaperRefusal.GONE.because();
        } catch (IOException e) {
            throw away(e);
        }
    }

    @Override
    public Optional<byte[]> thumbnail(String key) {
        try (var small = opened(checked(key) + SMALL)) {
            return Optional.of(small.readAllBytes());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw away(e);
        }
    }

    @Override
    public void forget(String key) {
        loose.going(checked(key));
        AfterAll.committed(() -> forgetNow(key));
    }

    /** What could not be removed stays sealed, nothing leads to it, and it is tried again the next day. */
    boolean forgetNow(String key) {
        try {
            shelf.remove(place(key + SMALL));
            shelf.remove(place(key));
            return true;
        } catch (IOException e) {
            log.warn("有一份材料没能从存储中删除：{}", e.getMessage());
            return false;
        }
    }

    /** Seals onto the shelf and returns SHA-256 of what was sealed. */
    private String shelve(String name, InputStream plain, Bench bench) throws IOException {
        Path sealed = bench.fresh();
        var digest = sha256();
        var sealedDigest = sha256();
        try (var out = seals.seal(new DigestOutputStream(Files.newOutputStream(sealed), sealedDigest), context(name))) {
            plain.transferTo(new DigestOutputStream(out, digest));
        }
        shelf.put(place(name), sealed, HexFormat.of().formatHex(sealedDigest.digest()));
        return HexFormat.of().formatHex(digest.digest());
    }

    private InputStream opened(String name) throws IOException {
        InputStream sealed = shelf.get(place(name));
        try {
            return seals.open(sealed, context(name));
        } catch (IOException | RuntimeException e) {
            sealed.close();
            throw e;
        }
    }

    private static String place(String name) {
        return name.substring(0, 2) + "/" + name.substring(2, 4) + "/" + name;
    }

    private static String context(String name) {
        return "paper." + name;
    }

    private static String checked(String key) {
        if (key == null || !KEY.matcher(key).matches()) {
            throw PaperRefusal.GONE.because();
        }
        return key;
    }

    private String freshKey() {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }

    private static RuntimeException away(IOException cause) {
        log.warn("材料存储读写失败", cause);
        return PaperRefusal.STORE_AWAY.because();
    }
}
