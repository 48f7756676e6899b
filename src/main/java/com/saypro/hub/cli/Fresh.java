package com.saypro.hub.cli;

import java.util.concurrent.atomic.AtomicLong;

/** Makes ids that nobody has used: of the shape of a given one, none twice, and none of an earlier run. */
final class Fresh {
    private static final int DIGITS = 10;
    private static final int LETTERS = 26;
    private static final int HEX_LETTERS = 6;
    /** Fewer ids than that of one shape would soon be used up. */
    private static final double ENOUGH = 1e11;

    private final AtomicLong next = new AtomicLong(System.currentTimeMillis() * 1000);

    /**
     * An id like this one: what stands before its last line, slash or colon stays, and so does what stands behind an @;
     * a short one gets longer.
     */
    String like(String id) {
        int at = id.indexOf('@');
        int end = at < 0 ? id.length() : at;
        int begin =
                1 + Math.max(Math.max(id.lastIndexOf('_', end), id.lastIndexOf('/', end)), id.lastIndexOf(':', end));
        String tail = id.substring(begin == end ? 0 : begin, end);
        return id.substring(0, end - tail.length()) + counted(tail) + id.substring(end);
    }

    private String counted(String shape) {
        int letters = shape.matches("(?i)[0-9a-f-]*") ? HEX_LETTERS : LETTERS;
        StringBuilder longer = new StringBuilder(shape);
        double room = 1;
        for (int i = 0; i < longer.length() || room < ENOUGH; i++) {
            if (i == longer.length()) {
                longer.append('1');
            }
            char c = longer.charAt(i);
            room *= isDigit(c) ? DIGITS : isLetter(c) ? letters : 1;
        }
        long number = next.getAndIncrement();
        for (int i = longer.length() - 1; i >= 0; i--) {
            char c = longer.charAt(i);
            if (isDigit(c)) {
                // A number that begins with 0 would be no number.
                int least = i == 0 && c != '0' ? 1 : 0;
                longer.setCharAt(i, (char) ('0' + least + number % (DIGITS - least)));
                number /= DIGITS - least;
            } else if (isLetter(c)) {
                longer.setCharAt(i, (char) ((c < 'a' ? 'A' : 'a') + number % letters));
                number /= letters;
            }
        }
        return longer.toString();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
