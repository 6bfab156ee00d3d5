package org.unionhall.notice.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ByteArrayResource;

/** The settings as an operator writes them, in a file or in the environment. */
class SmsSettingsTest {

    @Test
    void readsAFile() throws Exception {
        var settings = bound(new YamlPropertySourceLoader().load("file", new ByteArrayResource("""
                unionhall.sms:
                  url: https://sms.example.com/send
                  headers:
                    Authorization: Bearer token
                  template: SMS_0001
                  templates:
                    REGISTER_CODE: SMS_0002
                  accepted: '"code"\\s*:\\s*"?(OK|0)'
                  quiet-to: "07:30"
                """.getBytes(StandardCharsets.UTF_8))).getFirst());
        assertThat(settings.open()).isTrue();
        assertThat(settings.headers()).containsEntry("Authorization", "Bearer token");
        assertThat(settings.templateOf("REGISTER_CODE")).isEqualTo("SMS_0002");
        assertThat(settings.templateOf("MATTER_REPLIED")).isEqualTo("SMS_0001");
        assertThat("{\"code\": \"OK\"}").containsPattern(settings.accepted());
        assertThat(settings.quiet()).isEqualTo(new QuietHours(LocalTime.of(21, 0), LocalTime.of(7, 30)));
    }

    @Test
    void readsTheEnvironment() {
        var settings = bound(new SystemEnvironmentPropertySource("systemEnvironment", Map.of(
                "UNIONHALL_SMS_URL", "https://sms.example.com/send", "UNIONHALL_SMS_TEMPLATES_REGISTERCODE", "SMS_0002")));
        assertThat(settings.open()).isTrue();
        assertThat(settings.templateOf("REGISTER_CODE")).isEqualTo("SMS_0002");
    }

    @Test
    void isClosedWithoutAnAddress() {
        assertThat(new Binder(List.of()).bindOrCreate("unionhall.sms", SmsSettings.class).open()).isFalse();
    }

    private static SmsSettings bound(PropertySource<?> source) {
        return new Binder(ConfigurationPropertySources.from(source)).bindOrCreate("unionhall.sms", SmsSettings.class);
    }
}
