package com.saypro.hub.inbound;

import io.netty.channel.ChannelHandler;
import java.time.Duration;
import org.apache.camel.component.netty.DefaultChannelHandlerFactory;

/** Gives every connection its doorkeeper. */
final class Doorkeepers extends DefaultChannelHandlerFactory {
    private final Vendors vendors;
    private final Duration patience;

    /** See {@link Doorkeeper}. */
    Doorkeepers(Vendors vendors, Duration patience) {
        this.vendors = vendors;
        this.patience = patience;
    }

    @Override
    public ChannelHandler newChannelHandler() {
        return new Doorkeeper(vendors, patience);
    }
}
