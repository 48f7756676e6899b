package com.saypro.hub.fuzz;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Connections that send a byte a second and never come to an end. */
final class Loris implements AutoCloseable {
    private static final String BEGINNING = "POST /webhooks/stripe HTTP/1.1\r\nHost: hub\r\nX-Slow: ";

    private final List<Socket> open = new ArrayList<>();

    Loris(int port, int connections) throws IOException {
        for (int i = 0; i < connections; i++) {
            Socket socket = new Socket("127.0.0.1", port);
            socket.getOutputStream()
                    .write(RawRequest.latin(i % 2 == 0 ? BEGINNING : BEGINNING + "\r\nContent-Length: 999\r\n\r\n"));
            open.add(socket);
        }
    }

    /** Goes on until the hub has shown all of them out; how many it has not by then. */
    int outlast(Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (!open.isEmpty() && System.nanoTime() < end) {
            open.removeIf(socket -> !goesOn(socket));
            TimeUnit.SECONDS.sleep(1);
        }
        return open.size();
    }

    private static boolean goesOn(Socket socket) {
        try {
            socket.getOutputStream().write('x');
            return true;
        } catch (SocketException shownOut) {
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }
}
