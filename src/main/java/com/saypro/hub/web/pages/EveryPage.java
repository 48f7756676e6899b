package com.saypro.hub.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page's frame shows. */
@ControllerAdvice(basePackageClasses = EveryPage.class)
class EveryPage {
    private static final String CHARTS = Assets.charts();
    private static final Address ADDRESS = new Address();

    @ModelAttribute("reader")
    Reader reader(Authentication authentication) {
        return Reader.of(authentication);
    }

    @ModelAttribute("address")
    Address address() {
        return ADDRESS;
    }

    /** The address of the chart library, which pages with charts fetch. */
    @ModelAttribute("chartLibrary")
    String chartLibrary() {
        return CHARTS;
    }

    /**
     * The first part of the path, which marks the place in the navigation, e.g. {@code incidents}; empty on the home
     * page.
     */
    @ModelAttribute("room")
    String room(HttpServletRequest request) {
        String[] parts = request.getRequestURI().split("/");
        return parts.length > 1 ? parts[1] : "";
    }
}
