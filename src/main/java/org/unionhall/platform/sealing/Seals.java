package org.unionhall.platform.sealing;

import com.google.crypto.tink.Aead;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Seals personal data for storage (AES-256-GCM, bound to its context) and turns numbers into search keys
 * (HMAC-SHA256). The keys live outside the database. Safe for many threads at once.
 */
public final class Seals {

    private final Aead aead;
    private final Mac mac;

    Seals(Keyset keyset, byte[] hmacKey) throws GeneralSecurityException {
        this.aead = keyset.aead();
        this.mac = Mac.getInstance("HmacSHA256");
        this.mac.init(new SecretKeySpec(hmacKey, "HmacSHA256"));
    }

    /** @param context what the value is, such as {@code person.number}; a value opens in its own context only */
    public byte[] seal(String plain, String context) {
        try {
            return aead.encrypt(plain.getBytes(StandardCharsets.UTF_8), context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new BrokenSeal(context);
        }
    }

    /** @throws BrokenSeal when the value was changed, belongs to another context, or its key is gone */
    public String open(byte[] sealed, String context) {
        try {
            return new String(aead.decrypt(sealed, context.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new BrokenSeal(context);
        }
    }

    /** Seals what is written to the stream returned, to be closed for it to be whole; any length, little memory. */
    public OutputStream seal(OutputStream out, String context) throws IOException {
        return SealedStream.seal(aead, out, context);
    }

    /** What {@link #seal(OutputStream, String)} sealed; reading fails where it was changed or cut off. */
    public InputStream open(InputStream sealed, String context) throws IOException {
        return SealedStream.open(aead, sealed, context);
    }

    /** 32 bytes, the same for the same value of the same kind, that tell nothing without the key. */
    public byte[] key(String kind, String value) {
        try {
            Mac own = (Mac) mac.clone();
            own.update(kind.getBytes(StandardCharsets.UTF_8));
            own.update((byte) 0);
            return own.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("HmacSHA256 cannot be cloned", e);
        }
    }
}
