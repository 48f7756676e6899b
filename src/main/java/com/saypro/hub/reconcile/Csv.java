package com.saypro.hub.reconcile;

import java.io.IOException;
import java.math.BigDecimal;

/**
 * Comma-separated values by RFC 4180. A text that a spreadsheet would take for a formula stands behind an apostrophe, as
 * its ids and names come from outside.
 */
public final class Csv {
    private static final String FORMULAS = "=+-@\t\r";

    private final Appendable out;

    /** Writes there. */
    public Csv(Appendable out) {
        this.out = out;
    }

    /** Adds a row: texts, numbers and times as they are, nothing for null, exact decimals without an exponent. */
    public Csv row(Object... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                out.append(',');
            }
            if (cells[i] != null) {
                out.append(cell(cells[i]));
            }
        }
        out.append("\r\n");
        return this;
    }

    private static String cell(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof CharSequence text ? quoted(harmless(text.toString())) : value.toString();
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(each -> each == ',' || each == '"' || each == '\n' || each == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
