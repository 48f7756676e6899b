package com.saypro.hub.web.pages;

import java.time.Duration;

/** How long something takes, as pages show it. */
final class Length {
    private Length() {}

    /** In the two largest units that it has, e.g. {@code 3 h 20 min}; {@code 0 min} for less than a second. */
    static String said(Duration time) {
        if (time.toSeconds() > 0 && time.toMinutes() < 1) {
            return time.toSeconds() + " s";
        }
        if (time.toHours() < 1) {
            return time.toMinutes() + " min";
        }
        if (time.toHours() < 72) {
            return two(time.toHours(), " h", time.toMinutesPart(), " min");
        }
        return two(time.toDays(), " days", time.toHoursPart(), " h");
    }

    private static String two(long large, String unit, int small, String smaller) {
        return large + unit + (small == 0 ? "" : " " + small + smaller);
    }
}
