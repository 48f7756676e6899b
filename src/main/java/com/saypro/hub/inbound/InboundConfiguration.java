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
    /** A thread may have to wait for Kafka; with too few of them one wait would follow the other. */
    private static final int THREADS = 16;

    /** Sets up every listener of Camel's {@code netty-http}. */
    @Bean
    ComponentCustomizer publicListener(Vendors vendors) {
        return ComponentCustomizer.builder(NettyHttpComponent.class)
                .build(component -> setUp(component, vendors, PATIENCE));
    }

    static void setUp(NettyHttpComponent component, Vendors vendors, Duration patience) {
        component.setNettyHttpBinding(new WebhookBinding());
        component.setMuteException(true);
        component.setMaximumPoolSize(THREADS);
        NettyHttpConfiguration listener = component.getConfiguration();
        listener.setChunkedMaxContentLength(Vendor.LARGEST_BODY);
        listener.setMapHeaders(false);
        listener.setAllowDefaultCodec(false);
        // The component makes the pipeline by itself; these two lists are the only way into it.
        listener.setDecodersAsList(List.of(new Doorkeepers(vendors, patience)));
        listener.setEncodersAsList(List.of(new PlainAnswers()));
        // Or strangers could fill the log with bad requests.
        listener.setLogWarnOnBadRequest(false);
    }
}
