package org.unionhall.platform.refusal;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.ModelAndView;

/** An answer in the form its asker reads: a page for people, RFC 9457 problem details for programs. */
final class Telling {

    private Telling() {
    }

    static Object of(Answer answer, HttpServletRequest request, String path) {
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

    private static ModelAndView page(Answer answer, HttpServletRequest request) {
        boolean part = request.getHeader("HX-Request") != null;
        var page = new ModelAndView(new ErrorPage(answer, part));
        page.setStatus(answer.status());
        return page;
    }
}
