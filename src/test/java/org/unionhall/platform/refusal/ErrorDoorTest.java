package org.unionhall.platform.refusal;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.unionhall.HallTest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** What the running server says where there is no door, and where a filter said no. */
@HallTest
class ErrorDoorTest {

    @LocalServerPort
    private int port;

    @Test
    void noSuchPage() throws Exception {
        var answer = send(request("/no-such-page").GET());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("没有这一页", "回到首页").doesNotContain("Whitelabel", "Exception");
    }

    @Test
    void noSuchDoorForPrograms() throws Exception {
        var answer = send(request("/api/v1/no-such-door").GET());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"NOT_HERE\"");
    }

    @Test
    void aFormThatIsNotOurs() throws Exception {
        var answer = send(request("/login").POST(HttpRequest.BodyPublishers.ofString("login=a&password=b"))
                .header("Content-Type", "application/x-www-form-urlencoded"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("没有这项权限");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Accept", "text/html,*/*");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
