package org.unionhall.notice;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** An SMS gateway on this machine: takes what is posted to it, and refuses as often as it is told to. */
public final class TestGateway {

    /** What came in. */
    public record Request(String path, Map<String, String> headers, String body) {
    }

    private final HttpServer server;
    private final List<Request> taken = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusing = new AtomicInteger();

    public TestGateway() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            var request = new Request(exchange.getRequestURI().toString(), exchange.getRequestHeaders().entrySet().stream()
                    .collect(Collectors.toMap(header -> header.getKey().toLowerCase(), header -> header.getValue().getFirst())),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            boolean refused = refusing.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
            if (!refused) {
                taken.add(request);
            }
            byte[] answer = (refused ? "{\"code\":\"BUSY\",\"to\":" + request.body() + "}" : "{\"code\":\"OK\"}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(refused ? 500 : 200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        startQuietly();
    }

    /** Its thread must not keep alive a program that could not start. */
    private void startQuietly() {
        try {
            Thread.ofPlatform().daemon().start(server::start).join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/send";
    }

    /** Answers the next requests with 500. */
    public void refuse(int times) {
        refusing.set(times);
    }

    /** Everything that was taken, in the order it came. */
    public List<Request> order() {
        return List.copyOf(taken);
    }

    /** What was taken for a number, in the order it came. */
    public List<Request> to(String phone) {
        return taken.stream().filter(request -> request.body().contains(phone)).toList();
    }
}
