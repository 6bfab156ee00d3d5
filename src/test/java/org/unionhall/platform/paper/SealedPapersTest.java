package org.unionhall.platform.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.unionhall.platform.home.Home;
import org.unionhall.platform.refusal.Refusal;
import org.unionhall.platform.sealing.BrokenSeal;

class SealedPapersTest {

    private static final long MOST = 20L << 20;

    @TempDir
    private Path path;
    private PaperStore papers;

    @BeforeEach
    void open() {
        papers = papers();
    }

    @Test
    void givesBackWhatItKeptAndTellsWhatItIs() throws Exception {
        byte[] pdf = SamplePapers.pdf(3_000_000);
        Stored stored = keep(pdf, "劳动合同.pdf");
        assertThat(stored).isEqualTo(new Stored(stored.key(), "劳动合同.pdf", "application/pdf", "PDF", pdf.length, false,
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf))));
        assertThat(read(stored.key())).isEqualTo(pdf);
        assertThat(papers.thumbnail(stored.key())).isEmpty();
    }

    @Test
    void aPhotoHasAThumbnail() throws Exception {
        Stored stored = keep(SamplePapers.photo(1000, 800, 6), "身份证.png");
        assertThat(stored).extracting(Stored::fileName, Stored::type, Stored::kind, Stored::thumbnail)
                .containsExactly("身份证.jpg", "image/jpeg", "图片", true);
        assertThat(read(stored.key())).hasSize((int) stored.size()).startsWith(0xFF, 0xD8);
        assertThat(papers.thumbnail(stored.key()).orElseThrow()).startsWith(0xFF, 0xD8).hasSizeLessThan(50_000);
    }

    @Test
    void nothingOfItLiesInTheClear() throws Exception {
        byte[] pdf = SamplePapers.pdf(200_000);
        String key = keep(pdf, "职工.pdf").key();
        keep(SamplePapers.photo(900, 700, 1), "照片.jpg");
        Path sealed = path.resolve("papers/" + key.substring(0, 2) + "/" + key.substring(2, 4) + "/" + key);
        assertThat(sealed).exists();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path.resolve("papers"))))
                .isEqualTo("rwx------");
        List<Path> files = files();
        assertThat(files).filteredOn(file -> file.startsWith(path.resolve("papers"))).hasSize(3);
        assertThat(files).noneMatch(file -> file.startsWith(path.resolve("tmp")));
        for (Path file : files) {
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            assertThat(bytes.contains("%PDF") || bytes.contains("JFIF")
                    || bytes.contains(new String("职工名单".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)))
                    .as(file.toString()).isFalse();
        }
    }

    @Test
    void whatWasChangedCutOffOrSwappedDoesNotOpen() throws Exception {
        String key = keep(SamplePapers.pdf(200_000), "a.pdf").key();
        String other = keep(SamplePapers.pdf(100_000), "b.pdf").key();
        Path file = sealed(key);
        byte[] good = Files.readAllBytes(file);
        for (int at : new int[] {0, 5, 40, 120, good.length / 2, good.length - 1}) {
            byte[] changed = good.clone();
            changed[at] ^= 1;
            Files.write(file, changed);
            assertThatThrownBy(() -> read(key)).isInstanceOfAny(BrokenSeal.class, IOException.class);
        }
        for (int length : new int[] {0, 3, 50, 65_536 + 100, good.length - 1}) {
            Files.write(file, Arrays.copyOf(good, length));
            assertThatThrownBy(() -> read(key)).isInstanceOfAny(BrokenSeal.class, IOException.class);
        }
        Files.copy(sealed(other), file, StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> read(key)).isInstanceOf(BrokenSeal.class);
    }

    @Test
    void oldPapersOpenAfterKeysWereRotated() throws Exception {
        byte[] pdf = SamplePapers.pdf(100_000);
        String before = keep(pdf, "a.pdf").key();
        Keys.rotate(path);
        papers = papers();
        String after = keep(pdf, "b.pdf").key();
        assertThat(read(before)).isEqualTo(pdf);
        assertThat(read(after)).isEqualTo(pdf);
        Keys.renew(path);
        papers = papers();
        assertThatThrownBy(() -> read(before)).isInstanceOf(BrokenSeal.class);
    }

    @Test
    void isRefusedWhenTooLargeOrNothing() {
        byte[] pdf = SamplePapers.pdf(3 << 20);
        assertThat(refusal(() -> papers.keep(new ByteArrayInputStream(pdf), "a.pdf", 2 << 20)))
                .hasMessageContaining("2 MB").extracting(Refusal::reason).isEqualTo(PaperRefusal.TOO_LARGE);
        assertThat(refusal(() -> keep(new byte[0], "a.pdf")).reason()).isEqualTo(PaperRefusal.EMPTY);
        assertThat(refusal(() -> papers.keep(endless(), "a.pdf", Long.MAX_VALUE)).sentence()).contains("20 MB");
        assertThat(files()).noneMatch(file -> file.startsWith(path.resolve("tmp")));
    }

    @Test
    void whatIsForgottenIsGone() throws Exception {
        String key = keep(SamplePapers.jpeg(400, 300), "a.jpg").key();
        papers.forget(key);
        papers.forget(key);
        assertThat(refusal(() -> papers.open(key)).reason()).isEqualTo(PaperRefusal.GONE);
        assertThat(papers.thumbnail(key)).isEmpty();
        assertThat(files()).noneMatch(file -> file.startsWith(path.resolve("papers")));
    }

    @Test
    void aKeyLeadsNowhereElse() {
        for (String key : new String[] {"../../secrets/keyset.json", "", null, "ab", "A".repeat(32)}) {
            assertThat(refusal(() -> papers.open(key)).reason()).isEqualTo(PaperRefusal.GONE);
            assertThat(refusal(() -> papers.forget(key)).reason()).isEqualTo(PaperRefusal.GONE);
        }
    }

    @Test
    void followsTheTransactionAroundIt() throws Exception {
        String old = keep(SamplePapers.pdf(1000), "a.pdf").key();
        String rolledBack = within(TransactionSynchronization.STATUS_ROLLED_BACK, old);
        assertThat(refusal(() -> papers.open(rolledBack)).reason()).isEqualTo(PaperRefusal.GONE);
        assertThat(read(old)).isNotEmpty();
        String committed = within(TransactionSynchronization.STATUS_COMMITTED, old);
        assertThat(read(committed)).isNotEmpty();
        assertThat(refusal(() -> papers.open(old)).reason()).isEqualTo(PaperRefusal.GONE);
    }

    /** Keeps a paper and forgets another in a transaction that ends in this way. */
    private String within(int end, String forgotten) {
        TransactionSynchronizationManager.initSynchronization();
        try {
            String kept = keep(SamplePapers.pdf(1000), "b.pdf").key();
            papers.forget(forgotten);
            TransactionSynchronizationManager.getSynchronizations().forEach(each -> each.afterCompletion(end));
            return kept;
        } finally {
            TransactionSynchronizationManager.clearSynchronization();
        }
    }

    private PaperStore papers() {
        return new SealedPapers(Keys.seals(path), new HomeShelf(new Home(path)), new NothingLoose(),
                () -> new Home(path).closedDirectory("tmp/paper"), MOST);
    }

    private Stored keep(byte[] bytes, String name) {
        return papers.keep(new ByteArrayInputStream(bytes), name, MOST);
    }

    private byte[] read(String key) throws IOException {
        try (InputStream in = papers.open(key)) {
            return in.readAllBytes();
        }
    }

    private Path sealed(String key) {
        return path.resolve("papers").resolve(key.substring(0, 2)).resolve(key.substring(2, 4)).resolve(key);
    }

    private List<Path> files() {
        try (var files = Files.walk(path)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                return '%';
            }
        };
    }

    private static Refusal refusal(ThrowingCallable act) {
        return catchThrowableOfType(Refusal.class, act);
    }
}
