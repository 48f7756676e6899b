package com.saypro.hub.monitor.risk;

import java.time.Instant;
import java.util.Locale;

/** An amount far above what is expected of the customer at the seller. Where it speaks, other judges of amounts are silent. */
final class AmountExpected implements Judge {
    @Override
    public Reason of(Known known, Memory memory, Instant at, RiskSettings settings) {
        Dial dial = settings.dial(Why.AMOUNT_EXPECTED);
        return Expected.of(known.paid(), memory, dial)
                .map(expected -> reason(known.paid(), expected, dial))
                .orElse(null);
    }

    /** Whether it has a say in a payment. */
    static boolean speaks(Paid paid, Memory memory, RiskSettings settings) {
        Dial dial = settings.dial(Why.AMOUNT_EXPECTED);
        return dial.on() && Expected.isKnown(paid, memory, dial);
    }

    private static Reason reason(Paid paid, Expected expected, Dial dial) {
        double times = expected.times(paid.amount());
        return Reason.of(
                Why.AMOUNT_EXPECTED,
                dial.weighs(times / expected.deviation()),
                () -> String.format(
                        Locale.ROOT,
                        "%s is %.0f times what is expected: at this seller %s is usual (of %d payments), and this customer"
                                + " pays %.1f times the usual (of %d)",
                        paid.amount(),
                        times,
                        expected.usual(),
                        expected.sales(),
                        expected.habit(),
                        expected.payments()));
    }
}
