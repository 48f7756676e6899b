package com.saypro.hub.web.security;

import jakarta.servlet.SessionTrackingMode;
import java.util.Set;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.boot.web.servlet.server.CookieSameSiteSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How cookies are set: never across sites, the session's never readable by scripts and never in a URL. */
@Configuration(proxyBeanMethods = false)
class Cookies {
    /** A name of its own: cookies do not tell ports apart, and every other server on this host uses JSESSIONID. */
    static final String SESSION = "HUB_SESSION";

    @Bean
    CookieSameSiteSupplier neverAcrossSites() {
        return CookieSameSiteSupplier.ofLax();
    }

    @Bean
    ServletContextInitializer sessionCookie() {
        return context -> {
            context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
            context.getSessionCookieConfig().setName(SESSION);
            context.getSessionCookieConfig().setHttpOnly(true);
        };
    }
}
