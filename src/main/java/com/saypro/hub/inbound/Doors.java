package com.saypro.hub.inbound;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.util.AttributeKey;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.component.netty.http.HttpServerConsumerChannelFactory;
import org.apache.camel.component.netty.http.NettyHttpComponent;
import org.apache.camel.component.netty.http.NettyHttpConsumer;
import org.apache.camel.component.netty.http.handlers.HttpServerChannelHandler;
import org.apache.camel.component.netty.http.handlers.HttpServerMultiplexChannelHandler;

/**
 * Finds a vendor's door by its path at once. The stock handler compares a request with every route there is, which costs a
 * tenth of all work on a webhook when there are two dozen. Whatever is not a POST to a path that has a door is left to it.
 */
@Sharable
final class Doors extends HttpServerMultiplexChannelHandler {
    /** Where the stock handler looks for whom to tell of a broken connection. */
    private static final AttributeKey<HttpServerChannelHandler> SERVER_HANDLER = AttributeKey.valueOf("serverHandler");

    private final Map<String, HttpServerChannelHandler> doors = new ConcurrentHashMap<>();

    private Doors(int port) {
        init(port);
    }

    /** Listeners with such doors. */
    static final class Component extends NettyHttpComponent {
        private final Map<Integer, HttpServerConsumerChannelFactory> ports = new ConcurrentHashMap<>();

        @Override
        public HttpServerConsumerChannelFactory getMultiplexChannelHandler(int port) {
            return ports.computeIfAbsent(port, Doors::new);
        }
    }

    @Override
    public void addConsumer(NettyHttpConsumer consumer) {
        super.addConsumer(consumer);
        doors.put(consumer.getConfiguration().getPath(), new HttpServerChannelHandler(consumer));
    }

    @Override
    public void removeConsumer(NettyHttpConsumer consumer) {
        super.removeConsumer(consumer);
        doors.values().removeIf(door -> door.getConsumer() == consumer);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, Object message) throws Exception {
        HttpServerChannelHandler door = message instanceof FullHttpRequest request ? door(request) : null;
        if (door == null) {
            super.channelRead0(context, message);
            return;
        }
        context.channel().attr(SERVER_HANDLER).set(door);
        // The door lets it go, and so does whoever called here.
        ((FullHttpRequest) message).retain();
        door.channelRead(context, message);
    }

    private HttpServerChannelHandler door(FullHttpRequest request) {
        if (!request.method().equals(HttpMethod.POST)) {
            return null;
        }
        String uri = request.uri();
        int query = uri.indexOf('?');
        return doors.get(query < 0 ? uri : uri.substring(0, query));
    }
}
