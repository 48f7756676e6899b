package com.saypro.hub.monitor.kpi;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quarter of a year, in UTC.
 *
 * @param year such as 2026
 * @param number 1 to 4
 */
public record Quarter(int year, int number) {
    private static final Pattern FORM = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final int MONTHS = 3;

    /** The one that is written so, e.g. {@code 2026-Q4}; null when that is none. */
    public static Quarter of(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))
                : null;
    }

    /** The one in which a moment lies. */
    public static Quarter at(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
        return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    /** Its first moment. */
    public Instant since() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    /** The first moment after it. */
    public Instant until() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1)
                .plusMonths(MONTHS)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    @Override
    public String toString() {
        return year + "-Q" + number;
    }
}
