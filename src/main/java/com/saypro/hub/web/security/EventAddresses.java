package com.saypro.hub.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Vendors choose the ids of events and payments, and those of events are part of those of dead letters, so these may hold what
 * is otherwise refused in an address: an encoded slash, percent sign or semicolon. No other part of an address may.
 */
@Configuration(proxyBeanMethods = false)
class EventAddresses {
    private static final Pattern EVENT =
            Pattern.compile("(/api)?/(events/[^/;]+|dead-letters/[^/;]+(/(payload|replay|discard))?)"
                    + "|/(risk|api/risk/payments)/[\\w-]+/[^/;]+");

    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall strict = new StrictHttpFirewall();
        StrictHttpFirewall ofEvents = new StrictHttpFirewall();
        ofEvents.setAllowUrlEncodedSlash(true);
        ofEvents.setAllowUrlEncodedDoubleSlash(true);
        ofEvents.setAllowUrlEncodedPercent(true);
        ofEvents.setAllowSemicolon(true);
        return new HttpFirewall() {
            @Override
            public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
                return (EVENT.matcher(request.getRequestURI()).matches() ? ofEvents : strict)
                        .getFirewalledRequest(request);
            }

            @Override
            public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
                return strict.getFirewalledResponse(response);
            }
        };
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> encodedSlashes() {
        return tomcat -> tomcat.addConnectorCustomizers(
                connector -> connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue()));
    }
}
