package com.saypro.hub.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.saypro.hub.event.Delivery;
import com.saypro.hub.event.Event;
import com.saypro.hub.mapping.Mappings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;

/** The process that maps charges in a loop, and prints how many it did in each round. */
final class MappingLoop {
    private static final int BATCH = 500;
    private static final int ROUNDS = 9;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Read by nobody; written so that no result may be left out. */
    static volatile long sink;

    private final List<Delivery> charges =
            LongStream.range(0, BATCH).mapToObj(Deliveries::charge).toList();
    private final Mappings mappings;

    private MappingLoop(Mappings mappings) {
        this.mappings = mappings;
    }

    public static void main(String[] arguments) {
        Bench.quiet();
        new MappingLoop(MappingRoom.open()).run();
    }

    private void run() {
        for (int i = 0; i < 5; i++) {
            round(Plan.seconds(1.5));
        }
        for (int i = 0; i < ROUNDS; i++) {
            Fork.tell(round(Plan.seconds(1)));
        }
    }

    /** Parsed and written, mapped and written, mapped; each a second. */
    private double[] round(Duration each) {
        return new double[] {
            perSecond(this::parseAndWrite, each), perSecond(this::mapAndWrite, each), perSecond(this::map, each)
        };
    }

    private static double perSecond(LongSupplier batch, Duration round) {
        long start = System.nanoTime();
        long end = start + round.toNanos();
        long now;
        long done = 0;
        do {
            sink = batch.getAsLong();
            done += BATCH;
            now = System.nanoTime();
        } while (now < end);
        return done * 1e9 / (now - start);
    }

    private long parseAndWrite() {
        long bytes = 0;
        try {
            for (Delivery charge : charges) {
                bytes += JSON.writeValueAsBytes(JSON.readTree(charge.body())).length;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes;
    }

    private long mapAndWrite() {
        long bytes = 0;
        for (Event event : mapped()) {
            bytes += event.toBytes().length;
        }
        return bytes;
    }

    private long map() {
        return mapped().size();
    }

    private List<Event> mapped() {
        List<Event> events = mappings.map(charges).events();
        if (events.size() != BATCH) {
            throw new IllegalStateException("Not every charge became an event");
        }
        return events;
    }
}
