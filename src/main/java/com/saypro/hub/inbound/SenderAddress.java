package com.saypro.hub.inbound;

import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.NetUtil;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;

/** Tells senders apart by one number: the IPv4 address, or the network half of an IPv6 address, whose rest is free to choose. */
final class SenderAddress {
    private static final String FORWARDED = "x-forwarded-for";

    private final Set<Long> proxies = new HashSet<>();

    /**
     * Knows whom to believe.
     *
     * @param trustedProxies IPv4 or IPv6 addresses
     * @throws IllegalArgumentException when one of them is no address
     */
    SenderAddress(Set<String> trustedProxies) {
        for (String proxy : trustedProxies) {
            byte[] bytes = NetUtil.createByteArrayFromIpAddressString(proxy);
            if (bytes == null) {
                throw new IllegalArgumentException("A trusted proxy must be an IP address, not '" + proxy + "'");
            }
            proxies.add(number(bytes));
        }
    }

    /** The one at the other end of a connection. */
    static long peer(SocketAddress address) {
        return address instanceof InetSocketAddress socket && socket.getAddress() != null
                ? number(socket.getAddress().getAddress())
                : 0;
    }

    /** Whether the one at the other end speaks for others. */
    boolean isProxy(long peer) {
        return proxies.contains(peer);
    }

    /** Whom a proxy speaks for: the last address it names that is no proxy itself; the proxy when it names none. */
    long behind(long proxy, HttpRequest request) {
        String[] named = String.join(",", request.headers().getAll(FORWARDED)).split(",");
        for (int i = named.length - 1; i >= 0; i--) {
            byte[] bytes = NetUtil.createByteArrayFromIpAddressString(named[i].strip());
            if (bytes == null) {
                return proxy;
            }
            if (!isProxy(number(bytes))) {
                return number(bytes);
            }
        }
        return proxy;
    }

    private static long number(byte[] address) {
        return address.length == Integer.BYTES
                ? ByteBuffer.wrap(address).getInt()
                : ByteBuffer.wrap(address).getLong();
    }
}
