package org.unionhall.notice.outbox;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The SMS gateway of the house, any that is spoken to over HTTP. In url and body stand {@code {phone}}, {@code {text}},
 * {@code {signature}}, {@code {template}}, {@code {code}}, {@code {title}} and {@code {id}}; each is written as the
 * place asks (JSON text, form value, part of an address).
 *
 * @param url       empty: no gateway, nothing is sent
 * @param type      content type of the body: JSON or a form
 * @param headers   sent as they are, the token of the gateway among them
 * @param signature 签名, such as the union's short name
 * @param template  template code for kinds that have none of their own in {@code templates}
 * @param accepted  pattern the answer must contain for the message to count as taken; empty: any 2xx counts
 * @param quietFrom beginning of the quiet hours
 * @param quietTo   their end
 */
@ConfigurationProperties("unionhall.sms")
record SmsSettings(@DefaultValue("") String url, @DefaultValue("POST") String method,
                   @DefaultValue("application/json") String type, @DefaultValue(USUAL_BODY) String body,
                   @DefaultValue Map<String, String> headers, @DefaultValue("") String signature,
                   @DefaultValue("") String template, @DefaultValue Map<String, String> templates,
                   @DefaultValue("") String accepted, @DefaultValue("10s") Duration timeout,
                   @DefaultValue("21:00") String quietFrom, @DefaultValue("08:00") String quietTo) {

    private static final String USUAL_BODY = """
            {"phone":"{phone}","signature":"{signature}","template":"{template}","text":"{text}","code":"{code}"}""";

    boolean open() {
        return !url.isBlank();
    }

    /** Names of settings lose what is no letter or digit on their way in from YAML and from the environment. */
    String templateOf(String kind) {
        return templates.entrySet().stream().filter(own -> bare(own.getKey()).equals(bare(kind)))
                .map(Map.Entry::getValue).findFirst().orElse(template);
    }

    private static String bare(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }

    QuietHours quiet() {
        return new QuietHours(LocalTime.parse(quietFrom), LocalTime.parse(quietTo));
    }
}
