package com.saypro.hub.inbound;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.camel.component.netty.http.NettyHttpComponent;
import org.apache.camel.component.netty.http.NettyHttpConfiguration;
import org.apache.camel.spi.ComponentCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.util.unit.DataSize;

/** Sets up the public listener; all its routes share one port and so must have one setup. */
@Configuration(proxyBeanMethods = false)
public class InboundConfiguration {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** In bytes, of all headers together; vendors send less than a tenth. */
    private static final int LARGEST_HEADERS = 16_384;
    /** In bytes. */
    private static final int LONGEST_REQUEST_LINE = 4_096;
    /** With more of them than cores, each answer would wake another. */
    private static final int THREADS = Math.max(2, Runtime.getRuntime().availableProcessors());

    /** How much of the hub strangers may take up, as the settings say. */
    @Bean
    ListenerLimits listenerLimits(
            @Value("${hub.webhooks.connections}") int connections,
            @Value("${hub.webhooks.connections-per-address}") int connectionsPerAddress,
            @Value("${hub.webhooks.body-memory}") DataSize bodyMemory,
            @Value("${hub.webhooks.refusals-per-second}") int refusalsPerSecond,
            @Value("${hub.webhooks.trusted-proxies}") Set<String> trustedProxies) {
        return new ListenerLimits(
                PATIENCE, connections, connectionsPerAddress, bodyMemory.toBytes(), refusalsPerSecond, trustedProxies);
    }

    /**
     * In place of Camel's own: it finds doors faster. Each context has its own, for the one in which an edited route is
     * tried ends, and its listeners with it.
     */
    @Bean("netty-http-component")
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    NettyHttpComponent publicDoors() {
        return new Doors.Component();
    }

    /** Sets up every listener of Camel's {@code netty-http}. */
    @Bean
    ComponentCustomizer publicListener(Vendors vendors, ListenerLimits limits) {
        return ComponentCustomizer.builder(NettyHttpComponent.class)
                .build(component -> setUp(component, vendors, limits));
    }

    static void setUp(NettyHttpComponent component, Vendors vendors, ListenerLimits limits) {
        component.setNettyHttpBinding(new WebhookBinding());
        component.setMuteException(true);
        NettyHttpConfiguration listener = component.getConfiguration();
        listener.setChunkedMaxContentLength(Vendor.LARGEST_BODY);
        listener.setMaxHeaderSize(LARGEST_HEADERS);
        listener.setMaxInitialLineLength(LONGEST_REQUEST_LINE);
        listener.setMapHeaders(false);
        // A request never waits in its thread: Kafka's producer takes the delivery at once and calls back.
        listener.setUsingExecutorService(false);
        listener.setWorkerCount(THREADS);
        listener.setAllowDefaultCodec(false);
        SenderAddress addresses = new SenderAddress(limits.trustedProxies());
        Guests guests = new Guests(limits.connections(), limits.connectionsPerAddress());
        RefusedSenders refused = new RefusedSenders(limits.refusalsPerSecond(), System::nanoTime);
        BodyMemory memory = new BodyMemory(limits.bodyMemory());
        // The component makes the pipeline by itself; this list is the only way into the middle of it. Requests pass in
        // this order, answers in the opposite one.
        listener.setEncodersAsList(List.of(
                new PlainAnswers(),
                new PerConnection(Turnstile::new),
                new PerConnection(() -> new Doorkeeper(vendors, limits.patience(), addresses, guests)),
                new PerConnection(() -> new Bouncer(addresses, refused, memory))));
        // Or strangers could fill the log with bad requests.
        listener.setLogWarnOnBadRequest(false);
    }
}
