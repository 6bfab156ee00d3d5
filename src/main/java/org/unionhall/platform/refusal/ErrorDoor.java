package org.unionhall.platform.refusal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the server comes when a filter said no or broke before any door was reached. */
@Controller
class ErrorDoor implements ErrorController {

    private final Telling telling;

    ErrorDoor(Telling telling) {
        this.telling = telling;
    }

    @RequestMapping("/error")
    Object tell(HttpServletRequest request) {
        String path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked : "/error";
        HttpStatusCode status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatusCode.valueOf(code) : HttpStatus.NOT_FOUND;
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception cause) {
            return telling.of(Answers.of(cause).orElseGet(() -> Faults.noted(cause, request, path)), request, path);
        }
        return telling.of(Answer.of(status), request, path);
    }
}
