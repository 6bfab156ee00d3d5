package org.unionhall.platform.sealing;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.unionhall.platform.home.CannotStart;
import org.unionhall.platform.home.Home;
import org.unionhall.platform.home.SecretFile;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

/** Where the keys come from: the environment if it gives them, else files of the home made at the first start. */
@Component
class KeyStore {

    private static final int KEY_BYTES = 32;

    private final Home home;
    private final String givenKeyset;
    private final String givenHmacKey;

    KeyStore(Home home, @Value("${unionhall.keyset:}") String givenKeyset,
             @Value("${unionhall.hmac.key:}") String givenHmacKey) {
        this.home = home;
        this.givenKeyset = givenKeyset;
        this.givenHmacKey = givenHmacKey;
    }

    Keyset keyset() {
        try {
            return Keyset.parse(fromEnvironment()
                    ? new String(Base64.getDecoder().decode(givenKeyset), StandardCharsets.UTF_8)
                    : file().text(() -> Keyset.fresh().json()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new CannotStart("加密密钥无法读取。", fromEnvironment()
                    ? "请检查环境变量 UNIONHALL_KEYSET：应是密钥集 JSON 的 Base64。"
                    : "请从备份恢复 " + file().path() + "；没有它，已加密的证件号码无法解开。");
        }
    }

    byte[] hmacKey() {
        String text = givenHmacKey.isBlank() ? home.secret("hmac-key").text(KeyStore::freshKey) : givenHmacKey;
        try {
            byte[] key = Base64.getDecoder().decode(text);
            if (key.length >= KEY_BYTES) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            // falls through to the same refusal as a key too short
        }
        throw new CannotStart("检索密钥无法读取。",
                "请检查环境变量 UNIONHALL_HMAC_KEY 或 secrets/hmac-key：应是至少 32 字节的 Base64。");
    }

    boolean fromEnvironment() {
        return !givenKeyset.isBlank();
    }

    SecretFile file() {
        return home.secret("keyset.json");
    }

    /** Where a rotated keyset is laid for the operator when the environment holds the one in use. */
    SecretFile offered() {
        return home.secret("keyset.rotated");
    }

    private static String freshKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
