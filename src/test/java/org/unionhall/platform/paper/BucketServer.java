package org.unionhall.platform.paper;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A bucket on this machine that takes nothing unsigned: it works out signature and digest from what really came. */
final class BucketServer implements AutoCloseable {

    private static final Pattern TOLD = Pattern.compile(
            "AWS4-HMAC-SHA256 Credential=[^/]+/(\\d{8}/([^/]+)/s3/aws4_request), ?SignedHeaders=([^,]+), ?Signature=(\\w+)");

    private final String root;
    private final String secret;
    private final HttpServer server;
    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final AtomicInteger failing = new AtomicInteger();

    BucketServer(String bucket, String secret) throws IOException {
        this.root = "/" + bucket + "/";
        this.secret = secret;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    Set<String> names() {
        return Set.copyOf(objects.keySet());
    }

    boolean holds(String text) {
        return objects.values().stream().anyMatch(each -> new String(each, StandardCharsets.ISO_8859_1).contains(text));
    }

    void failNext(int times) {
        failing.set(times);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getRawPath();
            if (failing.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                exchange.sendResponseHeaders(503, -1);
            } else if (!signed(exchange, path, body) || !path.startsWith(root)) {
                exchange.sendResponseHeaders(403, -1);
            } else {
                serve(exchange, path.substring(root.length()), body);
            }
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private void serve(HttpExchange exchange, String name, byte[] body) throws IOException {
        byte[] held = objects.get(name);
        switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                objects.put(name, body);
                exchange.sendResponseHeaders(200, -1);
            }
            case "DELETE" -> {
                objects.remove(name);
                exchange.sendResponseHeaders(204, -1);
            }
            default -> {
                exchange.sendResponseHeaders(held == null ? 404 : 200, held == null ? -1 : held.length);
                if (held != null) {
                    exchange.getResponseBody().write(held);
                }
            }
        }
    }

    private boolean signed(HttpExchange exchange, String path, byte[] body) throws GeneralSecurityException {
        var headers = exchange.getRequestHeaders();
        var told = TOLD.matcher(String.valueOf(headers.getFirst("Authorization")));
        String digest = headers.getFirst("x-amz-content-sha256");
        if (!told.matches() || !hex(sha256(body)).equals(digest)) {
            return false;
        }
        String canonical = exchange.getRequestMethod() + "\n" + path + "\n\n"
                + Arrays.stream(told.group(3).split(";")).map(name -> name + ":" + headers.getFirst(name) + "\n")
                .collect(Collectors.joining()) + "\n" + told.group(3) + "\n" + digest;
        byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
        for (String part : told.group(1).split("/")) {
            key = mac(key, part);
        }
        String toSign = "AWS4-HMAC-SHA256\n" + headers.getFirst("x-amz-date") + "\n" + told.group(1) + "\n"
                + hex(sha256(canonical.getBytes(StandardCharsets.UTF_8)));
        return hex(mac(key, toSign)).equals(told.group(4));
    }

    private static byte[] mac(byte[] key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
