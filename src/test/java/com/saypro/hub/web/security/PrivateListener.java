package com.saypro.hub.web.security;

import com.saypro.hub.web.pages.PagesForTests;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The private listener alone: security, Hawtio and one Camel route, no database and no Kafka. Not annotated as a
 * configuration, or the scan of the whole hub would find it.
 */
@EnableAutoConfiguration(
        exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class, CamelAutoConfiguration.class})
@ComponentScan(basePackageClasses = AdminSecurity.class)
@Import({PagesForTests.class, PrivateListener.Rooms.class})
public class PrivateListener {
    /** A text that no viewer or operator may ever read through the management beans. */
    public static final String SECRET = "s3cr3t-of-the-vendor";

    @Bean(destroyMethod = "stop")
    CamelContext camel() throws Exception {
        System.setProperty("hub.test.secret", SECRET);
        var camel = new DefaultCamelContext();
        camel.getCamelContextExtension().setName("hub");
        camel.getGlobalOptions().put("token", SECRET);
        camel.getPropertiesComponent().addInitialProperty("token", SECRET);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in")
                        .routeId("stripe-webhook")
                        .setHeader("x")
                        .constant("{{token}}")
                        .to("direct:out");
                from("direct:out").routeId("record-payment").log("done");
            }
        });
        camel.start();
        return camel;
    }

    /** Stands for the pages and the API that are behind the guard. */
    @RestController
    static class Rooms {
        @GetMapping("/api/whoami")
        Map<String, String> whoAmI(Principal principal) {
            return Map.of("name", principal.getName());
        }

        @GetMapping("/api/dead-letters/{id}/payload")
        String payload() {
            return "payload";
        }

        @PostMapping({
            "/api/incidents/{number}/comment",
            "/api/incidents/{number}/resolve",
            "/incidents/{number}/resolve"
        })
        String done(HttpServletRequest request) {
            return "done";
        }

        @GetMapping("/api/fault")
        String fault() {
            throw new IllegalStateException("the password is " + SECRET);
        }
    }
}
