package org.unionhall.platform.refusal;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.View;
import org.springframework.web.util.HtmlUtils;
import org.unionhall.platform.page.Frame;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a browser shows instead of the page asked for: a page, or the piece htmx puts in its place. */
record ErrorPage(String html) implements View {

    static ErrorPage whole(TemplateEngine templates, Answer answer, Frame frame) {
        String template = switch (answer.status().value()) {
            case 403 -> "error/403.jte";
            case 404 -> "error/404.jte";
            default -> answer.fault() == null ? "error/refusal.jte" : "error/fault.jte";
        };
        Map<String, Object> all = answer.fault() == null
                ? Map.of("frame", frame, "sentence", sentence(answer), "code", answer.code())
                : Map.of("frame", frame, "number", answer.fault());
        var wanted = templates.getParamInfo(template).keySet();
        var html = new StringOutput();
        templates.render(template, all.entrySet().stream().filter(entry -> wanted.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)), html);
        return new ErrorPage(html.toString());
    }

    static ErrorPage part(Answer answer) {
        return new ErrorPage("<div class=\"alert alert-danger\" role=\"alert\">"
                + HtmlUtils.htmlEscape(sentence(answer), "UTF-8") + "</div>");
    }

    @Override
    public void render(Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        try {
            response.getWriter().write(html);
        } catch (IllegalStateException fileHadBegun) {
            response.getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String sentence(Answer answer) {
        return Stream.concat(Stream.of(answer.sentence()), answer.fields().stream().map(Answer.Field::message))
                .collect(Collectors.joining(" "));
    }
}
