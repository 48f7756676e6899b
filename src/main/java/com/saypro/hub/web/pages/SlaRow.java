package com.saypro.hub.web.pages;

import com.saypro.hub.incident.clock.SlaFigure;

/**
 * A figure as a page shows it.
 *
 * @param clock {@code acknowledge} or {@code resolve}
 * @param name of what it is: {@code all}, the category, or the vendor
 * @param of {@code all}, {@code category} or {@code vendor}
 * @param percent e.g. {@code 99.12 %}; a dash when there is nothing to say it of
 * @param state {@code met}, {@code breached}, or {@code small} where so few say little
 * @param said the counts in words
 * @param figure all its counts
 * @param pausedTime what was not counted because people held clocks
 * @param maintenanceTime what was not counted because vendors were being maintained
 */
public record SlaRow(
        String clock,
        String name,
        String of,
        String percent,
        String state,
        String said,
        SlaFigure figure,
        String pausedTime,
        String maintenanceTime) {

    static SlaRow of(SlaFigure figure) {
        return new SlaRow(
                figure.clock().word(),
                name(figure),
                figure.of(),
                figure.percent() == null ? "–" : figure.percent().toPlainString() + " %",
                figure.reached() == null ? "none" : figure.reached() ? figure.small() ? "small" : "met" : "breached",
                figure.said(),
                figure,
                Length.said(figure.pausedTime()),
                Length.said(figure.maintenanceTime()));
    }

    private static String name(SlaFigure figure) {
        String found = figure.of().equals("vendor") ? figure.vendor() : figure.category();
        if (figure.of().equals("all")) {
            return "all";
        }
        return found == null ? "no " + figure.of() : found;
    }
}
