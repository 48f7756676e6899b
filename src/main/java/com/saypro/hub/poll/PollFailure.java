package com.saypro.hub.poll;

import com.saypro.hub.event.FailureClass;
import com.saypro.hub.event.Severity;
import java.time.Duration;

/** Why a vendor could not be asked, or its answer not be used. Holds nothing of keys or of what was answered. */
final class PollFailure extends RuntimeException {
    static final String AWAY = "vendor-away";

    private final String kind;
    private final FailureClass failureClass;
    private final Duration wait;

    private PollFailure(String kind, FailureClass failureClass, String reason, Duration wait) {
        super(reason);
        this.kind = kind;
        this.failureClass = failureClass;
        this.wait = wait;
    }

    /** The vendor does not answer, or says that it cannot. */
    static PollFailure away(String reason, Duration wait) {
        return new PollFailure(AWAY, FailureClass.VENDOR, reason, wait);
    }

    /** Something in our settings or files has to be mended. */
    static PollFailure config(String kind, String reason) {
        return new PollFailure(kind, FailureClass.CONFIG, reason, Duration.ZERO);
    }

    /** The vendor answered what its documentation does not allow. */
    static PollFailure vendor(String kind, String reason) {
        return new PollFailure(kind, FailureClass.VENDOR, reason, Duration.ZERO);
    }

    /** The hub itself could not. */
    static PollFailure system(Throwable cause) {
        return new PollFailure("hub", FailureClass.SYSTEM, cause.getClass().getSimpleName(), Duration.ZERO);
    }

    /** Whether neither the vendor nor a setting is at fault: the hub tells of itself elsewhere. */
    boolean isOurs() {
        return failureClass == FailureClass.SYSTEM;
    }

    String kind() {
        return kind;
    }

    FailureClass failureClass() {
        return failureClass;
    }

    Severity severity() {
        return kind.equals(AWAY) ? Severity.WARNING : Severity.ERROR;
    }

    /** How long the vendor wants to be left alone. */
    Duration patience() {
        return wait;
    }
}
