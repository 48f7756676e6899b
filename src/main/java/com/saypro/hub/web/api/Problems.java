package com.saypro.hub.web.api;

import com.saypro.hub.event.BrokenFile;
import java.util.NoSuchElementException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers what goes wrong as a problem document (RFC 9457), without a word of the inside. */
@RestControllerAdvice(basePackageClasses = Problems.class)
class Problems extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ProblemDetail notThere(NoSuchElementException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail wrong(IllegalArgumentException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, e.getMessage());
    }

    /** What somebody sent as a file cannot be used. */
    @ExceptionHandler
    ProblemDetail broken(BrokenFile e) {
        String where = e.file().getFileName() + (e.line() > 0 ? ":" + e.line() : "");
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, where + ": " + e.reason());
        problem.setProperty("line", e.line());
        problem.setProperty("reason", e.reason());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail notNow(IllegalStateException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail mistyped(MethodArgumentTypeMismatchException e) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "The parameter " + e.getName() + " cannot be read");
    }

    @ExceptionHandler
    ProblemDetail unkeepable(DataIntegrityViolationException e) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "The request holds a character that cannot be kept");
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ProblemDetail away(RuntimeException e) {
        LOG.warn("PostgreSQL or Kafka does not answer: {}", e.getMessage());
        return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, "PostgreSQL or Kafka does not answer");
    }

    @ExceptionHandler
    ProblemDetail broken(RuntimeException e) {
        if (e instanceof AccessDeniedException) {
            throw e;
        }
        LOG.error("A request failed", e);
        return ProblemDetail.forStatus(HttpStatus.INTERNAL_SERVER_ERROR);
    }
}
