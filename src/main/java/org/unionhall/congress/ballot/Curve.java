package org.unionhall.congress.ballot;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import javax.crypto.KeyAgreement;

/** NIST P-256 as browsers speak it: public keys are 65 bytes (uncompressed), secrets 32. */
final class Curve {

    static final int PUBLIC = 65;
    static final int SECRET = 32;
    private static final ECParameterSpec P256 = parameters();

    private Curve() {
    }

    private static ECParameterSpec parameters() {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no P-256", e);
        }
    }

    static KeyPair pair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    static byte[] bytes(ECPublicKey key) {
        byte[] bytes = new byte[PUBLIC];
        bytes[0] = 4;
        fill(key.getW().getAffineX(), bytes, 1);
        fill(key.getW().getAffineY(), bytes, 1 + SECRET);
        return bytes;
    }

    static byte[] bytes(ECPrivateKey key) {
        byte[] bytes = new byte[SECRET];
        fill(key.getS(), bytes, 0);
        return bytes;
    }

    private static void fill(BigInteger number, byte[] into, int at) {
        byte[] bytes = number.toByteArray();
        int from = Math.max(0, bytes.length - SECRET);
        System.arraycopy(bytes, from, into, at + SECRET - (bytes.length - from), bytes.length - from);
    }

    /** @throws GeneralSecurityException when the bytes are no point of the curve */
    static ECPublicKey publicKey(byte[] bytes) throws GeneralSecurityException {
        if (bytes.length != PUBLIC || bytes[0] != 4) {
            throw new GeneralSecurityException("no public key");
        }
        BigInteger x = new BigInteger(1, Arrays.copyOfRange(bytes, 1, 1 + SECRET));
        BigInteger y = new BigInteger(1, Arrays.copyOfRange(bytes, 1 + SECRET, PUBLIC));
        BigInteger p = ((ECFieldFp) P256.getCurve().getField()).getP();
        BigInteger right = x.pow(3).add(P256.getCurve().getA().multiply(x)).add(P256.getCurve().getB());
        if (x.compareTo(p) >= 0 || y.compareTo(p) >= 0 || !y.pow(2).subtract(right).mod(p).equals(BigInteger.ZERO)) {
            throw new GeneralSecurityException("no point of the curve");
        }
        return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), P256));
    }

    static PrivateKey secretKey(byte[] bytes) throws GeneralSecurityException {
        BigInteger secret = new BigInteger(1, bytes);
        if (bytes.length != SECRET || secret.signum() == 0 || secret.compareTo(P256.getOrder()) >= 0) {
            throw new GeneralSecurityException("no secret key");
        }
        return KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(secret, P256));
    }

    static byte[] shared(PrivateKey mine, ECPublicKey theirs) throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(mine);
        agreement.doPhase(theirs, true);
        return agreement.generateSecret();
    }

    /** Whether both halves belong together: what one seals the other opens. */
    static boolean matches(byte[] secret, byte[] publicKey) {
        try {
            KeyPair other = pair();
            return Arrays.equals(shared(secretKey(secret), (ECPublicKey) other.getPublic()), shared(other.getPrivate(), publicKey(publicKey)));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
