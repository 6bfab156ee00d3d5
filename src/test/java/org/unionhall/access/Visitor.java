package org.unionhall.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Somebody at the doors: a browser with its own cookies, or a program with a token. Redirects are told, not followed. */
public final class Visitor {

    /** What the hall answered. */
    public record Answer(int status, String body, HttpHeaders headers) {

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        /** Where a redirect leads, without the host. */
        public String location() {
            return header("Location").replaceFirst("^http://[^/]+", "");
        }
    }

    private final int port;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;
    private String token;

    /** From this machine, or from another loopback address such as 127.0.0.9, so that guesses are counted apart. */
    public Visitor(int port, String from) {
        this.port = port;
        try {
            this.client = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NEVER)
                    .localAddress(InetAddress.getByName(from)).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Visitor(int port) {
        this(port, "127.0.0.1");
    }

    /** Signs in on the login page. */
    public Visitor signedIn(String login) {
        Answer answer = signIn(login, TestAccounts.PASSWORD);
        if (answer.status() != 302) {
            throw new AssertionError("not signed in: " + answer.status() + " " + answer.body());
        }
        return this;
    }

    public Answer signIn(String login, String password, String... more) {
        return post("/login", form(more, "login", login, "password", password));
    }

    /** Takes a token as a program does. */
    public Visitor withToken(String login) {
        Answer answer = json("POST", "/api/v1/tokens",
                "{\"username\":\"" + login + "\",\"password\":\"" + TestAccounts.PASSWORD + "\"}");
        token = answer.body().replaceAll("(?s).*\"token\":\"([^\"]+)\".*", "$1");
        return this;
    }

    public void bearer(String secret) {
        token = secret;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer part(String path) {
        return send(request(path).header("HX-Request", "true").GET());
    }

    public Answer post(String path, String... form) {
        return post(path, form(new String[0], form));
    }

    public Answer post(String path, Map<String, String> form) {
        if (cookie("hall-form").isEmpty()) {
            get("/login");
        }
        form.put("_csrf", proof());
        return bare(path, form);
    }

    /** A form with a small file in the field {@code file}. */
    public Answer upload(String path, Map<String, String> form) {
        if (cookie("hall-form").isEmpty()) {
            get("/login");
        }
        String edge = "edge-of-a-part";
        var body = new StringBuilder();
        form.put("_csrf", proof());
        form.forEach((name, value) -> body.append("--" + edge + "\r\nContent-Disposition: form-data; name=\"" + name
                + "\"\r\n\r\n" + value + "\r\n"));
        body.append("--" + edge + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n姓名,证件号码\r\n\r\n--" + edge + "--\r\n");
        return send(request(path).header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** A file behind an address. */
    public byte[] download(String path) {
        try {
            return client.send(request(path).GET().build(), BodyHandlers.ofByteArray()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A form of several parts with a file in one of its fields. */
    public Answer handIn(String path, Map<String, String> form, String field, String fileName, byte[] file) {
        if (cookie("hall-form").isEmpty()) {
            get("/login");
        }
        String line = "----the-line-between";
        var head = new StringBuilder();
        Map<String, String> fields = new LinkedHashMap<>(form);
        fields.put("_csrf", proof());
        fields.forEach((name, value) -> head.append("--" + line + "\r\nContent-Disposition: form-data; name=\"" + name
                + "\"\r\n\r\n" + value + "\r\n"));
        head.append("--" + line + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        return send(request(path).header("Content-Type", "multipart/form-data; boundary=" + line).POST(BodyPublishers.concat(
                BodyPublishers.ofString(head.toString()), BodyPublishers.ofByteArray(file),
                BodyPublishers.ofString("\r\n--" + line + "--\r\n"))));
    }

    /** A file handed out for a form. */
    public byte[] bytes(String path, String... fields) {
        if (cookie("hall-form").isEmpty()) {
            get("/login");
        }
        Map<String, String> form = form(new String[0], fields);
        form.put("_csrf", proof());
        try {
            return client.send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(written(form))).build(), BodyHandlers.ofByteArray()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a page would have given for the form: the cookie's value, masked; here with a mask of nothing. */
    private String proof() {
        byte[] value = cookie("hall-form").orElse("").getBytes(StandardCharsets.UTF_8);
        byte[] masked = new byte[2 * value.length];
        System.arraycopy(value, 0, masked, value.length, value.length);
        return Base64.getUrlEncoder().encodeToString(masked);
    }

    private static String written(Map<String, String> form) {
        return form.entrySet().stream().map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** A form without the proof that it came from our page. */
    public Answer bare(String path, Map<String, String> form) {
        return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(written(form))));
    }

    public Answer json(String method, String path, String body) {
        return send(method, path, "application/json", body);
    }

    /** Anything, as what it claims to be. */
    public Answer send(String method, String path, String type, String body) {
        return send(request(path).header("Content-Type", type)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    /** Anything, byte by byte. */
    public Answer sendBytes(String method, String path, String type, byte[] body) {
        return send(request(path).header("Content-Type", type).method(method, BodyPublishers.ofByteArray(body)));
    }

    /** Hands in a file as a program does; the headers come in pairs. */
    public Answer upload(String path, Path file, String... headers) {
        String line = "----the-line-between";
        var request = request(path).header("Content-Type", "multipart/form-data; boundary=" + line);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        String head = "--" + line + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file.getFileName()
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        try {
            return send(request.POST(BodyPublishers.concat(BodyPublishers.ofString(head), BodyPublishers.ofFile(file),
                    BodyPublishers.ofString("\r\n--" + line + "--\r\n"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue).filter(value -> !value.isEmpty()).findFirst();
    }

    public void carry(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setDomain("127.0.0.1");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create("http://127.0.0.1:" + port), cookie);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body(), answer.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> form(String[] more, String... fields) {
        var form = new LinkedHashMap<String, String>();
        String[] all = Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        for (int i = 0; i < all.length; i += 2) {
            form.put(all[i], all[i + 1]);
        }
        return form;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
