package com.saypro.hub.inbound;

import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.Set;

/**
 * Tidies the answers that the listener itself gives, e.g. to a path it does not know. A vendor whose door is away, as for
 * a moment when its route is replaced, is told to come again.
 */
@ChannelHandler.Sharable
final class PlainAnswers extends ChannelOutboundHandlerAdapter {
    /** The listener looks for a door twice; one that opens between the looks makes its "not there" a "not so". */
    private static final Set<HttpResponseStatus> NO_DOOR =
            Set.of(HttpResponseStatus.NOT_FOUND, HttpResponseStatus.METHOD_NOT_ALLOWED);

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        if (message instanceof HttpResponse response && response.status().code() >= 400) {
            if (NO_DOOR.contains(response.status()) && Doorkeeper.isExpected(context.channel())) {
                response.setStatus(HttpResponseStatus.SERVICE_UNAVAILABLE);
            }
            tidy(response);
        }
        super.write(context, message, promise);
    }

    private static void tidy(HttpResponse response) {
        HttpHeaders headers = response.headers();
        if (headers.contains(HttpHeaderNames.CONTENT_LENGTH, "0", false)) {
            headers.remove(HttpHeaderNames.CONTENT_TYPE);
        }
        // After 413 the listener reads on to the request's end; a close while the sender writes would lose the answer.
        boolean closes = !response.status().equals(HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE);
        if (closes && !headers.contains(HttpHeaderNames.CONNECTION)) {
            headers.set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        }
        if (response.status().code() == WebhookBinding.UNAVAILABLE && !headers.contains(HttpHeaderNames.RETRY_AFTER)) {
            headers.setInt(HttpHeaderNames.RETRY_AFTER, WebhookBinding.TRY_AGAIN_SECONDS);
        }
    }
}
