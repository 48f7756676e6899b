package com.saypro.hub.web.pages;

import com.saypro.hub.monitor.kpi.Figure;
import com.saypro.hub.monitor.kpi.Kpi;
import com.saypro.hub.monitor.kpi.KpiAnswer;
import java.time.Instant;
import java.util.List;

/**
 * One figure on the page of figures.
 *
 * @param definition how it is counted, as its file has it
 * @param by its dimensions, e.g. {@code vendor, method}
 * @param value with its unit; null when it is not known
 * @param counts what it was made of; null for nothing
 * @param small whether that is too few to say much
 * @param trend {@code better}, {@code worse} or {@code same}; null when that is not known
 * @param before its value as long before; null when that is not known
 * @param targets how it stands to them
 * @param wholeSince nothing is missing since; null while it is being counted
 */
public record KpiRow(
        String kpi,
        String category,
        String title,
        String sentence,
        String definition,
        String by,
        String better,
        String value,
        String counts,
        boolean small,
        String trend,
        String before,
        List<KpiTarget> targets,
        Moment wholeSince) {
    static KpiRow of(Kpi kpi, KpiAnswer answer, Instant now) {
        List<Figure> figures = answer.figures();
        Figure only = figures.size() == 1 ? figures.get(0) : null;
        return new KpiRow(
                kpi.name(),
                kpi.category(),
                kpi.title(),
                kpi.sentence(),
                kpi.definition(),
                kpi.by().isEmpty() ? "vendor" : "vendor, " + String.join(", ", kpi.by()),
                kpi.better().word(),
                KpiText.value(answer),
                KpiText.counts(answer),
                figures.stream().anyMatch(Figure::small),
                only == null ? null : only.trend(),
                only == null || only.before() == null
                        ? null
                        : KpiText.value(only.before(), answer.unit(), only.currency()),
                answer.targets().stream()
                        .map(stand -> KpiTarget.of(stand, answer))
                        .toList(),
                answer.wholeSince() == null ? null : Moment.of(answer.wholeSince(), now));
    }
}
