package com.saypro.hub.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A line to a server of this machine that can be made slow: whatever the server says comes so much later. */
final class SlowLine implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "slow-line");
        thread.setDaemon(true);
        return thread;
    });
    private final ServerSocket door;
    private final int port;
    private volatile long delayMillis;

    /** @param port where the server listens */
    SlowLine(int port) throws IOException {
        this.port = port;
        this.door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        threads.submit(this::accept);
    }

    /** Where one connects to reach the server through this line. */
    int port() {
        return door.getLocalPort();
    }

    /** Makes every answer come so much later from now on. */
    void delay(long millis) {
        delayMillis = millis;
    }

    private Void accept() throws IOException {
        while (true) {
            Socket caller = door.accept();
            try {
                Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
                caller.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                threads.submit(() -> carry(caller, server, false));
                threads.submit(() -> carry(server, caller, true));
            } catch (IOException nobodyThere) {
                caller.close();
            }
        }
    }

    private void carry(Socket from, Socket to, boolean slowly) {
        byte[] piece = new byte[1 << 16];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(piece); length > 0; length = in.read(piece)) {
                if (slowly && delayMillis > 0) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(delayMillis));
                }
                out.write(piece, 0, length);
                out.flush();
            }
        } catch (IOException e) {
            // One end has gone, so the other goes too.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }
}
