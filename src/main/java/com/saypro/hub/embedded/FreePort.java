package com.saypro.hub.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Finds ports nobody listens on. */
final class FreePort {
    // Below what systems give to outgoing connections: nobody else is likely to take it before it is used.
    private static final int FIRST = 15_000;
    private static final int LAST = 32_000;

    private FreePort() {}

    /** A free port of this machine's loopback address. */
    static int any() {
        for (int tries = 0; tries < 200; tries++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            try {
                bind(InetAddress.getLoopbackAddress(), port);
                return port;
            } catch (IOException taken) {
                // try another
            }
        }
        throw new StartFailure("No free port from " + FIRST + " to " + LAST + " on this machine: free some of them,"
                + " or set HUB_KAFKA_BROKERS and HUB_DATABASE_URL.");
    }

    /**
     * Listens for a moment.
     *
     * @throws IOException when the port is taken or may not be used
     */
    static void bind(InetAddress host, int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        }
    }
}
