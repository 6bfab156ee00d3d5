package org.unionhall.platform.refusal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/**
 * The last word on every exception a door lets out; advices of the modules come before it. A file that is on
 * its way is broken off, so that the browser reports it as failed.
 */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class RefusalAdvice {

    private final Telling telling;

    RefusalAdvice(Telling telling) {
        this.telling = telling;
    }

    @ExceptionHandler(Exception.class)
    Object tell(Exception exception, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (exception instanceof AccessDeniedException || exception instanceof AuthenticationException
                || exception instanceof AsyncRequestNotUsableException) {
            throw exception;
        }
        String path = request.getRequestURI();
        if (response.isCommitted()) {
            Faults.noted(exception, request, path);
            throw new IllegalStateException("broken off");
        }
        Answer answer = Answers.of(exception).orElseGet(() -> Faults.noted(exception, request, path));
        return telling.of(answer, request, path);
    }
}
