package com.saypro.hub.inbound;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Watches one connection. Whoever takes too long to begin a request, or to finish one, is shown out, however busily he
 * sends byte after byte.
 */
final class Doorkeeper extends ChannelInboundHandlerAdapter {
    private static final HttpMethod NONE = HttpMethod.valueOf("NONE");

    private final long patience;
    private long since;
    private ScheduledFuture<?> look;

    /**
     * For one connection.
     *
     * @param patience how long a connection may wait for the next request, and a request for its end
     */
    Doorkeeper(Duration patience) {
        this.patience = patience.toNanos();
    }

    @Override
    public void channelActive(ChannelHandlerContext context) throws Exception {
        // Only now is the pipeline whole.
        context.pipeline().addBefore("handler", "broken-off", new BrokenOff());
        since = System.nanoTime();
        lookLater(context, patience);
        super.channelActive(context);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        if (look != null) {
            look.cancel(false);
        }
        super.channelInactive(context);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (message instanceof HttpRequest || message instanceof LastHttpContent) {
            since = System.nanoTime();
        }
        // The listener would answer OPTIONS with 200 and the methods it knows.
        if (message instanceof HttpRequest request && request.method().equals(HttpMethod.OPTIONS)) {
            request.setMethod(NONE);
        }
        super.channelRead(context, message);
    }

    private void lookLater(ChannelHandlerContext context, long nanos) {
        look = context.executor().schedule(() -> look(context), nanos, TimeUnit.NANOSECONDS);
    }

    private void look(ChannelHandlerContext context) {
        long left = patience - (System.nanoTime() - since);
        if (left <= 0) {
            context.close();
        } else {
            lookLater(context, left);
        }
    }
}
