package com.saypro.hub.inbound;

import io.netty.channel.ChannelHandler;
import java.util.function.Supplier;
import org.apache.camel.component.netty.DefaultChannelHandlerFactory;

/** Gives every connection a handler of its own. */
final class PerConnection extends DefaultChannelHandlerFactory {
    private final Supplier<ChannelHandler> handler;

    PerConnection(Supplier<ChannelHandler> handler) {
        this.handler = handler;
    }

    @Override
    public ChannelHandler newChannelHandler() {
        return handler.get();
    }
}
