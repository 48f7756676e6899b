package com.saypro.hub.event;

import java.util.function.BooleanSupplier;

/** What waits in Kafka between the stages. */
public interface Backlog {
    /** A moment to measure from: how far every stage had come. */
    interface Mark {
        /** The most records of this category that can be in flight now, in any stage, counted from the mark. */
        long inFlightAtMost(Category category);
    }

    /**
     * How many records wait now.
     *
     * @param deliveries those to be mapped
     * @param events those to be recorded
     * @param deadLetters those to be kept
     */
    record Waiting(long deliveries, long events, long deadLetters) {}

    /** Counts what waits, all categories together. */
    Waiting waiting();

    /** Marks how far every stage has come. */
    Mark mark();

    /** Marks which events are on the bus now; the answer tells, whenever it is asked, whether the log holds them all. */
    default BooleanSupplier eventsRecorded() {
        return () -> waiting().events() == 0;
    }
}
