package com.saypro.hub.web.pages;

import com.saypro.hub.monitor.kpi.Figure;
import com.saypro.hub.monitor.kpi.KpiAnswer;
import java.util.List;

/**
 * One figure on the page of a vendor.
 *
 * @param kpi its name
 * @param title what people call it
 * @param value with its unit; null when it is not known
 * @param of what it was made of; null for nothing
 * @param small whether that is too few to say much
 * @param targets how it stands to what it should come to
 * @param trend {@code better}, {@code worse} or {@code same} than before; null when that is not known
 */
public record KpiLine(
        String kpi, String title, String value, String of, boolean small, List<KpiTarget> targets, String trend) {
    static KpiLine of(KpiAnswer answer) {
        return new KpiLine(
                answer.kpi(),
                answer.title(),
                KpiText.value(answer),
                KpiText.counts(answer),
                answer.figures().stream().anyMatch(Figure::small),
                answer.targets().stream()
                        .map(stand -> KpiTarget.of(stand, answer))
                        .toList(),
                answer.figures().size() == 1 ? answer.figures().get(0).trend() : null);
    }
}
