package com.saypro.hub.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

class RouteMetersTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    private double counted(String name, String route) {
        return registry.get(name).tag("routeId", route).counter().count();
    }

    @Test
    void eachRouteCountsItsOwnExchangesUntilItIsGone() throws Exception {
        try (DefaultCamelContext camel = new DefaultCamelContext();
                ProducerTemplate template = camel.createProducerTemplate()) {
            camel.addRoutePolicyFactory((context, route, definition) -> new RouteMeters(registry, route));
            camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    errorHandler(noErrorHandler());
                    from("direct:outer").routeId("outer").to("direct:inner");
                    from("direct:inner").routeId("inner").process(exchange -> {
                        if ("bad".equals(exchange.getMessage().getBody())) {
                            throw new IllegalStateException("bad");
                        }
                    });
                }
            });
            camel.start();
            template.sendBody("direct:outer", "good");
            template.sendBody("direct:inner", "good");
            assertThatThrownBy(() -> template.sendBody("direct:outer", "bad")).isNotNull();
            assertThat(counted("camel.exchanges.total", "inner")).isEqualTo(3);
            assertThat(counted("camel.exchanges.total", "outer")).isEqualTo(2);
            assertThat(counted("camel.exchanges.succeeded", "outer")).isEqualTo(1);
            assertThat(counted("camel.exchanges.failed", "outer")).isEqualTo(1);
            assertThat(registry.get("camel.route.policy")
                            .tag("routeId", "outer")
                            .timer()
                            .count())
                    .isEqualTo(2);
            camel.getRouteController().stopRoute("outer");
            camel.removeRoute("outer");
            assertThat(registry.find("camel.exchanges.total")
                            .tag("routeId", "outer")
                            .counter())
                    .isNull();
        }
    }
}
