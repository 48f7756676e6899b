package com.saypro.hub.notify.send;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Stands before a mail server that knows no STARTTLS, and has whoever comes encrypt the connection before anything else. */
final class EncryptedMail implements AutoCloseable {
    private final ServerSocket door;
    private final SSLContext context;
    private final int behind;

    /**
     * @param context has the key that it shows
     * @param behind the port of the mail server
     */
    EncryptedMail(SSLContext context, int behind) throws IOException {
        this.context = context;
        this.behind = behind;
        door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        run(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve() throws IOException {
        while (true) {
            Socket plain = door.accept();
            run(() -> relay(plain));
        }
    }

    private void relay(Socket plain) throws IOException {
        try (plain;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            if (!asksForEncryption(plain)) {
                return;
            }
            SSLSocket client = (SSLSocket) context.getSocketFactory().createSocket(plain, null, true);
            client.setUseClientMode(false);
            client.startHandshake();
            greeting(server.getInputStream());
            run(() -> server.getInputStream().transferTo(client.getOutputStream()));
            client.getInputStream().transferTo(server.getOutputStream());
        }
    }

    private static boolean asksForEncryption(Socket plain) throws IOException {
        OutputStream out = plain.getOutputStream();
        say(out, "220 here");
        BufferedReader in =
                new BufferedReader(new InputStreamReader(plain.getInputStream(), StandardCharsets.US_ASCII));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("STARTTLS")) {
                say(out, "220 go");
                return true;
            }
            say(out, line.startsWith("EHLO") ? "250-here\r\n250 STARTTLS" : "530 Must issue a STARTTLS command first");
        }
        return false;
    }

    /** It was greeted already. */
    private static void greeting(InputStream server) throws IOException {
        while (server.read() != '\n') {
            // to the end of the line
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void run(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        // The other side has gone.
                    }
                },
                "encrypted-mail");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
