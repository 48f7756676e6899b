package com.saypro.hub.poll;

import io.github.bucket4j.Bucket;
import java.time.Duration;

/** How long a vendor is left alone: within a firing, or until another one. */
final class Rest {
    /** So long a firing waits for a vendor that is asked too often; for longer it comes back at another one. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private final Bucket budget;
    private Duration wait = Duration.ZERO;
    private Duration comeBack = Duration.ZERO;

    Rest(Bucket budget) {
        this.budget = budget;
    }

    /** Waits for so long, or comes back at another firing. */
    void take(Duration asked) {
        if (asked.compareTo(LONGEST_WAIT) > 0) {
            comeBack = asked;
        } else {
            wait = asked;
        }
    }

    /** Waits until the budget has a request again. */
    void untilBudgeted() {
        take(Duration.ofNanos(budget.estimateAbilityToConsume(1).getNanosToWaitForRefill()));
    }

    /** Takes a request from the budget; answers how long to wait before it, in milliseconds. */
    long spend() {
        return Math.max(budget.consumeIgnoringRateLimits(1) / 1_000_000, wait.toMillis());
    }

    /** The wait was kept. */
    void kept() {
        wait = Duration.ZERO;
    }

    boolean isForLater() {
        return !comeBack.isZero();
    }

    /** How long the vendor is to be left alone; zero when it is not. */
    Duration comeBack() {
        return comeBack;
    }
}
