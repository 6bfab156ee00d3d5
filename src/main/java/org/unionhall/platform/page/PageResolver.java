package org.unionhall.platform.page;

import gg.jte.TemplateEngine;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The view name {@code membership/roster} stands for the template {@code src/main/jte/membership/roster.jte}. */
class PageResolver implements ViewResolver, Ordered {

    private final TemplateEngine templates;
    private final FrameSource frames;
    private final Map<String, View> known = new ConcurrentHashMap<>();

    PageResolver(TemplateEngine templates, FrameSource frames) {
        this.templates = templates;
        this.frames = frames;
    }

    @Override
    public View resolveViewName(String name, Locale locale) {
        if (name.startsWith("redirect:") || name.startsWith("forward:")) {
            return null;
        }
        return known.computeIfAbsent(name, view -> {
            String template = view + ".jte";
            return templates.hasTemplate(template) ? new Page(templates, template, frames) : null;
        });
    }

    @Override
    public int getOrder() {
        return 0;
    }
}
