package com.saypro.hub.web.security;

import static com.saypro.hub.web.security.Role.ADMIN;
import static com.saypro.hub.web.security.Role.OPERATOR;
import static com.saypro.hub.web.security.Role.SUPPORT;
import static com.saypro.hub.web.security.Role.VIEWER;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;

/** The one guard of the private listener: form login for people, HTTP Basic for programs, and who may do what. */
@Configuration(proxyBeanMethods = false)
class AdminSecurity {
    // Hawtio's pages bring a looser policy of their own, which this one then does not replace.
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    @Bean
    SecurityFilterChain adminListener(HttpSecurity http) throws Exception {
        var refusals = new Refusals();
        // In a cookie, so that someone who never logs in never makes a session.
        var wantedPage = new CookieRequestCache();
        wantedPage.setRequestMatcher(request ->
                "GET".equals(request.getMethod()) && Visitor.isPerson(request) && !Visitor.isFragment(request));
        return http.authorizeHttpRequests(AdminSecurity::roles)
                .formLogin(form -> form.loginPage("/login").permitAll())
                .logout(logout -> logout.logoutSuccessUrl("/login?out").deleteCookies(Cookies.SESSION))
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .requestCache(cache -> cache.requestCache(wantedPage))
                .csrf(AdminSecurity::forgery)
                .headers(AdminSecurity::headers)
                .build();
    }

    private static void roles(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers("/actuator/health/readiness", "/actuator/health/liveness")
                .permitAll()
                .requestMatchers("/login", "/assets/**")
                .permitAll()
                // The hub is no way to other machines.
                .requestMatchers("/actuator/hawtio/proxy/enabled")
                .hasRole(VIEWER.name())
                .requestMatchers("/actuator/hawtio/proxy/**")
                .denyAll()
                // What may be done there is decided bean by bean in RoleRestrictor.
                .requestMatchers("/actuator/hawtio/**", "/actuator/jolokia/**")
                .hasRole(VIEWER.name())
                .requestMatchers(HttpMethod.GET, "/actuator", "/actuator/health/**", "/actuator/info")
                .hasRole(VIEWER.name())
                .requestMatchers(HttpMethod.GET, "/actuator/prometheus", "/actuator/metrics/**")
                .hasRole(VIEWER.name())
                .requestMatchers("/actuator/**")
                .hasRole(ADMIN.name())
                .requestMatchers(HttpMethod.GET, "/api/dead-letters/*/payload", "/dead-letters/*/payload")
                .hasRole(OPERATOR.name())
                .requestMatchers(HttpMethod.POST, "/api/incidents/*/comment", "/incidents/*/comment")
                .hasRole(SUPPORT.name())
                .requestMatchers(HttpMethod.GET)
                .hasRole(VIEWER.name())
                .requestMatchers(HttpMethod.HEAD)
                .hasRole(VIEWER.name())
                .anyRequest()
                .hasRole(OPERATOR.name());
    }

    /**
     * Hawtio reads the token from its cookie and sends it as it stands, so it is neither hidden from scripts nor
     * masked.
     */
    private static void forgery(CsrfConfigurer<HttpSecurity> csrf) {
        var handler = new CsrfTokenRequestAttributeHandler();
        // Without a name the token is loaded with every request; else its cookie is never written.
        handler.setCsrfRequestAttributeName(null);
        csrf.csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse())
                .csrfTokenRequestHandler(handler)
                .ignoringRequestMatchers(Visitor::bringsItsOwnCredentials);
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"));
    }
}
