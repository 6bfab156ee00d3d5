package org.unionhall.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionhall.figure.Figures;
import org.unionhall.organization.Unit;

/** P3 to P5: figures, lists and pages, read again and again. */
final class ReadingBench {

    private static final int CONNECTIONS = 32;
    private static final int SECONDS = 15;
    private static final int TIMES = 200;

    private final World world;
    private final int port;
    private final Table table;
    private final Figures figures;
    private final JdbcClient jdbc;

    ReadingBench(ConfigurableApplicationContext hall, World world, int port, Table table) {
        this.world = world;
        this.port = port;
        this.table = table;
        this.figures = hall.getBean(Figures.class);
        this.jdbc = hall.getBean(JdbcClient.class);
    }

    void run() throws Exception {
        Thread.sleep(10_000);
        jdbc.sql("analyze").update();
        for (Unit unit : List.of(world.top(), world.city(), world.base())) {
            double[] times = times(TIMES, () -> figures.of(unit.id()));
            table.add("P3", "all figures of " + unit.name(), "p50 %.1f ms, p95 %.1f ms".formatted(times[0], times[1]),
                    "—", "—", "≤ 5 ms");
        }
        String cookie = signIn();
        for (String path : List.of("/members?unit=" + world.base().code(), "/members?unit=" + world.base().code()
                        + "&name=" + encoded("张"), "/units", "/units?q=" + encoded("宏达"), "/figures/140000",
                "/units/140105", "/units/" + world.base().code())) {
            Load load = new Load(port, path, cookie);
            load.run(1, 2);
            Load.Result result = load.run(1, 4);
            table.add("P4", path.contains("%") ? path.substring(0, path.indexOf('%')) + "…" : path,
                    "p50 %.1f ms, p95 %.1f ms".formatted(result.p50Millis(), result.p95Millis()), "—", "—", "p95 ≤ 20 ms");
        }
        pages(cookie);
    }

    private void pages(String cookie) throws Exception {
        String ours = "/members?unit=" + world.base().code();
        String bare = "/bench/bare/" + world.base().place();
        new Load(port, ours, cookie).run(CONNECTIONS, 5);
        new Load(port, bare, null).run(CONNECTIONS, 5);
        Load.Result page = new Load(port, ours, cookie).run(CONNECTIONS, SECONDS);
        Load.Result reference = new Load(port, bare, null).run(CONNECTIONS, SECONDS);
        table.add("P5", "roster page of 50 rows, 32 connections, signed in, scope checked",
                "%,.0f pages/s, p99 %.0f ms".formatted(page.perSecond(), page.p99Millis()),
                "bare page %,.0f/s, p99 %.0f ms".formatted(reference.perSecond(), reference.p99Millis()),
                "%.0f %%".formatted(page.perSecond() / reference.perSecond() * 100), "≥ 60 %");
    }

    private static double[] times(int times, Runnable question) {
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            long began = System.nanoTime();
            question.run();
            millis[i] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(millis);
        return new double[]{millis[times / 2], millis[times * 95 / 100]};
    }

    private String signIn() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI login = URI.create("http://localhost:" + port + "/login");
            HttpResponse<String> form = client.send(HttpRequest.newBuilder(login).build(),
                    HttpResponse.BodyHandlers.ofString());
            String formCookie = form.headers().allValues("set-cookie").stream()
                    .map(cookie -> cookie.substring(0, cookie.indexOf(';'))).findFirst().orElseThrow();
            Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(form.body());
            token.find();
            HttpResponse<String> answer = client.send(HttpRequest.newBuilder(login)
                    .header("Cookie", formCookie).header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + encoded(token.group(1)) + "&login="
                            + world.login() + "&password=" + world.password())).build(),
                    HttpResponse.BodyHandlers.ofString());
            return answer.headers().allValues("set-cookie").stream().filter(cookie -> cookie.startsWith("hall="))
                    .map(cookie -> cookie.substring(0, cookie.indexOf(';'))).findFirst().orElseThrow();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
