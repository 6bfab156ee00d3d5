package org.unionhall.access.door;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.access.door.Session.Kind;

/** Finds who stands at the door: by cookie on pages, by bearer token under /api. Asked once per request. */
@Component
public class Keys {

    private static final String ATTRIBUTE = Actor.class.getName();

    private final Actors actors;

    Keys(Actors actors) {
        this.actors = actors;
    }

    public Optional<Actor> actor(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Optional<?> known) {
            return known.map(Actor.class::cast);
        }
        Optional<Actor> actor = secret(request)
                .flatMap(secret -> actors.behind(Token.of(secret), forPrograms(request) ? Kind.API : Kind.PAGE));
        request.setAttribute(ATTRIBUTE, actor);
        return actor;
    }

    /** By the decoded path, as forgery protection reads it: {@code /%61pi/} must not let a cookie in at this door. */
    public static boolean forPrograms(HttpServletRequest request) {
        return request.getServletPath().startsWith("/api/");
    }

    public static Optional<String> secret(HttpServletRequest request) {
        if (forPrograms(request)) {
            return Optional.ofNullable(request.getHeader("Authorization"))
                    .filter(header -> header.startsWith("Bearer ")).map(header -> header.substring(7).strip());
        }
        if (request.getCookies() == null) {
            return Optional.empty();
        }
        for (Cookie cookie : request.getCookies()) {
            if (Session.COOKIE.equals(cookie.getName())) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }
}
