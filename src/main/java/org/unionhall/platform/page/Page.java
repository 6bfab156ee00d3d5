package org.unionhall.platform.page;

import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** One template as a view, rendered whole before the first byte leaves, so that a fault still becomes a fault page. */
record Page(TemplateEngine templates, String template, FrameSource frames) implements View {

    private static final String FRAME = "frame";

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var parameters = new HashMap<String, Object>(model == null ? Map.of() : model);
        parameters.computeIfAbsent(FRAME, absent -> frames.frame(request));
        var output = new PageBytes();
        templates.render(template, parameters, output);
        response.setContentType(getContentType());
        if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        response.setContentLength(output.length());
        output.leave(response.getOutputStream());
    }
}
