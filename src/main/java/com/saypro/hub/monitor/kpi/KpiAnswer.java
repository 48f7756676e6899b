package com.saypro.hub.monitor.kpi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * A figure of a window.
 *
 * @param kpi its name
 * @param vendor of one vendor; null for all together
 * @param since the first moment, rounded down to a quarter of an hour
 * @param until the first moment after it, rounded up
 * @param rounded whether the window asked for was another
 * @param wholeSince nothing is missing of what the hub received since; null while it is being counted
 * @param figures one a currency; none: not known
 * @param groups apart by what was asked for; null where nothing was
 * @param steps its parts; null where none were asked for
 * @param targets how it stands to the targets of the quarter in which the window ends
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KpiAnswer(
        String kpi,
        String title,
        String unit,
        String better,
        String vendor,
        Instant since,
        Instant until,
        boolean rounded,
        Instant wholeSince,
        List<Figure> figures,
        List<Group> groups,
        List<Step> steps,
        List<TargetStand> targets) {
    /**
     * Some of it.
     *
     * @param name what they have in common; empty: not known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Group(String name, List<Figure> figures, List<Step> steps) {}

    /** A part of the window. */
    public record Step(Instant since, List<Figure> figures) {}

    KpiAnswer with(List<TargetStand> stands) {
        return new KpiAnswer(
                kpi, title, unit, better, vendor, since, until, rounded, wholeSince, figures, groups, steps, stands);
    }
}
