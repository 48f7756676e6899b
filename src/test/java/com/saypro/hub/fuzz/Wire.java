package com.saypro.hub.fuzz;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One connection to the public listener from an address of its own, byte by byte. */
final class Wire implements AutoCloseable {
    /** What came back: the statuses in order, and whether and how the connection ended. */
    record Heard(List<Integer> statuses, boolean isClosed, boolean isTimedOut) {}

    private static final int PATIENCE = 15_000;
    /** So long something may come after bytes to which no answer is due. */
    private static final int CURIOSITY = 20;

    private final Socket socket = new Socket();
    private final InputStream in;
    private boolean isLast;

    Wire(String from, int port) throws IOException {
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** Sends, and waits for so many answers, or a moment when none is due. */
    Heard say(byte[] bytes, int due) throws IOException {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException refused) {
            // The hub has enough; what it said stands in the buffer.
        }
        List<Integer> statuses = new ArrayList<>();
        socket.setSoTimeout(due == 0 ? CURIOSITY : PATIENCE);
        try {
            while (statuses.size() < Math.max(due, 1)) {
                int status = answer();
                if (status < 0) {
                    return new Heard(statuses, true, false);
                }
                if (status >= 200) {
                    statuses.add(status);
                }
            }
            return new Heard(statuses, isLast, false);
        } catch (SocketTimeoutException e) {
            return new Heard(statuses, false, true);
        } catch (IOException e) {
            return new Heard(statuses, true, false);
        }
    }

    /** The next answer's status, -1 at the end. */
    private int answer() throws IOException {
        String start = line();
        if (start == null) {
            return -1;
        }
        int length = 0;
        isLast = false;
        for (String line = line(); line != null && !line.isEmpty(); line = line()) {
            String header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring("content-length:".length()).strip());
            }
            isLast |= header.equals("connection: close");
        }
        in.skipNBytes(length);
        return Integer.parseInt(start.substring("HTTP/1.1 ".length(), "HTTP/1.1 ".length() + 3));
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                return null;
            }
            line.append((char) next);
        }
        return new String(line.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1).strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
