package org.unionhall.access.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.unionhall.access.Actor;
import org.unionhall.access.May;
import org.unionhall.access.Open;
import org.unionhall.access.Scope;
import org.unionhall.access.Self;

/**
 * Stands at every controller method: a door declares {@link May}, {@link Self} or {@link Open}, and one that declares
 * nothing stays shut for everybody.
 */
@Component
class DoorKeeper implements HandlerInterceptor, HandlerMethodArgumentResolver {

    private final Keys keys;

    DoorKeeper(Keys keys) {
        this.keys = keys;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod door) || !ours(door) || door.hasMethodAnnotation(Open.class)) {
            return true;
        }
        Actor actor = keys.actor(request).orElseThrow(NotSignedIn::new);
        if (actor.mustChange() && !door.hasMethodAnnotation(BeforePasswordChange.class)) {
            throw new PasswordMustChange();
        }
        boolean self = false;
        for (MethodParameter parameter : door.getMethodParameters()) {
            May may = parameter.getParameterAnnotation(May.class);
            if (may != null && !actor.may(may.value())) {
                throw new NoGrant(may.value());
            }
            self |= may != null || parameter.hasParameterAnnotation(Self.class);
        }
        if (!self) {
            throw new NoGrant(null);
        }
        return true;
    }

    private static boolean ours(HandlerMethod door) {
        return door.getBeanType().getPackageName().startsWith("org.unionhall")
                && !ErrorController.class.isAssignableFrom(door.getBeanType());
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(May.class) || parameter.hasParameterAnnotation(Self.class);
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer page, NativeWebRequest request,
            WebDataBinderFactory binders) {
        Optional<Actor> actor = keys.actor(request.getNativeRequest(HttpServletRequest.class));
        May may = parameter.getParameterAnnotation(May.class);
        if (may == null) {
            return actor.orElse(null);
        }
        return actor.map(who -> who.scope(may.value())).orElse(Scope.NOWHERE);
    }
}
