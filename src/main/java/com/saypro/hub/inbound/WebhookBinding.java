package com.saypro.hub.inbound;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.netty.http.DefaultNettyHttpBinding;
import org.apache.camel.component.netty.http.InboundStreamHttpRequest;
import org.apache.camel.component.netty.http.NettyHttpConfiguration;
import org.apache.camel.component.netty.http.NettyHttpConstants;
import org.apache.camel.component.netty.http.NettyHttpMessage;

/**
 * Keeps the request out of Camel's headers and Camel out of the answer. The stock binding makes headers of request
 * headers, query and form parameters, and sends all headers of the message back, with the stack trace of what failed.
 */
public class WebhookBinding extends DefaultNettyHttpBinding {
    /** The header with the seconds after which the vendor should try again. */
    static final String RETRY_AFTER = "Retry-After";

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,6}");

    static final int UNAVAILABLE = 503;
    static final int TRY_AGAIN_SECONDS = 30;

    @Override
    public Message toCamelMessage(FullHttpRequest request, Exchange exchange, NettyHttpConfiguration configuration) {
        NettyHttpMessage message = new NettyHttpMessage(exchange.getContext(), request, null);
        message.setExchange(exchange);
        return message;
    }

    @Override
    public Message toCamelMessage(
            InboundStreamHttpRequest request, Exchange exchange, NettyHttpConfiguration configuration) {
        throw new UnsupportedOperationException("The listener must gather whole bodies: turn disableStreamCache off");
    }

    @Override
    public void populateCamelHeaders(
            HttpRequest request, Map<String, Object> headers, Exchange exchange, NettyHttpConfiguration configuration) {
        // Nothing that a stranger sent becomes a header.
    }

    @Override
    public HttpResponse toNettyResponse(Message message, NettyHttpConfiguration configuration) {
        Exchange exchange = message.getExchange();
        FullHttpResponse response = exchange.getException() == null ? answer(message) : unavailable();
        keepOrClose(exchange, response);
        return response;
    }

    private static FullHttpResponse answer(Message message) {
        Integer status = number(message, Exchange.HTTP_RESPONSE_CODE);
        if (status == null) {
            // Nobody has made the delivery durable: never 200 by default.
            return unavailable();
        }
        FullHttpResponse response = response(status, message.getBody() instanceof String text ? text : "");
        if (response.content().isReadable() && message.getHeader(Exchange.CONTENT_TYPE) instanceof String type) {
            response.headers().set(HttpHeaderNames.CONTENT_TYPE, type);
        }
        Integer retryAfter = number(message, RETRY_AFTER);
        if (retryAfter != null) {
            response.headers().setInt(HttpHeaderNames.RETRY_AFTER, retryAfter);
        }
        return response;
    }

    /** A whole number in a header that a route or a bean of ours has set; null when there is none. */
    private static Integer number(Message message, String header) {
        Object value = message.getHeader(header);
        if (value instanceof Integer number) {
            return number;
        }
        return value == null || !DIGITS.matcher(value.toString()).matches() ? null : Integer.valueOf(value.toString());
    }

    private static FullHttpResponse unavailable() {
        FullHttpResponse response = response(UNAVAILABLE, "");
        response.headers().setInt(HttpHeaderNames.RETRY_AFTER, TRY_AGAIN_SECONDS);
        return response;
    }

    private static FullHttpResponse response(int status, String text) {
        FullHttpResponse response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(status),
                Unpooled.wrappedBuffer(text.getBytes(StandardCharsets.UTF_8)));
        response.headers()
                .setInt(HttpHeaderNames.CONTENT_LENGTH, response.content().readableBytes());
        return response;
    }

    private static void keepOrClose(Exchange exchange, HttpResponse response) {
        String wanted = exchange.getProperty(NettyHttpConstants.CONNECTION, "keep-alive", String.class);
        response.headers().set(HttpHeaderNames.CONNECTION, wanted);
        if (wanted.equals("close")) {
            exchange.setProperty(NettyHttpConstants.NETTY_CLOSE_CHANNEL_WHEN_COMPLETE, true);
        }
    }
}
