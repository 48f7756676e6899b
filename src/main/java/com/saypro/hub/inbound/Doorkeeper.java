package com.saypro.hub.inbound;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.AttributeKey;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Watches one connection. Whoever takes too long to begin a request, or to finish one, is shown out, however busily he
 * sends byte after byte; so is whoever goes on sending a body that was refused for its size, and whoever comes when it is
 * full.
 */
final class Doorkeeper extends ChannelInboundHandlerAdapter {
    private static final HttpMethod NONE = HttpMethod.valueOf("NONE");

    private static final String DOORS = "/webhooks/";
    /** Whether the last request was a POST to a vendor that the hub knows. */
    private static final AttributeKey<Boolean> EXPECTED = AttributeKey.valueOf(Doorkeeper.class, "expected");

    /** Where a body that nobody keeps is no longer read to its end, in bytes. */
    private static final long FAR_TOO_LARGE = 2L * Vendor.LARGEST_BODY;

    private final Vendors vendors;
    private final long patience;
    private final SenderAddress addresses;
    private final Guests guests;
    private boolean isInside;
    private long body;
    private long since;
    private ScheduledFuture<?> look;

    /**
     * For one connection.
     *
     * @param vendors who is expected here
     * @param patience how long a connection may wait for the next request, and a request for its end
     * @param guests counts the connections
     */
    Doorkeeper(Vendors vendors, Duration patience, SenderAddress addresses, Guests guests) {
        this.vendors = vendors;
        this.patience = patience.toNanos();
        this.addresses = addresses;
        this.guests = guests;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) throws Exception {
        long peer = SenderAddress.peer(context.channel().remoteAddress());
        isInside = guests.enter(peer, addresses.isProxy(peer));
        if (!isInside) {
            context.close();
            return;
        }
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
        if (isInside) {
            isInside = false;
            guests.leave(SenderAddress.peer(context.channel().remoteAddress()));
        }
        super.channelInactive(context);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (message instanceof HttpRequest || message instanceof LastHttpContent) {
            since = System.nanoTime();
        }
        if (message instanceof HttpContent content) {
            body += content.content().readableBytes();
            if (body > FAR_TOO_LARGE) {
                ReferenceCountUtil.release(message);
                context.close();
                return;
            }
        }
        if (message instanceof HttpRequest request) {
            body = 0;
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
