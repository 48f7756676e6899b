package com.saypro.hub.poll;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the routes that ask vendors name. */
@Configuration
class PollConfiguration {
    private static final CircuitBreakerConfig RULES = CircuitBreakerConfig.custom()
            .slidingWindowSize(10)
            .minimumNumberOfCalls(5)
            .failureRateThreshold(50)
            .waitDurationInOpenState(Duration.ofSeconds(30))
            .permittedNumberOfCallsInHalfOpenState(1)
            .writableStackTraceEnabled(false)
            .build();

    /**
     * Leaves a vendor alone for a while that does not answer. Camel has one circuit breaker for a place in a route, so this
     * one is that of the vendor which is asked now.
     */
    @Bean
    CircuitBreaker vendorBreaker(Asking asking) {
        CircuitBreakerRegistry all = CircuitBreakerRegistry.of(RULES);
        return (CircuitBreaker) Proxy.newProxyInstance(
                CircuitBreaker.class.getClassLoader(),
                new Class<?>[] {CircuitBreaker.class},
                (self, method, arguments) -> {
                    String vendor = asking.now() == null ? "none" : asking.now().vendor();
                    try {
                        return method.invoke(all.circuitBreaker(vendor), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
