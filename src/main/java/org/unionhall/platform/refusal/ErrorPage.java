package org.unionhall.platform.refusal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.servlet.View;
import org.springframework.web.util.HtmlUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** A page that needs neither database nor template engine, because either may be what broke. */
record ErrorPage(Answer answer, boolean part) implements View {

    private static final String PAGE = text("error/page.html");
    private static final String PART = text("error/part.html");

    @Override
    public void render(Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write((part ? PART : PAGE)
                .replace("{title}", title())
                .replace("{fields}", fields())
                .replace("{sentence}", HtmlUtils.htmlEscape(answer.sentence(), "UTF-8")));
    }

    private String title() {
        return switch (answer.status().value()) {
            case 403 -> "没有权限";
            case 404 -> "没有找到";
            case 413 -> "文件太大";
            case 422 -> "没有办成";
            default -> answer.status().is5xxServerError() ? "系统故障" : "没有完成";
        };
    }

    private String fields() {
        return answer.fields().stream()
                .map(field -> "<li>" + HtmlUtils.htmlEscape(field.field() + "：" + field.message(), "UTF-8") + "</li>")
                .collect(Collectors.joining());
    }

    private static String text(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
