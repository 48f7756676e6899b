package com.saypro.hub.reconcile.statement;

import java.time.Instant;
import java.time.format.DateTimeParseException;

/** Where a list of lines goes on: behind a line, in the order of currency, time and id; all null: at its beginning. */
record LineCursor(String currency, String booked, String entry) {
    private static final LineCursor FIRST = new LineCursor(null, null, null);

    /** @throws IllegalArgumentException when it is not one that {@link #after} wrote */
    static LineCursor of(String text) {
        if (text == null) {
            return FIRST;
        }
        String[] parts = text.split("~", 3);
        try {
            return new LineCursor(parts[0], Instant.parse(parts[1]).toString(), parts[2]);
        } catch (ArrayIndexOutOfBoundsException | DateTimeParseException e) {
            throw new IllegalArgumentException("Not a cursor: '" + text + "'", e);
        }
    }

    static String after(Line line) {
        return line.net().currency() + "~" + line.booked() + "~" + line.entry();
    }
}
