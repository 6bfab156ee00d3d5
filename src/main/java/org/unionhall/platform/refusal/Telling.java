package org.unionhall.platform.refusal;

import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.unionhall.platform.page.Frame;

/** An answer in the form its asker reads: a page for people, RFC 9457 problem details for programs. */
@Component
class Telling {

    private final TemplateEngine templates;
    private final boolean demo;

    Telling(TemplateEngine templates, @Value("${unionhall.demo:false}") boolean demo) {
        this.templates = templates;
        this.demo = demo;
    }

    Object of(Answer answer, HttpServletRequest request, String path) {
        return path.startsWith(request.getContextPath() + "/api/") ? problem(answer) : page(answer, request);
    }

    private static ResponseEntity<ProblemDetail> problem(Answer answer) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(answer.status(), answer.sentence());
        problem.setProperty("code", answer.code());
        if (!answer.fields().isEmpty()) {
            problem.setProperty("fields", answer.fields());
        }
        if (answer.fault() != null) {
            problem.setProperty("fault", answer.fault());
        }
        return ResponseEntity.status(answer.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    /** The frame of a guest, which asks no database: the database may be what broke. */
    private ModelAndView page(Answer answer, HttpServletRequest request) {
        boolean part = request.getHeader("HX-Request") != null;
        var view = part ? ErrorPage.part(answer) : ErrorPage.whole(templates, answer, Frame.guest(request, demo));
        var page = new ModelAndView(view);
        page.setStatus(answer.status());
        return page;
    }
}
