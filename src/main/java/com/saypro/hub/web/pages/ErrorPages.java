package com.saypro.hub.web.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Says that something failed and never why: the reason is in the log. People get a page, programs a problem document.
 */
@Controller
@RequestMapping("/error")
class ErrorPages implements ErrorController {
    @RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
    Object page(HttpServletRequest request) {
        if (path(request).startsWith("/api/")) {
            return problem(request);
        }
        HttpStatus status = status(request);
        ModelAndView page = new ModelAndView("error", status);
        page.addObject("status", status.value());
        page.addObject("said", said(status));
        return page;
    }

    @RequestMapping
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        ProblemDetail problem = ProblemDetail.forStatus(status(request));
        return ResponseEntity.of(problem)
                .headers(headers -> headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON))
                .build();
    }

    private static String said(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "There is nothing here.";
            case FORBIDDEN ->
                "Your role does not allow this, or the page was open for too long. Go back and reload it.";
            case METHOD_NOT_ALLOWED, BAD_REQUEST -> "The hub does not understand this request.";
            default -> "The hub could not do this. What happened is in its log.";
        };
    }

    private static HttpStatus status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        && HttpStatusCode.valueOf(code) instanceof HttpStatus status
                ? status
                // Nobody has business here without an error.
                : HttpStatus.NOT_FOUND;
    }

    private static String path(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    }
}
