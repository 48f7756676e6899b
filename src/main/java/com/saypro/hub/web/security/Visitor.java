package com.saypro.hub.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Tells people in browsers from scripts in pages and from programs. */
public final class Visitor {
    private Visitor() {}

    /** Whether a part of a page asks to be refreshed. */
    public static boolean isFragment(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    /** Whether a person in a browser asks for a page. */
    public static boolean isPerson(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && !path(request).startsWith("/api/");
    }

    /** Whether a script in a page asks; browsers say so since 2019, programs do not. */
    static boolean isScript(HttpServletRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        return mode != null && !mode.equals("navigate");
    }

    /**
     * Whether a request cannot have been forged by another site: it carries its own credentials, and not because a
     * browser that remembers them was made to send them from a foreign page.
     */
    static boolean bringsItsOwnCredentials(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null
                && (origin == null || isOwn(origin, request.getHeader(HttpHeaders.HOST)));
    }

    private static boolean isOwn(String origin, String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
