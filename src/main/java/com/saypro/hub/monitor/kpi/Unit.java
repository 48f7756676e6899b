package com.saypro.hub.monitor.kpi;

import java.util.Locale;

/** What a figure is measured in. */
public enum Unit {
    /** Of a hundred. */
    PERCENT,
    COUNT,
    /** Minor units of one currency; what was divided has decimals of these. */
    MONEY,
    SECONDS,
    /** So many times as much. */
    FACTOR;

    /** Whether all vendors together have more of it than each. */
    boolean adds() {
        return this == COUNT || this == MONEY;
    }

    /** The word in files and answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
