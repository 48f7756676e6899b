package com.saypro.hub.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.apache.camel.component.netty.http.NettyHttpComponent;
import org.apache.camel.spi.ComponentCustomizer;
import org.junit.jupiter.api.Test;

class InboundConfigurationTest {

    @Test
    void everyListenerIsSetUpAsThePublicOne() {
        NettyHttpComponent component = new NettyHttpComponent();
        ComponentCustomizer customizer =
                new InboundConfiguration().publicListener(new Vendors(), Door.limits(Duration.ofSeconds(30)));
        assertThat(customizer.isEnabled("netty-http", component)).isTrue();
        customizer.configure("netty-http", component);
        assertThat(component.getNettyHttpBinding()).isInstanceOf(WebhookBinding.class);
        assertThat(component.isMuteException()).isTrue();
        assertThat(component.getConfiguration().getEncodersAsList())
                .hasAtLeastOneElementOfType(PlainAnswers.class)
                .hasAtLeastOneElementOfType(PerConnection.class);
        assertThat(component.getConfiguration().getChunkedMaxContentLength()).isEqualTo(Vendor.LARGEST_BODY);
        assertThat(component.getConfiguration().isDisableStreamCache()).isFalse();
    }
}
