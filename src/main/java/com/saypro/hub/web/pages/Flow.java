package com.saypro.hub.web.pages;

import java.util.List;
import java.util.Locale;

/**
 * The flow as the home page draws it.
 *
 * @param stages from vendors to PostgreSQL, in order
 * @param deadLetters what leaves the flow at mapping and waits as dead letters
 * @param openIncidents how many incidents are not resolved
 */
public record Flow(List<Stage> stages, Stage deadLetters, long openIncidents) {
    /** How a stage is drawn. */
    public enum Shape {
        BOX,
        PIPE,
        STORE;

        /** The name of the style. */
        public String style() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One stage of the flow.
     *
     * @param name what it is called, e.g. {@code Map}
     * @param shape how it is drawn
     * @param perSecond what passes it now; null where nothing is measured
     * @param note a few words on its state, e.g. {@code 12 waiting}; null for none
     * @param trouble whether something is wrong with it
     */
    public record Stage(String name, Shape shape, Double perSecond, String note, boolean trouble) {
        /** The rate with as many digits as one can read at a glance, e.g. {@code 0.4/s}. */
        public String rate() {
            return perSecond == null ? "" : rate(perSecond);
        }

        static String rate(double perSecond) {
            return perSecond == 0 || perSecond >= 100
                    ? String.format(Locale.ROOT, "%,d/s", Math.round(perSecond))
                    : String.format(Locale.ROOT, "%.1f/s", perSecond);
        }

        /** Whether anything passes. */
        public boolean moves() {
            return perSecond != null && perSecond > 0;
        }
    }
}
