package com.saypro.hub.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One keep-alive connection with at most one request under way. */
final class Connection {
    private static final String LENGTH = "content-length:";
    private static final int NONE = -1;

    private final SocketChannel channel;
    private final SelectionKey key;
    private final ByteBuffer answer = ByteBuffer.allocate(8192);
    private ByteBuffer unsent;
    private int request;
    private long due;

    Connection(int port, Selector selector) throws IOException {
        channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    /**
     * Begins a request.
     *
     * @param index its number among the requests
     * @param intended when it should have been sent, by {@link System#nanoTime}
     */
    void send(ByteBuffer bytes, int index, long intended) throws IOException {
        unsent = bytes;
        request = index;
        due = intended;
        write();
    }

    /** The number of the request under way. */
    int request() {
        return request;
    }

    /** When the request under way should have been sent. */
    long due() {
        return due;
    }

    /** Goes on where the channel is ready; the status of the answer when it is whole, else 0. */
    int ready() throws IOException {
        if (key.isWritable()) {
            write();
        }
        if (!key.isReadable()) {
            return 0;
        }
        if (channel.read(answer) < 0) {
            throw new EOFException("The hub closed a connection");
        }
        return status();
    }

    void close() throws IOException {
        channel.close();
    }

    private void write() throws IOException {
        channel.write(unsent);
        key.interestOps(unsent.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    private int status() {
        int end = headEnd();
        if (end == NONE) {
            return 0;
        }
        String head = new String(answer.array(), 0, end, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        int at = head.indexOf(LENGTH);
        int length = at < 0 ? 0 : Integer.parseInt(head, at + LENGTH.length() + 1, head.indexOf('\r', at), 10);
        if (answer.position() < end + length) {
            return 0;
        }
        answer.clear();
        return Integer.parseInt(head, 9, 12, 10);
    }

    private int headEnd() {
        for (int i = 3; i < answer.position(); i++) {
            if (answer.get(i) == '\n' && answer.get(i - 2) == '\n') {
                return i + 1;
            }
        }
        return NONE;
    }
}
