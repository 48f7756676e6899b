package com.saypro.hub.web.pages;

import com.saypro.hub.monitor.kpi.TargetStand;

/**
 * How a figure stands to a target.
 *
 * @param of whose and when, e.g. {@code stripe, 2026-Q4}
 * @param target with its unit
 * @param value so far, with its unit; null when it is not known
 * @param word {@code met}, {@code missed} or {@code unknown}
 * @param small whether too few are behind it to say much
 */
public record KpiTarget(String of, String target, String value, String word, boolean small) {
    static KpiTarget of(TargetStand stand, String unit) {
        return new KpiTarget(
                (stand.vendor() == null ? "" : stand.vendor() + ", ") + stand.quarter(),
                KpiText.value(stand.target(), unit, stand.currency()),
                stand.value() == null ? null : KpiText.value(stand.value(), unit, stand.currency()),
                stand.met() == null ? "unknown" : stand.met() ? "met" : "missed",
                stand.small());
    }

    /** How it is coloured. */
    public String mood() {
        return word.equals("met") ? "good" : word.equals("missed") ? "bad" : "quiet";
    }
}
