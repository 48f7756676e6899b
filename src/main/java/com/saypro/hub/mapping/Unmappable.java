package com.saypro.hub.mapping;

import com.saypro.hub.event.Failure;
import com.saypro.hub.event.FailureClass;
import com.saypro.hub.event.Severity;

/** Why a delivery, or one item of it, gives no events. */
final class Unmappable extends RuntimeException {
    private static final String UNKNOWN_TOPIC = "unknown-topic:";

    private final transient Failure failure;

    private Unmappable(FailureClass failureClass, Severity severity, String kind, String reason) {
        // Thrown on the hot path and never printed: the failure says it all, so no stack trace is taken.
        super(reason, null, false, false);
        this.failure = new Failure("map", failureClass, severity, kind, reason);
    }

    /** The vendor sent something that is not JSON, or beyond the bounds. */
    static Unmappable unparsable(String reason) {
        return new Unmappable(FailureClass.VENDOR, Severity.ERROR, "unparsable", reason);
    }

    /** The mapping does not know the topic. Each topic is its own kind, so that each is one incident. */
    static Unmappable unknownTopic(String topic) {
        String name = Text.bounded(topic, 100);
        return new Unmappable(FailureClass.CONFIG, Severity.INFO, UNKNOWN_TOPIC + name, "Unknown topic '" + name + "'");
    }

    /** The content cannot be used. */
    static Unmappable data(String reason) {
        return new Unmappable(FailureClass.DATA, Severity.ERROR, "mapping-error", reason);
    }

    /** The mapping made something that is not a canonical event. */
    static Unmappable invalidEvent(String reason) {
        return new Unmappable(FailureClass.CONFIG, Severity.ERROR, "invalid-event", reason);
    }

    /** The vendor has no mapping. */
    static Unmappable noMapping(String vendor) {
        return new Unmappable(
                FailureClass.CONFIG, Severity.ERROR, "no-mapping", "Vendor '" + vendor + "' has no working mapping");
    }

    Failure failure() {
        return failure;
    }

    boolean isUnknownTopic() {
        return kind().startsWith(UNKNOWN_TOPIC);
    }

    boolean isAboutData() {
        return failure.failureClass() == FailureClass.DATA;
    }

    String kind() {
        return failure.kind();
    }
}
