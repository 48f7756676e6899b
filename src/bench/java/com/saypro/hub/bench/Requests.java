package com.saypro.hub.bench;

import com.saypro.hub.inbound.SignedRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Requests made and signed before they are sent, lying one behind the other in memory: to send one costs the generator a
 * system call and no more, whichever door it is for.
 */
final class Requests {
    /** Where the vendors' doors are. */
    static final String DOORS = "/webhooks/";
    /** The door that answers at once. */
    static final String CEILING = DOORS + "ceiling";

    private static final String SECRET = "local";
    private static final int LARGEST = 2000;
    /** Numbers are used once in a run, and not again in a later one on the same data. */
    private static final AtomicLong NEXT = new AtomicLong(System.currentTimeMillis() << 20);

    private final long first;
    private final int[] ends;
    private final ByteBuffer bytes;

    private Requests(long first, int count) {
        this.first = first;
        this.ends = new int[count];
        this.bytes = ByteBuffer.allocateDirect(Math.multiplyExact(count, LARGEST));
    }

    /** That many requests to the vendors' own doors. */
    static Requests toVendors(int count) {
        return make(count, null);
    }

    /** The same requests to the door that answers at once. */
    static Requests toCeiling(int count) {
        return make(count, CEILING);
    }

    private static Requests make(int count, String door) {
        Requests requests = new Requests(NEXT.getAndAdd(count), count);
        Instant now = Instant.now();
        for (int i = 0; i < count; i++) {
            long number = requests.first + i;
            Ware ware = Ware.of(number);
            String path = DOORS + ware.vendor().name();
            byte[] body = ware.body(number, now);
            SignedRequest plain =
                    new SignedRequest(ware.headers(number, now), "POST", "http://localhost:8080" + path, body);
            Map<String, String> headers = ware.vendor().sign(plain, SECRET, now).headers();
            requests.append(i, head(door == null ? path : door, headers, body.length), body);
        }
        return requests;
    }

    private static byte[] head(String path, Map<String, String> headers, int length) {
        StringBuilder head = new StringBuilder("POST ").append(path).append(" HTTP/1.1\r\nhost: localhost\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("content-length: ")
                .append(length)
                .append("\r\n\r\n")
                .toString()
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private void append(int index, byte[] head, byte[] body) {
        bytes.put(head).put(body);
        ends[index] = bytes.position();
    }

    int count() {
        return ends.length;
    }

    /** The number in the ids of the first one; the others follow. */
    long first() {
        return first;
    }

    /** A view of one request, to be written to a connection. */
    ByteBuffer get(int index) {
        ByteBuffer view = bytes.duplicate();
        view.limit(ends[index]).position(index == 0 ? 0 : ends[index - 1]);
        return view;
    }
}
