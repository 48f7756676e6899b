package com.saypro.hub.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A request as it goes over the wire, well-formed or not: nothing is checked, added or put right. */
final class RawRequest {
    private String start;
    private final List<String> lines = new ArrayList<>();
    private byte[] body = {};
    private byte[] sent = {};
    private boolean tellsLength = true;

    /** @param target the path and query, or whatever else */
    RawRequest(String method, String target) {
        start = method + " " + target + " HTTP/1.1";
        lines.add("Host: hub");
    }

    static RawRequest post(String target) {
        return new RawRequest("POST", target);
    }

    /** Another request line. */
    RawRequest start(String line) {
        start = line;
        return this;
    }

    RawRequest header(String name, String value) {
        return line(name + ": " + value);
    }

    /** A header line as it stands. */
    RawRequest line(String line) {
        lines.add(line);
        return this;
    }

    /** Leaves out all headers of a name. */
    RawRequest without(String name) {
        lines.removeIf(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"));
        return this;
    }

    /** The value of the first header of a name. */
    String value(String name) {
        return lines.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                .findFirst()
                .map(line -> line.substring(name.length() + 1).strip())
                .orElseThrow();
    }

    RawRequest body(byte[] bytes) {
        body = bytes;
        sent = bytes;
        return this;
    }

    /** Sends these bytes after the headers, which tell of no length by themselves. */
    RawRequest framed(byte[] bytes) {
        sent = bytes;
        tellsLength = false;
        return this;
    }

    /** The body cut into chunks of that size. */
    RawRequest chunked(int size) {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        for (int at = 0; at < body.length; at += size) {
            int length = Math.min(size, body.length - at);
            chunks.writeBytes(latin(Integer.toHexString(length) + "\r\n"));
            chunks.write(body, at, length);
            chunks.writeBytes(latin("\r\n"));
        }
        chunks.writeBytes(latin("0\r\n\r\n"));
        return header("Transfer-Encoding", "chunked").framed(chunks.toByteArray());
    }

    byte[] body() {
        return body;
    }

    byte[] bytes() {
        StringBuilder head = new StringBuilder(start).append("\r\n");
        lines.forEach(line -> head.append(line).append("\r\n"));
        if (tellsLength) {
            head.append("Content-Length: ").append(sent.length).append("\r\n");
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(latin(head.append("\r\n").toString()));
        all.writeBytes(sent);
        return all.toByteArray();
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
