package org.unionhall.platform.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.Random;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Content too long for one piece: a key of its own, sealed like any value and laid in front, then the content in pieces
 * of 64 KB (AES-256-GCM), of which none can be changed, left out, moved or cut off unseen. Rotation touches only the key
 * in front, so old content opens as long as old keys are kept.
 */
final class SealedStream {

    private static final int MARK = 0x55485301;
    private static final int KEY_BYTES = 32;
    private static final int PIECE = 1 << 16;
    private static final int MOST_SEALED_KEY = 256;

    private SealedStream() {
    }

    static OutputStream seal(Aead aead, OutputStream out, String context) throws IOException {
        byte[] bound = context.getBytes(StandardCharsets.UTF_8);
        byte[] key = Random.randBytes(KEY_BYTES);
        try {
            byte[] sealedKey = aead.encrypt(key, bound);
            var head = new DataOutputStream(out);
            head.writeInt(MARK);
            head.writeShort(sealedKey.length);
            head.write(sealedKey);
            return pieces(key).newEncryptingStream(out, bound);
        } catch (GeneralSecurityException e) {
            throw new BrokenSeal(context);
        }
    }

    static InputStream open(Aead aead, InputStream in, String context) throws IOException {
        byte[] bound = context.getBytes(StandardCharsets.UTF_8);
        var head = new DataInputStream(in);
        try {
            if (head.readInt() != MARK) {
                throw new BrokenSeal(context);
            }
            int length = head.readUnsignedShort();
            byte[] sealedKey = head.readNBytes(Math.min(length, MOST_SEALED_KEY));
            return pieces(aead.decrypt(sealedKey, bound)).newDecryptingStream(in, bound);
        } catch (GeneralSecurityException | EOFException e) {
            throw new BrokenSeal(context);
        }
    }

    private static AesGcmHkdfStreaming pieces(byte[] key) throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(key, "HmacSha256", KEY_BYTES, PIECE, 0);
    }
}
