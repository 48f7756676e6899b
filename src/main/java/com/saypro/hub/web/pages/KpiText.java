package com.saypro.hub.web.pages;

import com.saypro.hub.event.Sum;
import com.saypro.hub.monitor.kpi.Figure;
import com.saypro.hub.monitor.kpi.KpiAnswer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Figures in words. */
final class KpiText {
    private static final String UNKNOWN = null;

    private KpiText() {}

    /** The values, one a currency; null when it is not known. */
    static String value(KpiAnswer answer) {
        return answer.figures().isEmpty()
                ? UNKNOWN
                : answer.figures().stream()
                        .map(figure -> value(figure.value(), answer.unit(), figure.currency()))
                        .collect(Collectors.joining(", "));
    }

    /** What the values were made of, e.g. {@code 41 of 50}; null where they are counts, or not known. */
    static String counts(KpiAnswer answer) {
        List<String> counts = answer.figures().stream()
                .map(KpiText::counts)
                .filter(each -> each != null)
                .toList();
        return counts.isEmpty() || answer.unit().equals("count") ? null : String.join(", ", counts);
    }

    static String counts(Figure figure) {
        if (figure.currency() == null && figure.part() != null && figure.of() != null) {
            return plain(figure.part()) + " of " + plain(figure.of());
        }
        return figure.count() == 0 ? null : String.format(Locale.ROOT, "%,d counted", figure.count());
    }

    static String value(BigDecimal value, String unit, String currency) {
        return switch (unit) {
            case "percent" -> scaled(value, 1) + " %";
            case "money" -> new Sum(value.setScale(0, RoundingMode.HALF_UP).toBigInteger(), currency).toString();
            case "seconds" -> length(value);
            case "factor" -> scaled(value, 2) + " ×";
            default -> plain(value);
        };
    }

    private static String length(BigDecimal seconds) {
        return seconds.compareTo(BigDecimal.TEN) < 0
                ? scaled(seconds, 1) + " s"
                : Moment.length(Duration.ofSeconds(seconds.longValue()));
    }

    private static String plain(BigDecimal number) {
        return String.format(
                Locale.ROOT, "%,d", number.setScale(0, RoundingMode.HALF_UP).toBigInteger());
    }

    private static String scaled(BigDecimal number, int digits) {
        return String.format(Locale.ROOT, "%,." + digits + "f", number);
    }
}
