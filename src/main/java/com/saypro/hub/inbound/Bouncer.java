package com.saypro.hub.inbound;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.TimeUnit;

/**
 * Turns requests of one connection away before anything is done for them: those of senders that keep being refused, those
 * that are no HTTP, and those for whose body no memory is left. A connection whose last request was proven is let through
 * whatever others at its address do.
 */
final class Bouncer extends ChannelDuplexHandler {
    private static final int FAREWELL_SECONDS = 1;

    private final SenderAddress addresses;
    private final RefusedSenders refused;
    private final BodyMemory memory;

    private long peer;
    private boolean isProxy;
    private long sender;
    private boolean isProven;
    private boolean ignores;
    private boolean leaves;
    private long held;

    Bouncer(SenderAddress addresses, RefusedSenders refused, BodyMemory memory) {
        this.addresses = addresses;
        this.refused = refused;
        this.memory = memory;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        peer = SenderAddress.peer(context.channel().remoteAddress());
        isProxy = addresses.isProxy(peer);
        context.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request && !leaves) {
            sender = isProxy ? addresses.behind(peer, request) : peer;
            ignores = isTurnedAway(context, request);
        }
        if (!ignores && !leaves && message instanceof HttpContent content && !holds(content)) {
            leave(context, HttpResponseStatus.SERVICE_UNAVAILABLE);
        }
        if (ignores || leaves) {
            ReferenceCountUtil.release(message);
        } else {
            context.fireChannelRead(message);
        }
    }

    private boolean isTurnedAway(ChannelHandlerContext context, HttpRequest request) {
        if (request.decoderResult().isFailure()) {
            leave(context, status(request.decoderResult().cause()));
            return true;
        }
        if (isProven || !refused.mustWait(sender)) {
            return false;
        }
        FullHttpResponse answer = answer(HttpResponseStatus.TOO_MANY_REQUESTS);
        answer.headers().setInt(HttpHeaderNames.RETRY_AFTER, 1);
        if (!HttpUtil.isKeepAlive(request) || HttpUtil.is100ContinueExpected(request)) {
            leave(context, answer);
        } else {
            answer.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.KEEP_ALIVE);
            context.channel().writeAndFlush(answer);
        }
        return true;
    }

    private static HttpResponseStatus status(Throwable problem) {
        if (problem instanceof TooLongHttpHeaderException) {
            return HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE;
        }
        return problem instanceof TooLongHttpLineException
                ? HttpResponseStatus.REQUEST_URI_TOO_LONG
                : HttpResponseStatus.BAD_REQUEST;
    }

    private boolean holds(HttpContent content) {
        int bytes = content.content().readableBytes();
        held += bytes;
        return bytes == 0 || memory.take(bytes);
    }

    private void leave(ChannelHandlerContext context, HttpResponseStatus status) {
        leave(context, answer(status));
    }

    /** Answers, and closes only after the sender had time to read the answer: what it still sends would undo it. */
    private void leave(ChannelHandlerContext context, FullHttpResponse answer) {
        leaves = true;
        answer.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        ChannelFuture sent = context.channel().writeAndFlush(answer);
        sent.addListener(done -> {
            if (context.channel() instanceof DuplexChannel channel && channel.isActive()) {
                channel.shutdownOutput();
            }
        });
        context.executor().schedule(() -> context.close(), FAREWELL_SECONDS, TimeUnit.SECONDS);
    }

    private static FullHttpResponse answer(HttpResponseStatus status) {
        FullHttpResponse answer = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.EMPTY_BUFFER);
        answer.headers().setInt(HttpHeaderNames.CONTENT_LENGTH, 0);
        return answer;
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse response
                && response.status().codeClass() != HttpStatusClass.INFORMATIONAL) {
            answered(response.status());
        }
        context.write(message, promise);
    }

    private void answered(HttpResponseStatus status) {
        giveBack();
        isProven = status.codeClass() == HttpStatusClass.SUCCESS && !isProxy;
        if (status.codeClass() == HttpStatusClass.CLIENT_ERROR
                && !status.equals(HttpResponseStatus.TOO_MANY_REQUESTS)) {
            refused.refused(sender);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        giveBack();
        context.fireChannelInactive();
    }

    private void giveBack() {
        if (held > 0) {
            memory.giveBack(held);
            held = 0;
        }
    }
}
