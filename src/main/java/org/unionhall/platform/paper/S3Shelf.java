package org.unionhall.platform.paper;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/** A bucket of an S3-compatible store. What fails for a moment is tried three times. */
final class S3Shelf implements Shelf {

    private static final String FOLDER = "papers/";
    private static final int TRIES = 3;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final PaperSettings.S3 store;
    private final S3Signature signature;
    private final Supplier<HttpClient> client = SingletonSupplier.of(() -> HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build());

    S3Shelf(PaperSettings.S3 store, Clock clock) {
        this.store = store;
        this.signature = new S3Signature(store.region(), store.accessKey(), store.secretKey(), clock);
    }

    @Override
    public void put(String name, Path sealed, String digest) throws IOException {
        done(send("PUT", name, BodyPublishers.ofFile(sealed), digest));
    }

    @Override
    public InputStream get(String name) throws IOException {
        var answer = send("GET", name, BodyPublishers.noBody(), S3Signature.NOTHING);
        if (answer.statusCode() == 200) {
            return answer.body();
        }
        answer.body().close();
        throw answer.statusCode() == 404 ? new NoSuchFileException(name) : unexpected(answer);
    }

    @Override
    public void remove(String name) throws IOException {
        var answer = send("DELETE", name, BodyPublishers.noBody(), S3Signature.NOTHING);
        if (answer.statusCode() != 404) {
            done(answer);
        } else {
            answer.body().close();
        }
    }

    private static void done(HttpResponse<InputStream> answer) throws IOException {
        answer.body().close();
        if (answer.statusCode() / 100 != 2) {
            throw unexpected(answer);
        }
    }

    private static IOException unexpected(HttpResponse<?> answer) {
        return new IOException("the store of papers answered " + answer.statusCode());
    }

    private HttpResponse<InputStream> send(String method, String name, BodyPublisher body, String digest)
            throws IOException {
        IOException last = null;
        for (int i = 0; i < TRIES; i++) {
            try {
                if (i > 0) {
                    Thread.sleep(PAUSE.multipliedBy(i));
                }
                var answer = client.get().send(request(method, name, body, digest), BodyHandlers.ofInputStream());
                if (answer.statusCode() < 500 && answer.statusCode() != 429) {
                    return answer;
                }
                answer.body().close();
                last = unexpected(answer);
            } catch (IOException e) {
                last = e;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }
        throw last;
    }

    private HttpRequest request(String method, String name, BodyPublisher body, String digest) {
        var place = store.place(FOLDER + name);
        var request = HttpRequest.newBuilder(place).timeout(ANSWER).method(method, body);
        signature.headers(method, place, digest).forEach(request::header);
        return request.build();
    }
}
