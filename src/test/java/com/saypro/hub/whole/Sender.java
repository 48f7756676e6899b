package com.saypro.hub.whole;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.inbound.SignedRequest;
import com.saypro.hub.inbound.Vendor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** A vendor as seen from outside: signs, sends, and keeps a ledger of its own of how it was answered. */
final class Sender implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** One request. Status 0 is an answer that never came. */
    record Answer(String id, int status, Duration took, boolean saysWhenToRetry) {}

    private final Queue<Answer> ledger = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> new Thread(work, "vendor-sends"));
    private final List<Future<?>> running = new ArrayList<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI door;
    private final Vendor vendor;
    private volatile boolean stopped;

    /** Stripe. */
    Sender(String webhooks) {
        this(webhooks, "stripe");
    }

    /** @param webhooks the base URL of a hub's public door */
    Sender(String webhooks, String name) {
        this.door = URI.create(webhooks + "/webhooks/" + name);
        try {
            this.vendor = Vendor.load(Path.of("mappings").resolve(name));
        } catch (BrokenFile e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends one charge of its own. */
    Answer send() {
        String id = Charge.id();
        return send(id, Charge.captured(id));
    }

    /** Sends a body; the id is what the ledger knows it by. */
    Answer send(String id, String body) {
        Instant start = Instant.now();
        Answer answer;
        try {
            HttpResponse<Void> response = http.send(signed(body), BodyHandlers.discarding());
            answer = new Answer(
                    id,
                    response.statusCode(),
                    Duration.between(start, Instant.now()),
                    response.headers().firstValue("Retry-After").isPresent());
        } catch (IOException e) {
            answer = new Answer(id, 0, Duration.between(start, Instant.now()), false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        ledger.add(answer);
        return answer;
    }

    /** Sends that many charges, all at the same time. */
    List<Answer> sendAtOnce(int count) throws Exception {
        List<Callable<Answer>> work = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            work.add(this::send);
        }
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> future : threads.invokeAll(work)) {
            answers.add(future.get());
        }
        return answers;
    }

    /** Sends charge after charge, that many at a time, until {@link #stop()}. */
    Sender start(int atATime) {
        stopped = false;
        for (int i = 0; i < atATime; i++) {
            running.add(threads.submit(() -> {
                while (!stopped) {
                    send();
                }
            }));
        }
        return this;
    }

    /** Stops when every request under way has its answer. */
    void stop() throws Exception {
        stopped = true;
        for (Future<?> each : running) {
            each.get();
        }
        running.clear();
    }

    /** The charges that the hub took responsibility for, as event ids. */
    Set<String> acknowledged() {
        return ledger.stream()
                .filter(answer -> answer.status() == 202)
                .map(answer -> "stripe:evt_" + answer.id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many requests were answered so. */
    long answered(int status) {
        return ledger.stream().filter(answer -> answer.status() == status).count();
    }

    /** The longest that an answer took. */
    Duration slowest() {
        return ledger.stream().map(Answer::took).max(Duration::compareTo).orElse(Duration.ZERO);
    }

    private HttpRequest signed(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        SignedRequest request = new SignedRequest(Map.of(), "POST", "http://localhost:8080" + door.getPath(), bytes);
        HttpRequest.Builder http =
                HttpRequest.newBuilder(door).timeout(PATIENCE).POST(BodyPublishers.ofByteArray(bytes));
        vendor.sign(request, "local", Instant.now()).headers().forEach(http::header);
        return http.build();
    }

    @Override
    public void close() {
        stopped = true;
        threads.shutdownNow();
    }
}
