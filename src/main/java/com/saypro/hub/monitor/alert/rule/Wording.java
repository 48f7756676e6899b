package com.saypro.hub.monitor.alert.rule;

import com.saypro.hub.event.Sum;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.Locale;

/** Says numbers and times as people read them. */
final class Wording {
    private static final int HUNDRED = 100;
    private static final int DIGITS = 3;

    private Wording() {}

    /** A count or a number; of a currency, minor units as money. */
    static String amount(double value, String currency) {
        return currency == null
                ? number(value)
                : new Sum(
                                BigDecimal.valueOf(value)
                                        .setScale(0, RoundingMode.HALF_EVEN)
                                        .toBigInteger(),
                                currency)
                        .toString();
    }

    /** A whole number whole, others with three digits. */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "unknown";
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        BigDecimal shown = exact.stripTrailingZeros().scale() <= 0
                ? exact
                : exact.round(new MathContext(Math.max(DIGITS, exact.precision() - exact.scale())));
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(shown);
    }

    /** A part of 1 as a percentage. */
    static String percent(double part) {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(part * HUNDRED)
                + "%";
    }

    /** A time as a rule writes it, e.g. {@code 10m}. */
    static String span(Duration span) {
        long seconds = span.toSeconds();
        if (seconds % Duration.ofDays(1).toSeconds() == 0) {
            return span.toDays() + "d";
        }
        if (seconds % Duration.ofHours(1).toSeconds() == 0) {
            return span.toHours() + "h";
        }
        return seconds % Duration.ofMinutes(1).toSeconds() == 0 ? span.toMinutes() + "m" : seconds + "s";
    }
}
