package org.unionhall.congress.ballot;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.unionhall.congress.count.Ballot;

/**
 * Seals a ballot so that only both keys of the box together open it: an ephemeral P-256 key agrees with each of the two,
 * HKDF-SHA256 over both secrets gives key and nonce of AES-256-GCM, bound to the round. Browsers do the same in
 * {@code ballot.js}; a change here is a change there.
 */
public final class Sealing {

    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG = 16;

    private Sealing() {
    }

    /** Length of a sealed ballot whose text has this length. */
    public static int length(int size) {
        return Curve.PUBLIC + size + TAG;
    }

    /** The hash by which a voter finds their ballot in the published box. */
    public static String receipt(byte[] sealed) {
        return Hash.hex(Hash.of(sealed));
    }

    public static byte[] seal(byte[] text, long round, byte[] chairPublic, byte[] auditPublic) {
        try {
            KeyPair own = Curve.pair();
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, round, Curve.shared(own.getPrivate(), Curve.publicKey(chairPublic)),
                    Curve.shared(own.getPrivate(), Curve.publicKey(auditPublic)));
            return ByteBuffer.allocate(length(text.length)).put(Curve.bytes((ECPublicKey) own.getPublic())).put(cipher.doFinal(text)).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal a ballot", e);
        }
    }

    /** Opens the ballots of a round with both keys. Safe for many threads. */
    public static final class Opener {

        private final long round;
        private final PrivateKey chair;
        private final PrivateKey audit;
        private final List<String> candidates;

        public Opener(long round, byte[] chairSecret, byte[] auditSecret, List<String> candidates) {
            try {
                this.round = round;
                this.chair = Curve.secretKey(chairSecret);
                this.audit = Curve.secretKey(auditSecret);
                this.candidates = List.copyOf(candidates);
            } catch (GeneralSecurityException e) {
                throw BallotRefusal.KEY_MISTYPED.because();
            }
        }

        /** The ballot; a spoilt one where it was not sealed as it should be. */
        public Ballot open(byte[] sealed, BigDecimal weight) {
            try {
                ECPublicKey ephemeral = Curve.publicKey(Arrays.copyOf(sealed, Curve.PUBLIC));
                Cipher cipher = cipher(Cipher.DECRYPT_MODE, round, Curve.shared(chair, ephemeral), Curve.shared(audit, ephemeral));
                return BallotText.read(cipher.doFinal(sealed, Curve.PUBLIC, sealed.length - Curve.PUBLIC), candidates, weight);
            } catch (GeneralSecurityException e) {
                return BallotText.illegible(weight);
            }
        }
    }

    private static Cipher cipher(int mode, long round, byte[] chairShared, byte[] auditShared) throws GeneralSecurityException {
        byte[] context = ("unionhall ballot " + round).getBytes(StandardCharsets.UTF_8);
        byte[] both = ByteBuffer.allocate(chairShared.length + auditShared.length).put(chairShared).put(auditShared).array();
        byte[] derived = KDF.getInstance("HKDF-SHA256").deriveData(HKDFParameterSpec.ofExtract().addIKM(both)
                .addSalt(new byte[Hash.LENGTH]).thenExpand(context, KEY + NONCE));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(derived, 0, KEY, "AES"), new GCMParameterSpec(TAG * 8, derived, KEY, NONCE));
        cipher.updateAAD(context);
        return cipher;
    }
}
