package org.unionhall.platform.sealing;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unionhall.platform.home.CannotStart;
import org.unionhall.platform.home.Home;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SealsTest {

    private static final String NUMBER = "140105199001011234";

    @TempDir
    private Path path;
    private KeyStore keys;

    @BeforeEach
    void home() {
        keys = new KeyStore(new Home(path), "", "");
    }

    @Test
    void opensWhatItSealedAndNeverSealsAlike() throws Exception {
        Seals seals = seals(keys);
        assertThat(seals.open(seals.seal(NUMBER, "person.number"), "person.number")).isEqualTo(NUMBER);
        assertThat(seals.seal(NUMBER, "person.number")).isNotEqualTo(seals.seal(NUMBER, "person.number"));
    }

    @Test
    void opensInNoOtherContext() throws Exception {
        Seals seals = seals(keys);
        byte[] sealed = seals.seal(NUMBER, "person.number");
        assertThatThrownBy(() -> seals.open(sealed, "person.phone")).isInstanceOf(BrokenSeal.class)
                .hasMessageNotContaining(NUMBER);
    }

    @Test
    void opensNothingThatWasChanged() throws Exception {
        Seals seals = seals(keys);
        for (int i = 0; i < seals.seal(NUMBER, "a").length; i++) {
            byte[] changed = seals.seal(NUMBER, "a");
            changed[i] ^= 1;
            assertThatThrownBy(() -> seals.open(changed, "a")).isInstanceOf(BrokenSeal.class);
        }
        assertThatThrownBy(() -> seals.open(new byte[0], "a")).isInstanceOf(BrokenSeal.class);
    }

    @Test
    void rotationSealsWithANewKeyAndOpensTheOld() throws Exception {
        Seals before = seals(keys);
        byte[] old = before.seal(NUMBER, "a");
        assertThat(new RotateKeys(keys).run(List.of())).isZero();
        Seals after = seals(new KeyStore(new Home(path), "", ""));
        assertThat(after.open(old, "a")).isEqualTo(NUMBER);
        byte[] fresh = after.seal(NUMBER, "a");
        assertThatThrownBy(() -> before.open(fresh, "a")).isInstanceOf(BrokenSeal.class);
        assertThat(after.key("id", NUMBER)).isEqualTo(before.key("id", NUMBER));
    }

    @Test
    void keysOfTheEnvironmentWinAndRotateIntoAFileForTheOperator() throws Exception {
        String given = base64(Keyset.fresh().json());
        var environment = new KeyStore(new Home(path), given, base64("0123456789abcdef0123456789abcdef"));
        byte[] old = seals(environment).seal(NUMBER, "a");
        assertThat(path.resolve("secrets/keyset.json")).doesNotExist();
        new RotateKeys(environment).run(List.of());
        String rotated = Files.readString(path.resolve("secrets/keyset.rotated"));
        assertThat(seals(new KeyStore(new Home(path), rotated, "")).open(old, "a")).isEqualTo(NUMBER);
    }

    @Test
    void keysDependOnKindValueAndKey() throws Exception {
        Seals seals = seals(keys);
        assertThat(seals.key("id", NUMBER)).hasSize(32).isEqualTo(seals.key("id", NUMBER))
                .isNotEqualTo(seals.key("phone", NUMBER)).isNotEqualTo(seals.key("i", "d" + NUMBER));
        var other = new KeyStore(new Home(path.resolve("other")), "", "");
        assertThat(seals(other).key("id", NUMBER)).isNotEqualTo(seals.key("id", NUMBER));
    }

    @Test
    void onlyTheOwnerReadsTheKeyFiles() throws Exception {
        seals(keys);
        assertThat(rights(path.resolve("secrets"))).isEqualTo("rwx------");
        assertThat(rights(path.resolve("secrets/keyset.json"))).isEqualTo("rw-------");
        assertThat(rights(path.resolve("secrets/hmac-key"))).isEqualTo("rw-------");
    }

    @Test
    void damagedKeysAreRefusedAtTheStart() {
        assertThatThrownBy(() -> seals(new KeyStore(new Home(path), "bad!", ""))).isInstanceOf(CannotStart.class);
        assertThatThrownBy(() -> seals(new KeyStore(new Home(path), "", "c2hvcnQ="))).isInstanceOf(CannotStart.class);
    }

    @Test
    void servesManyThreadsAtOnce() throws Exception {
        Seals seals = seals(keys);
        byte[] key = seals.key("id", NUMBER);
        assertThat(IntStream.range(0, 20_000).parallel().allMatch(i ->
                seals.open(seals.seal(NUMBER + i, "a"), "a").equals(NUMBER + i)
                        && Arrays.equals(seals.key("id", NUMBER), key))).isTrue();
    }

    private static String rights(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static Seals seals(KeyStore keys) throws Exception {
        return new Seals(keys.keyset(), keys.hmacKey());
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
