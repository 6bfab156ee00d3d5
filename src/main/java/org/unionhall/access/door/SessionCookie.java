package org.unionhall.access.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The cookie a browser shows at the doors. It ends with the browser; scripts and other sites cannot read it. */
public final class SessionCookie {

    private static final Duration WITH_THE_BROWSER = Duration.ofSeconds(-1);

    private SessionCookie() {
    }

    public static void give(String secret, HttpServletRequest request, HttpServletResponse response) {
        set(secret, WITH_THE_BROWSER, request, response);
    }

    public static void take(HttpServletRequest request, HttpServletResponse response) {
        set("", Duration.ZERO, request, response);
    }

    private static void set(String value, Duration life, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(Session.COOKIE, value).httpOnly(true)
                .secure(request.isSecure()).sameSite("Lax").path("/").maxAge(life).build().toString());
    }
}
