package com.saypro.hub.monitor.kpi;

import java.util.HashMap;
import java.util.Map;

/**
 * What to read of the cells.
 *
 * @param series the number of the series
 * @param vendor of one vendor; null for all
 * @param dim by which dimension, from 0; {@link #VENDOR} for the vendor, {@link #TOTAL} for none
 */
record Lookup(int series, Window window, String vendor, int dim) {
    static final int VENDOR = -1;
    static final int TOTAL = -2;

    Lookup with(Window other) {
        return new Lookup(series, other, vendor, dim);
    }

    /** What groups are called by, in SQL. */
    String group() {
        return switch (dim) {
            case TOTAL -> "''";
            case VENDOR -> "vendor";
            default -> "split_part(dims, chr(31), " + (dim + 1) + ")";
        };
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("series", series);
        parameters.put("vendor", vendor);
        return parameters;
    }
}
