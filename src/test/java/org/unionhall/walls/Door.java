package org.unionhall.walls;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.unionhall.access.May;
import org.unionhall.access.Open;
import org.unionhall.access.Permission;
import org.unionhall.access.Self;

/** One door of the hall: how it is knocked at, and which keys it asks for. */
public record Door(String verb, String path, HandlerMethod handler) {

    /** All doors of ours, found by themselves. */
    public static List<Door> all(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("org.unionhall"))
                .filter(entry -> !String.valueOf(entry.getValue().getBeanType().getProtectionDomain().getCodeSource().getLocation())
                        .contains("test-classes"))
                .filter(entry -> !ErrorController.class.isAssignableFrom(entry.getValue().getBeanType()))
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .flatMap(path -> verbs(entry.getKey()).stream().map(verb -> new Door(verb, path, entry.getValue()))))
                .sorted(Comparator.comparing(Door::path).thenComparing(Door::verb)).toList();
    }

    private static Set<String> verbs(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Set.of("GET", "POST") : Set.copyOf(methods.stream().map(Enum::name).toList());
    }

    boolean open() {
        return handler.hasMethodAnnotation(Open.class);
    }

    boolean self() {
        return Arrays.stream(handler.getMethodParameters()).anyMatch(parameter -> parameter.hasParameterAnnotation(Self.class));
    }

    List<Permission> keys() {
        return Arrays.stream(handler.getMethodParameters()).map(parameter -> parameter.getParameterAnnotation(May.class))
                .filter(may -> may != null).map(May::value).toList();
    }

    /** Whether somebody sees a page behind it: read in a browser and made of a template. */
    public boolean page() {
        Class<?> answer = handler.getReturnType().getParameterType();
        return verb.equals("GET") && !forPrograms() && (answer == String.class || answer == ModelAndView.class);
    }

    boolean forPrograms() {
        return path.startsWith("/api/");
    }

    @Override
    public String toString() {
        return verb + " " + path;
    }
}
