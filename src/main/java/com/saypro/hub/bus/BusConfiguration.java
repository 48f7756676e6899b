package com.saypro.hub.bus;

import com.saypro.hub.event.Findings;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.util.concurrent.ImmediateEventExecutor;
import java.util.concurrent.ExecutorService;
import org.apache.camel.CamelContext;
import org.apache.camel.Processor;
import org.apache.camel.component.micrometer.eventnotifier.MicrometerRouteEventNotifier;
import org.apache.camel.spi.EventNotifier;
import org.apache.camel.spi.RoutePolicyFactory;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps by which routes read and write batches. */
@Configuration
class BusConfiguration {
    /**
     * Answers a vendor in the thread that hears of Kafka's acknowledgement: there is nothing left to wait for, and another
     * thread would take longer to wake than to answer.
     */
    @Bean(defaultCandidate = false)
    ExecutorService atOnce() {
        return ImmediateEventExecutor.INSTANCE;
    }

    @Bean
    RoutePolicyFactory routeMeters(MeterRegistry registry) {
        return (context, route, definition) -> new RouteMeters(registry, route);
    }

    /** The counter of routes has an event made of each step of each exchange, and reads none of them. */
    @Bean
    CamelContextConfiguration noEventsOfExchanges() {
        return new CamelContextConfiguration() {
            @Override
            public void beforeApplicationStart(CamelContext camel) {
                for (EventNotifier notifier : camel.getManagementStrategy().getEventNotifiers()) {
                    if (notifier instanceof MicrometerRouteEventNotifier routes) {
                        routes.setIgnoreExchangeEvents(true);
                    }
                }
            }

            @Override
            public void afterApplicationStart(CamelContext camel) {
                // All is set.
            }
        };
    }

    @Bean
    Processor readDeliveries(Findings findings) {
        return new ReadBatch<>(DeliveryRecord::read, findings);
    }

    @Bean
    Processor readReceipts(Findings findings) {
        return new ReadBatch<>(DeliveryRecord::readReceipt, findings);
    }

    @Bean
    Processor readEvents(Findings findings) {
        return new ReadBatch<>(EventRecord::read, findings);
    }

    @Bean
    Processor readDeadLetters(Findings findings) {
        return new ReadBatch<>(DeadLetterRecord::read, findings);
    }

    @Bean
    Processor readFindings(Findings findings) {
        return new ReadBatch<>(FindingRecord::read, findings);
    }

    @Bean
    Processor writeDeliveries() {
        return new WriteBatch<>(DeliveryRecord::write);
    }

    @Bean
    Processor writeEvents() {
        return new WriteBatch<>(EventRecord::write);
    }

    @Bean
    Processor writeDeadLetters() {
        return new WriteBatch<>(DeadLetterRecord::write);
    }

    @Bean
    Processor writeFindings() {
        return new WriteBatch<>(FindingRecord::write);
    }
}
