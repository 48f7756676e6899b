package com.saypro.hub.monitor.risk;

import com.saypro.hub.event.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * An amount beside what is usual.
 *
 * @param segment whose usual
 * @param amount the amount
 * @param usual the middle amount of the segment
 * @param of of how many payments
 * @param above how far the amount lies above it, in robust deviations
 */
record Compared(Segment segment, Money amount, Money usual, int of, double above) {
    private static final MathContext DIGITS = new MathContext(2);
    private static final double WHOLE = 10;

    /** Compares a payment with its segment, if that is known well enough. */
    static Optional<Compared> with(Segment segment, Paid paid, Memory memory, Dial dial) {
        Usual usual = memory.usual(segment, paid);
        Money amount = paid.amount();
        if (usual == null || usual.count() < Math.max(1, dial.least()) || amount.minor() <= 0) {
            return Optional.empty();
        }
        return Optional.of(new Compared(
                segment,
                amount,
                new Money(usual.median(), amount.currency()),
                usual.count(),
                usual.above(amount.minor())));
    }

    boolean isStrange(Dial dial) {
        return above > dial.from();
    }

    Reason reason(Why why, Dial dial) {
        return Reason.of(
                why,
                dial.weighs(above),
                () -> "%s is %s times %s %s (of %d payments)".formatted(amount, times(), segment.words(), usual, of));
    }

    private String times() {
        double times = (double) amount.minor() / usual.minor();
        return times >= WHOLE
                ? String.valueOf(Math.round(times))
                : BigDecimal.valueOf(times).round(DIGITS).toPlainString();
    }
}
