package com.saypro.hub.monitor.kpi;

import java.math.BigDecimal;

/**
 * What a figure should come to.
 *
 * @param kpi the figure
 * @param vendor of one vendor; null for all together
 * @param quarter when
 * @param value in the figure's unit
 * @param currency of money; null for what is none
 */
public record Target(String kpi, String vendor, Quarter quarter, BigDecimal value, String currency) {
    /** The same for one vendor. */
    Target of(String one) {
        return new Target(kpi, one, quarter, value, currency);
    }
}
