package org.unionhall.platform.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;
import org.springframework.web.util.WebUtils;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Carries a {@link Flash} over a redirect in a cookie, since there is no session in memory and the next request may
 * reach another node. Nothing but a flash can travel this way.
 */
class FlashCookie extends AbstractFlashMapManager {

    private static final String NAME = "hall-flash";

    @Override
    protected List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        Flash flash = cookie == null ? null : decode(cookie.getValue());
        if (flash == null) {
            return null;
        }
        var map = new FlashMap();
        map.put(Flash.KEY, flash);
        return new ArrayList<>(List.of(map));
    }

    @Override
    protected void updateFlashMaps(List<FlashMap> maps, HttpServletRequest request, HttpServletResponse response) {
        Flash flash = null;
        for (FlashMap map : maps) {
            if (map.size() != 1 || !(map.get(Flash.KEY) instanceof Flash one)) {
                throw new IllegalStateException("only a Flash under the key " + Flash.KEY + " travels over a redirect");
            }
            flash = one;
        }
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(NAME, flash == null ? "" : encode(flash))
                .path("/").httpOnly(true).secure(request.isSecure()).sameSite("Strict").maxAge(flash == null ? 0 : 60)
                .build().toString());
    }

    private static String encode(Flash flash) {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString((flash.tone() + " " + flash.text()).getBytes(StandardCharsets.UTF_8));
    }

    private static Flash decode(String value) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8).split(" ", 2);
            return new Flash(Tone.valueOf(parts[0]), parts[1]);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException tampered) {
            return null;
        }
    }
}
