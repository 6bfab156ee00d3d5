package org.unionhall.organization.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.unionhall.platform.refusal.Refusal;

/** Whoever copies the register page by page is slowed down; a crowd in front of a poster is not. */
class FindingPaceTest {

    private Instant now = Instant.parse("2026-11-21T02:00:00Z");
    private final FindingPace pace = new FindingPace(((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    @Test
    void threeHundredAMinute() {
        for (int i = 0; i < 300; i++) {
            ask("10.0.0.1");
        }
        assertThatThrownBy(() -> ask("10.0.0.1")).isInstanceOfSatisfying(Refusal.class,
                no -> assertThat(no.reason().status()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS));
        ask("10.0.0.2");
        now = now.plus(Duration.ofMinutes(1));
        ask("10.0.0.1");
    }

    private void ask(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        pace.keep(request, new MockHttpServletResponse());
    }
}
