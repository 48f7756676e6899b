package com.saypro.hub.inbound;

import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/** A connection that breaks off is no news: Camel would log it with its stack trace, and strangers could fill the log. */
@ChannelHandler.Sharable
final class BrokenOff extends ChannelInboundHandlerAdapter {

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }
}
