package com.saypro.hub.bench;

/** What is hoped of a figure: at least so much, at most so much, or just to know it. */
record Goal(double bound, boolean least) {
    /** Only to be reported. */
    static final Goal NONE = new Goal(Double.NaN, true);

    static Goal atLeast(double bound) {
        return new Goal(bound, true);
    }

    static Goal atMost(double bound) {
        return new Goal(bound, false);
    }

    String words() {
        return Double.isNaN(bound) ? "report" : (least ? "≥ " : "≤ ") + Figure.plain(bound);
    }

    /** {@code yes} or {@code no}; empty where nothing is hoped for. */
    String reached(double value) {
        if (Double.isNaN(bound)) {
            return "";
        }
        return (least ? value >= bound : value <= bound) ? "yes" : "no";
    }
}
