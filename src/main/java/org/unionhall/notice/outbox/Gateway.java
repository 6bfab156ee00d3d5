package org.unionhall.notice.outbox;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.io.JsonStringEncoder;

/** Speaks to the SMS gateway over HTTP. */
class Gateway {

    private static final Pattern PLACE = Pattern.compile("\\{(phone|text|signature|template|code|title|id)}");

    private final SmsSettings settings;
    private final HttpClient client;

    Gateway(SmsSettings settings) {
        this.settings = settings;
        this.client = HttpClient.newBuilder().connectTimeout(settings.timeout()).build();
    }

    void send(Letter letter) throws NotSent {
        var facts = Map.of("phone", letter.to(), "text", letter.text(), "signature", settings.signature(),
                "template", settings.templateOf(letter.kind()),
                "code", letter.code() == null ? "" : letter.code(), "title", letter.title(), "id", "" + letter.id());
        var request = HttpRequest.newBuilder(URI.create(filled(settings.url(), facts, Gateway::inForm)))
                .timeout(settings.timeout()).header("Content-Type", settings.type() + ";charset=UTF-8")
                .method(settings.method(), BodyPublishers.ofString(filled(settings.body(), facts,
                        settings.type().contains("json") ? Gateway::inJson : Gateway::inForm)));
        settings.headers().forEach(request::setHeader);
        HttpResponse<String> answer;
        try {
            answer = client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new NotSent("连不上短信网关（" + unreachable.getClass().getSimpleName() + "）");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotSent("程序正在停止，稍后重发");
        }
        if (answer.statusCode() / 100 != 2
                || !settings.accepted().isEmpty() && !Pattern.compile(settings.accepted()).matcher(answer.body()).find()) {
            throw new NotSent("短信网关回答 " + answer.statusCode() + "：" + answer.body());
        }
    }

    private static String filled(String template, Map<String, String> facts, UnaryOperator<String> written) {
        return PLACE.matcher(template).replaceAll(place ->
                Matcher.quoteReplacement(written.apply(facts.get(place.group(1)))));
    }

    private static String inForm(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String inJson(String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsCharArray(text));
    }
}
