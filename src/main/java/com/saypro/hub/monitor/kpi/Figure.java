package com.saypro.hub.monitor.kpi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;

/**
 * A figure of a window.
 *
 * @param value in its unit; never null: what is not known has no figure
 * @param currency of money; null for what is none
 * @param part what was divided, where something was
 * @param of what it was divided by
 * @param count how many are behind it
 * @param small whether these are too few to say much
 * @param spread of durations
 * @param before its value in the window as long before; null when that is not known, or not whole
 * @param trend {@code better}, {@code worse} or {@code same} than before; null when that is not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Figure(
        BigDecimal value,
        String currency,
        BigDecimal part,
        BigDecimal of,
        long count,
        boolean small,
        Spread spread,
        BigDecimal before,
        String trend) {
    Figure since(Figure former, Better better) {
        if (former == null) {
            return this;
        }
        int compared = value.compareTo(former.value);
        boolean improves = better == Better.HIGHER ? compared > 0 : compared < 0;
        String told = compared == 0 ? "same" : improves ? "better" : "worse";
        return new Figure(value, currency, part, of, count, small, spread, former.value, told);
    }
}
