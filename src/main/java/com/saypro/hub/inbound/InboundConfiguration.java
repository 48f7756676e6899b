package com.saypro.hub.inbound;

import java.time.Duration;
import java.util.List;
import org.apache.camel.component.netty.http.NettyHttpComponent;
import org.apache.camel.component.netty.http.NettyHttpConfiguration;
import org.apache.camel.spi.ComponentCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets up the public listener; all its routes share one port and so must have one setup. */
@Configuration(proxyBeanMethods = false)
public class InboundConfiguration {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** With more of them than cores, each answer would wake another. */
    private static final int THREADS = Math.max(2, Runtime.getRuntime().availableProcessors());

    /** Sets up every listener of Camel's {@code netty-http}. */
    @Bean
    ComponentCustomizer publicListener(Vendors vendors) {
        return ComponentCustomizer.builder(NettyHttpComponent.class)
                .build(component -> setUp(component, vendors, PATIENCE));
    }

    static void setUp(NettyHttpComponent component, Vendors vendors, Duration patience) {
        component.setNettyHttpBinding(new WebhookBinding());
        component.setMuteException(true);
        NettyHttpConfiguration listener = component.getConfiguration();
        listener.setChunkedMaxContentLength(Vendor.LARGEST_BODY);
        listener.setMapHeaders(false);
        // A request never waits in its thread: Kafka's producer takes the delivery at once and calls back.
        listener.setUsingExecutorService(false);
        listener.setWorkerCount(THREADS);
        listener.setAllowDefaultCodec(false);
        // The component makes the pipeline by itself; these two lists are the only way into it.
        listener.setDecodersAsList(List.of(new Doorkeepers(vendors, patience)));
        listener.setEncodersAsList(List.of(new PlainAnswers()));
        // Or strangers could fill the log with bad requests.
        listener.setLogWarnOnBadRequest(false);
    }
}
