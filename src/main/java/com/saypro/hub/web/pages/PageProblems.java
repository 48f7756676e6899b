package com.saypro.hub.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Leads a deed that cannot be done back to the page it was asked from, which then says why; any other failure gets its page. */
@ControllerAdvice(basePackageClasses = PageProblems.class)
class PageProblems {
    private static final Logger LOG = LoggerFactory.getLogger(PageProblems.class);

    @ExceptionHandler
    void notThere(NoSuchElementException e, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    @ExceptionHandler({IllegalStateException.class, IllegalArgumentException.class})
    String cannot(RuntimeException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        return refused(e.getMessage(), request, response);
    }

    @ExceptionHandler
    String unkeepable(DataIntegrityViolationException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return refused("The text holds a character that cannot be kept", request, response);
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    void away(RuntimeException e, HttpServletResponse response) throws IOException {
        LOG.warn("PostgreSQL does not answer: {}", e.getMessage());
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }

    private static String refused(String why, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!"POST".equals(request.getMethod())) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
            return null;
        }
        RequestContextUtils.getOutputFlashMap(request).put("refused", why);
        return Deed.backTo(origin(request));
    }

    /** The incident, match, vendor or dead letter that the deed was done from. */
    private static String origin(HttpServletRequest request) {
        Map<?, ?> path = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> its
                ? its
                : Map.of();
        return Stream.of(path.get("number"), path.get("vendor"), request.getParameter("from"))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst()
                .orElse(null);
    }
}
