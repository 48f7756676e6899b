package com.saypro.hub.inbound;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Lets one request of a connection through at a time. Deliveries wait for Kafka and refusals do not: the answers to
 * requests sent one after the other without waiting would get mixed up.
 */
final class Turnstile extends ChannelDuplexHandler {
    /** No more than came with one read: no further read begins while something waits. */
    private final Queue<Object> waiting = new ArrayDeque<>();

    private boolean busy;
    private boolean turning;

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (waiting.isEmpty() && !(busy && message instanceof HttpRequest)) {
            let(context, message);
        } else {
            context.channel().config().setAutoRead(false);
            waiting.add(message);
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        context.write(message, promise);
        if (message instanceof HttpResponse response
                && response.status().codeClass() != HttpStatusClass.INFORMATIONAL) {
            busy = false;
            turn(context);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        waiting.forEach(ReferenceCountUtil::release);
        waiting.clear();
        context.fireChannelInactive();
    }

    private void turn(ChannelHandlerContext context) {
        // An answer given at once brings us here again.
        if (turning || waiting.isEmpty()) {
            return;
        }
        turning = true;
        while (!waiting.isEmpty() && !(busy && waiting.peek() instanceof HttpRequest)) {
            let(context, waiting.poll());
        }
        turning = false;
        if (waiting.isEmpty()) {
            context.channel().config().setAutoRead(true);
        }
    }

    private void let(ChannelHandlerContext context, Object message) {
        busy |= message instanceof HttpRequest;
        context.fireChannelRead(message);
    }
}
