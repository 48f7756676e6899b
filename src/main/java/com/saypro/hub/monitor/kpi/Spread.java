package com.saypro.hub.monitor.kpi;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How long it takes, in seconds: the mean exactly, the percentiles to 2.5 %. */
public record Spread(BigDecimal mean, BigDecimal p50, BigDecimal p90, BigDecimal p95, BigDecimal p99) {
    private static final int DIGITS = 3;

    static Spread of(Amount amount) {
        return new Spread(
                amount.sum()
                        .movePointLeft(DIGITS)
                        .divide(BigDecimal.valueOf(amount.count()), DIGITS, RoundingMode.HALF_UP),
                percentile(amount, 0.5),
                percentile(amount, 0.9),
                percentile(amount, 0.95),
                percentile(amount, 0.99));
    }

    /** What a formula reads, e.g. {@code p50}. */
    BigDecimal read(String reading) {
        return switch (reading) {
            case "p50" -> p50;
            case "p90" -> p90;
            case "p95" -> p95;
            case "p99" -> p99;
            default -> mean;
        };
    }

    private static BigDecimal percentile(Amount amount, double share) {
        return BigDecimal.valueOf(amount.sketch().percentile(share))
                .movePointLeft(DIGITS)
                .setScale(DIGITS, RoundingMode.HALF_UP);
    }
}
