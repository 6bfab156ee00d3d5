package org.unionhall.platform.paper;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signature S3-compatible stores ask for (AWS Signature Version 4). */
record S3Signature(String region, String accessKey, String secretKey, Clock clock) {

    static final String NOTHING = digest(new byte[0]);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
            .withZone(ZoneOffset.UTC);
    private static final String SIGNED = "host;x-amz-content-sha256;x-amz-date";

    /** The headers to send along; {@code digest} is SHA-256 of the body in hex. */
    Map<String, String> headers(String method, URI place, String digest) {
        String time = TIME.format(clock.instant());
        String day = time.substring(0, 8);
        String request = String.join("\n", method, place.getRawPath(), Objects.requireNonNullElse(place.getRawQuery(), ""),
                "host:" + place.getAuthority(), "x-amz-content-sha256:" + digest, "x-amz-date:" + time, "", SIGNED, digest);
        String scope = day + "/" + region + "/s3/aws4_request";
        String toSign = String.join("\n", "AWS4-HMAC-SHA256", time, scope, digest(bytes(request)));
        byte[] key = hmac(hmac(hmac(hmac(bytes("AWS4" + secretKey), day), region), "s3"), "aws4_request");
        return Map.of("x-amz-date", time, "x-amz-content-sha256", digest,
                "Authorization", "AWS4-HMAC-SHA256 Credential=" + accessKey + "/" + scope
                        + ",SignedHeaders=" + SIGNED + ",Signature=" + HexFormat.of().formatHex(hmac(key, toSign)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is missing", e);
        }
    }
}
