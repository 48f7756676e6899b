package com.saypro.hub.web.pages;

import com.saypro.hub.monitor.kpi.KpiAnswer;
import com.saypro.hub.monitor.kpi.TargetStand;
import java.util.Locale;

/**
 * How a figure stands to a target.
 *
 * @param of whose and when, e.g. {@code stripe, 2026-Q4}
 * @param target with its unit, e.g. {@code at least 92.0 %}
 * @param value so far, with its unit; null when it is not known
 * @param word {@code met}, {@code missed} or {@code unknown}
 * @param counted how many are behind the value, in words; null for none
 * @param small whether too few are behind it to say much
 */
public record KpiTarget(String of, String target, String value, String counted, String word, boolean small) {
    static KpiTarget of(TargetStand stand, KpiAnswer answer) {
        return new KpiTarget(
                (stand.vendor() == null ? "" : stand.vendor() + ", ") + stand.quarter(),
                (answer.better().equals("higher") ? "at least " : "at most ")
                        + KpiText.value(stand.target(), answer.unit(), stand.currency()),
                stand.value() == null ? null : KpiText.value(stand.value(), answer.unit(), stand.currency()),
                stand.count() == 0 ? null : String.format(Locale.ROOT, "%,d counted", stand.count()),
                stand.met() == null ? "unknown" : stand.met() ? "met" : "missed",
                stand.small());
    }

    /** The class of its badge. */
    public String style() {
        return word.equals("met") ? "status-met" : word.equals("missed") ? "status-breached" : "";
    }
}
