package com.saypro.hub.mapping;

import com.ethlo.time.ITU;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.saypro.hub.event.Times;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;

/** Reads the clocks of vendors: epoch seconds, epoch milliseconds, or ISO 8601 text that states its zone. */
final class Moment {
    // Seconds beyond this are after the year 5138, milliseconds below it before March 1973: neither is meant.
    private static final long MILLISECONDS_FROM = 100_000_000_000L;
    private static final int MOST_DIGITS = 40;
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHMM", "Z")
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            // Else the 30th of February would be the last day of it.
            .withResolverStyle(ResolverStyle.STRICT)
            .withChronology(IsoChronology.INSTANCE);

    private Moment() {}

    /** The moment as RFC 3339 text in UTC; null when the value is null. */
    static JsonNode of(JsonNode value) {
        if (value.isNull()) {
            return value;
        }
        Instant moment = value.isTextual() ? fromText(value.textValue()) : fromNumber(value);
        if (moment.isBefore(EARLIEST) || moment.isAfter(END)) {
            throw Unmappable.data("A time is outside the years 1 to 9999");
        }
        return TextNode.valueOf(Times.text(moment));
    }

    private static Instant fromText(String text) {
        try {
            return ISO.parse(text, Instant::from);
        } catch (DateTimeException e) {
            throw Unmappable.data("A time is not ISO 8601 text with a zone");
        }
    }

    private static Instant fromNumber(JsonNode value) {
        if (!value.isBigDecimal() && !value.isIntegralNumber()) {
            throw Unmappable.data("A time is neither text nor an exact number");
        }
        return value.canConvertToLong() && value.isIntegralNumber() ? fromWhole(value.longValue()) : fromExact(value);
    }

    private static Instant fromWhole(long number) {
        boolean seconds = -MILLISECONDS_FROM < number && number < MILLISECONDS_FROM;
        return seconds ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
    }

    private static Instant fromExact(JsonNode value) {
        BigDecimal number = value.decimalValue();
        // A short text such as 1e99999999 stands for more digits than there is time to write.
        if (Math.abs((long) number.precision() - number.scale()) > MOST_DIGITS || number.scale() > MOST_DIGITS) {
            throw Unmappable.data("A time is beyond what a clock can show");
        }
        int scale = number.abs().compareTo(BigDecimal.valueOf(MILLISECONDS_FROM)) < 0 ? 9 : 6;
        try {
            long nanos =
                    number.movePointRight(scale).setScale(0, RoundingMode.DOWN).longValueExact();
            return Instant.ofEpochSecond(Math.floorDiv(nanos, 1_000_000_000L), Math.floorMod(nanos, 1_000_000_000L));
        } catch (ArithmeticException e) {
            throw Unmappable.data("A time is beyond what a clock can show");
        }
    }

    /** Reads what {@link #of} writes; null when it is something else. */
    static Instant parse(JsonNode time) {
        String text = time == null || time instanceof NullNode ? null : time.textValue();
        if (text == null || !text.endsWith("Z") || text.length() > 30) {
            return null;
        }
        try {
            Instant moment = ITU.parseDateTime(text).toInstant();
            return moment.isBefore(EARLIEST) || moment.isAfter(END) ? null : moment;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
