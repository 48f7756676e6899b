package com.saypro.hub.inbound;

import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.http.FullHttpRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A request as it arrived, read straight from the listener: nothing of it has been decoded, split or renamed. */
record Arrival(FullHttpRequest request) {

    String method() {
        return request.method().name();
    }

    boolean isPost() {
        return method().equals("POST");
    }

    /** The body's size in bytes. */
    int size() {
        return request.content().readableBytes();
    }

    /** The media type without parameters, in lower case; empty when none is named. */
    String mediaType() {
        String type = request.headers().get("content-type", "");
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    /** What a signature may cover, the path and query put after the hub's public URL. */
    SignedRequest signed(String publicUrl) {
        Map<String, String> headers = new HashMap<>();
        for (Map.Entry<String, String> header : request.headers()) {
            headers.merge(HeaderName.lower(header.getKey()), header.getValue(), (first, more) -> first + "," + more);
        }
        return new SignedRequest(headers, method(), publicUrl + target(), ByteBufUtil.getBytes(request.content()));
    }

    /** The path and query; some senders put the whole URL into the request line. */
    private String target() {
        String uri = request.uri();
        int host = uri.startsWith("/") ? -1 : uri.indexOf("://");
        if (host < 0) {
            return uri;
        }
        int path = uri.indexOf('/', host + "://".length());
        return path < 0 ? "/" : uri.substring(path);
    }
}
