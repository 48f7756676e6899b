package com.saypro.hub.inbound;

import io.netty.channel.ChannelHandler;
import java.time.Duration;
import java.util.List;
import org.apache.camel.component.netty.DefaultChannelHandlerFactory;
import org.apache.camel.component.netty.http.NettyHttpComponent;
import org.apache.camel.component.netty.http.NettyHttpConfiguration;
import org.apache.camel.spi.ComponentCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets up the public listener; all its routes share one port and so must have one setup. */
@Configuration(proxyBeanMethods = false)
public class InboundConfiguration {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Sets up every listener of Camel's {@code netty-http}. */
    @Bean
    ComponentCustomizer publicListener() {
        return ComponentCustomizer.builder(NettyHttpComponent.class).build(component -> setUp(component, PATIENCE));
    }

    static void setUp(NettyHttpComponent component, Duration patience) {
        component.setNettyHttpBinding(new WebhookBinding());
        component.setMuteException(true);
        NettyHttpConfiguration listener = component.getConfiguration();
        listener.setChunkedMaxContentLength(Vendor.LARGEST_BODY);
        listener.setMapHeaders(false);
        listener.setAllowDefaultCodec(false);
        // Or strangers could fill the log with bad requests.
        listener.setLogWarnOnBadRequest(false);
        listener.setDecodersAsList(List.of(doorkeepers(patience)));
        listener.setEncodersAsList(List.of(new PlainAnswers()));
    }

    private static ChannelHandler doorkeepers(Duration patience) {
        return new DefaultChannelHandlerFactory() {
            @Override
            public ChannelHandler newChannelHandler() {
                return new Doorkeeper(patience);
            }
        };
    }
}
