package com.saypro.hub.notify;

import com.saypro.hub.event.FailureClass;
import java.time.Duration;

/** Why a message was not sent. Its reason holds no secret. */
public final class SendFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What comes of it. */
    public enum Verdict {
        /** The receiver is away or busy: the message is tried again. */
        AGAIN,
        /** The receiver does not want this message. */
        REFUSED,
        /** The receiver wants no more messages at all. */
        GONE
    }

    private final Verdict verdict;
    private final FailureClass failureClass;
    private final Duration wait;

    private SendFailure(Verdict verdict, FailureClass failureClass, String reason, Duration wait) {
        super(reason);
        this.verdict = verdict;
        this.failureClass = failureClass;
        this.wait = wait;
    }

    /** The receiver cannot take it now, and wants to be left alone for so long; zero: it does not say. */
    public static SendFailure again(String reason, Duration wait) {
        return new SendFailure(Verdict.AGAIN, FailureClass.VENDOR, reason, wait);
    }

    /** It can be sent when somebody has corrected a setting or template. */
    public static SendFailure misconfigured(String reason) {
        return new SendFailure(Verdict.AGAIN, FailureClass.CONFIG, reason, Duration.ZERO);
    }

    /** The receiver refused it for good. */
    public static SendFailure refused(String reason) {
        return new SendFailure(Verdict.REFUSED, FailureClass.CONFIG, reason, Duration.ZERO);
    }

    /** The receiver is gone for good. */
    public static SendFailure gone(String reason) {
        return new SendFailure(Verdict.GONE, FailureClass.CONFIG, reason, Duration.ZERO);
    }

    /** What comes of it. */
    public Verdict verdict() {
        return verdict;
    }

    /** Whose failure it is. */
    public FailureClass failureClass() {
        return failureClass;
    }

    /** How long the receiver wants to be left alone; zero when it does not say. */
    public Duration patience() {
        return wait;
    }
}
