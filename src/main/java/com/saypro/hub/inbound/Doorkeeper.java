package com.saypro.hub.inbound;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.AttributeKey;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Watches one connection. Whoever takes too long to begin a request, or to finish one, is shown out, however busily he
 * sends byte after byte.
 */
final class Doorkeeper extends ChannelInboundHandlerAdapter {
    private static final HttpMethod NONE = HttpMethod.valueOf("NONE");

    private static final String DOORS = "/webhooks/";
    /** Whether the last request was a POST to a vendor that the hub knows. */
    private static final AttributeKey<Boolean> EXPECTED = AttributeKey.valueOf(Doorkeeper.class, "expected");

    private final Vendors vendors;
    private final long patience;
    private long since;
    private ScheduledFuture<?> look;

    /**
     * For one connection.
     *
     * @param vendors who is expected here
     * @param patience how long a connection may wait for the next request, and a request for its end
     */
    Doorkeeper(Vendors vendors, Duration patience) {
        this.vendors = vendors;
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
        if (message instanceof HttpRequest request) {
            context.channel().attr(EXPECTED).set(isExpected(request));
            // The listener would answer OPTIONS with 200 and the methods it knows.
            if (request.method().equals(HttpMethod.OPTIONS)) {
                request.setMethod(NONE);
            }
        }
        super.channelRead(context, message);
    }

    /** Whether the request now under way should have found a vendor's door. */
    static boolean isExpected(Channel channel) {
        return Boolean.TRUE.equals(channel.attr(EXPECTED).get());
    }

    private boolean isExpected(HttpRequest request) {
        String uri = request.uri();
        int end = uri.indexOf('?');
        String path = end < 0 ? uri : uri.substring(0, end);
        return request.method().equals(HttpMethod.POST)
                && path.startsWith(DOORS)
                && vendors.find(path.substring(DOORS.length())).isPresent();
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
