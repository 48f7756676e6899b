package com.saypro.hub.event;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Vocabulary for tests. */
public final class Samples {
    public static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    private Samples() {}

    public static Event event(String id, String type, String subject, Instant time, UUID delivery) {
        return new Event(
                "acme:" + id,
                type,
                subject,
                time,
                "acme",
                Category.PAYMENT,
                Via.WEBHOOK,
                NOON,
                delivery,
                false,
                null,
                JsonNodeFactory.instance.objectNode().put("paymentId", subject));
    }

    public static Delivery delivery(String vendor, Position position) {
        UUID id = Delivery.newId();
        return new Delivery(
                id, vendor, Category.PAYMENT, Via.WEBHOOK, NOON, id.toString(), Map.of(), new byte[0], position);
    }

    /** A dead letter that failed for a reason, {@code later} seconds after noon. */
    public static DeadLetter letter(String id, String reason, int later) {
        return letter(UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)), id, reason, later, true);
    }

    public static DeadLetter letter(UUID delivery, String id, String reason, int later, boolean alone) {
        return new DeadLetter(
                id,
                "acme",
                Category.PAYMENT,
                Via.WEBHOOK,
                delivery,
                NOON,
                NOON.plusSeconds(later),
                new Failure("map", FailureClass.DATA, Severity.ERROR, "mapping-error", reason),
                "acme:1",
                Map.of("x-acme-shop", "s1"),
                new byte[] {0, 1, (byte) 0xFF},
                alone);
    }

    /** Does all of these at once, and waits for all; the first failure is thrown. */
    public static <T> void atOnce(List<? extends Callable<T>> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            for (Future<T> each : threads.invokeAll(tasks)) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
