package com.saypro.hub.monitor.kpi;

import java.math.BigDecimal;
import java.util.Locale;

/** Which way a figure should go. */
public enum Better {
    HIGHER,
    LOWER;

    /** The word in files and answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a value is as good as a target. */
    boolean meets(BigDecimal value, BigDecimal target) {
        int compared = value.compareTo(target);
        return this == HIGHER ? compared >= 0 : compared <= 0;
    }
}
