package org.unionhall.access.door;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What is said at a shut door: the way to the login page, or 401 and 403. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class AccessAnswers {

    @ExceptionHandler(NotSignedIn.class)
    Object notSignedIn(HttpServletRequest request) {
        if (Keys.forPrograms(request)) {
            return problem(HttpStatus.UNAUTHORIZED, "NOT_SIGNED_IN", "请先用 POST /api/v1/tokens 取得令牌。");
        }
        if (request.getHeader("HX-Request") != null) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).header("HX-Redirect", "/login").build();
        }
        String back = "GET".equals(request.getMethod()) && !"/".equals(request.getRequestURI())
                ? "?next=" + URLEncoder.encode(request.getRequestURI()
                        + (request.getQueryString() == null ? "" : "?" + request.getQueryString()),
                        StandardCharsets.UTF_8) : "";
        return "redirect:/login" + back;
    }

    @ExceptionHandler(PasswordMustChange.class)
    Object passwordMustChange(HttpServletRequest request) {
        return Keys.forPrograms(request)
                ? problem(HttpStatus.FORBIDDEN, "PASSWORD_MUST_CHANGE", "请先在网页上修改初始密码。")
                : "redirect:/password";
    }

    @ExceptionHandler(NoGrant.class)
    Object noGrant(NoGrant refused, HttpServletRequest request) {
        if (Keys.forPrograms(request)) {
            return problem(HttpStatus.FORBIDDEN, "NO_GRANT", refused.sentence());
        }
        return new ModelAndView("error/403", Map.of("sentence", refused.sentence()), HttpStatus.FORBIDDEN);
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String code, String sentence) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setType(URI.create("about:blank"));
        problem.setProperty("code", code);
        var answer = ResponseEntity.status(status);
        if (status == HttpStatus.UNAUTHORIZED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer.body(problem);
    }
}
