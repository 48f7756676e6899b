package com.saypro.hub.poll;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Stands in for a vendor's API: answers as it is told, and remembers what it was asked. */
public final class StandIn implements AutoCloseable {
    /** What it was asked. */
    public record Asked(String method, String path, String query, Map<String, String> headers, String body) {
        /** The path and query as they were sent. */
        public String url() {
            return query == null ? path : path + "?" + query;
        }
    }

    /** What it answers; a status of 0 cuts the connection. */
    public record Told(int status, Map<String, String> headers, String body) {
        static final Told CUT = new Told(0, Map.of(), "");

        public static Told json(String body) {
            return new Told(200, Map.of("Content-Type", "application/json"), body);
        }

        public static Told of(int status) {
            return new Told(status, Map.of(), "{}");
        }

        Told with(String header, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(header, value);
            return new Told(status, more, body);
        }
    }

    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile Function<Asked, Told> answers = each -> Told.of(404);

    public StandIn() {
        this(null);
    }

    /** @param keys what it encrypts with; null: it does not */
    public StandIn(Keys keys) {
        InetSocketAddress anywhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try {
            if (keys == null) {
                server = HttpServer.create(anywhere, 0);
            } else {
                HttpsServer encrypted = HttpsServer.create(anywhere, 0);
                encrypted.setHttpsConfigurator(new HttpsConfigurator(keys.server()));
                server = encrypted;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "stand-in");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
    }

    /** Answers so from now on. */
    public void answers(Function<Asked, Told> how) {
        answers = how;
    }

    /** Answers these in turn, the last again and again. */
    public void answers(Told... inTurn) {
        int[] turn = {0};
        answers = each -> inTurn[Math.min(turn[0]++, inTurn.length - 1)];
    }

    public List<Asked> asked() {
        return asked;
    }

    public String url() {
        String begin = server instanceof HttpsServer ? "https://localhost:" : "http://127.0.0.1:";
        return begin + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> headers = new LinkedHashMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
            Asked request = new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getRawPath(),
                    exchange.getRequestURI().getRawQuery(),
                    headers,
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            asked.add(request);
            Told told = answers.apply(request);
            if (told.status() == 0) {
                return;
            }
            told.headers().forEach(exchange.getResponseHeaders()::add);
            byte[] body = told.body().getBytes(StandardCharsets.UTF_8);
            boolean none = told.status() == 304 || told.status() == 204;
            exchange.sendResponseHeaders(told.status(), none ? -1 : body.length);
            if (!none) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
