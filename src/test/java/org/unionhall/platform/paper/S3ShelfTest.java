package org.unionhall.platform.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unionhall.platform.home.CannotStart;
import org.unionhall.platform.home.Home;
import org.unionhall.platform.refusal.Refusal;

class S3ShelfTest {

    private static final String SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

    @TempDir
    private Path path;
    private BucketServer bucket;

    @BeforeEach
    void open() throws Exception {
        bucket = new BucketServer("papers-of-shanxi", SECRET);
    }

    @AfterEach
    void close() {
        bucket.close();
    }

    /** The example of the specification of Signature Version 4 for S3. */
    @Test
    void signsAsTheSpecificationDoes() {
        var clock = Clock.fixed(Instant.parse("2013-05-24T00:00:00Z"), ZoneOffset.UTC);
        var headers = new S3Signature("us-east-1", "AKIAIOSFODNN7EXAMPLE", SECRET, clock)
                .headers("GET", URI.create("https://examplebucket.s3.amazonaws.com/?lifecycle="), S3Signature.NOTHING);
        assertThat(headers.get("Authorization"))
                .endsWith("Signature=fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543");
    }

    @Test
    void papersGoThereAndBackSealed() throws Exception {
        var papers = papers(SECRET);
        byte[] photo = SamplePapers.photo(800, 600, 1);
        Stored stored = papers.keep(new ByteArrayInputStream(photo), "照片.jpg", Long.MAX_VALUE);
        assertThat(bucket.names()).hasSize(2)
                .contains("papers/" + stored.key().substring(0, 2) + "/" + stored.key().substring(2, 4) + "/" + stored.key());
        assertThat(bucket.holds("JFIF")).isFalse();
        try (var in = papers.open(stored.key())) {
            assertThat(in.readAllBytes()).hasSize((int) stored.size()).startsWith(0xFF, 0xD8);
        }
        assertThat(papers.thumbnail(stored.key())).isPresent();
        papers.forget(stored.key());
        assertThat(bucket.names()).isEmpty();
        assertThat(refusal(() -> papers.open(stored.key()))).isEqualTo(PaperRefusal.GONE);
        assertThat(path.resolve("papers")).doesNotExist();
    }

    @Test
    void aWrongKeyIsNoticed() {
        assertThat(refusal(() -> papers("wrong").keep(pdf(), "a.pdf", Long.MAX_VALUE))).isEqualTo(PaperRefusal.STORE_AWAY);
        assertThat(bucket.names()).isEmpty();
    }

    @Test
    void triesAgainWhenTheStoreStumbles() {
        bucket.failNext(2);
        assertThat(papers(SECRET).keep(pdf(), "a.pdf", Long.MAX_VALUE).key()).isNotBlank();
        bucket.failNext(3);
        assertThat(refusal(() -> papers(SECRET).keep(pdf(), "a.pdf", Long.MAX_VALUE))).isEqualTo(PaperRefusal.STORE_AWAY);
    }

    @ParameterizedTest
    @CsvSource({"true, https://store.example:9000/papers/ab/x", "false, https://papers.store.example:9000/ab/x"})
    void findsTheBucketInThePathOrInTheHost(boolean pathStyle, String place) {
        assertThat(settings("https://store.example:9000", "papers", "s", pathStyle).place("ab/x")).hasToString(place);
    }

    @ParameterizedTest
    @CsvSource({"store.example, papers, s", "https://store.example/x, papers, s", "https://store.example, Papers, s",
            "https://store.example, , s", "https://store.example, papers, ''"})
    void wrongSettingsAreToldAtTheStart(String endpoint, String name, String secret) {
        assertThatThrownBy(() -> settings(endpoint, name, secret, true).check()).isInstanceOf(CannotStart.class);
    }

    private SealedPapers papers(String secret) {
        var shelf = new S3Shelf(settings("http://127.0.0.1:" + bucket.port(), "papers-of-shanxi", secret, true),
                Clock.systemUTC());
        return new SealedPapers(Keys.seals(path), shelf, new NothingLoose(), () -> new Home(path).closedDirectory("tmp/paper"), 20 << 20);
    }

    private static PaperSettings.S3 settings(String endpoint, String name, String secret, boolean pathStyle) {
        return new PaperSettings.S3(URI.create(endpoint), name, "cn-north-1", "AKIAIOSFODNN7EXAMPLE", secret, pathStyle);
    }

    private static ByteArrayInputStream pdf() {
        return new ByteArrayInputStream(SamplePapers.pdf(200_000));
    }

    private static Object refusal(ThrowingCallable act) {
        return catchThrowableOfType(Refusal.class, act).reason();
    }
}
