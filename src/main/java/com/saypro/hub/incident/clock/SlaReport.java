package com.saypro.hub.incident.clock;

import java.time.Instant;
import java.util.List;

/**
 * How the promise was kept over a time up to now.
 *
 * @param since when that time began
 * @param until now
 * @param figures of all, of each category and of each vendor, of both clocks
 * @param breaches the clocks that were not kept, the latest due first, a thousand at most
 */
public record SlaReport(Instant since, Instant until, List<SlaFigure> figures, List<Breach> breaches) {}
