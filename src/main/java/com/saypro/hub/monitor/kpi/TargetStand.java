package com.saypro.hub.monitor.kpi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * How a figure stands to a target.
 *
 * @param vendor of one vendor; null for all together
 * @param quarter e.g. {@code 2026-Q4}
 * @param target what it should come to
 * @param currency of money; null for what is none
 * @param value what it comes to in the quarter, up to the end of the window; null: not known
 * @param count how many are behind it
 * @param small whether these are too few to say much
 * @param met whether it is as good as the target now; null: not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TargetStand(
        String vendor,
        String quarter,
        BigDecimal target,
        String currency,
        BigDecimal value,
        long count,
        boolean small,
        Boolean met) {
    static TargetStand of(Target target, List<Figure> figures, Better better) {
        Figure figure = figures.stream()
                .filter(each -> target.currency() == null || Objects.equals(each.currency(), target.currency()))
                .findFirst()
                .orElse(null);
        // A target without a currency, of a figure that has several, is the worst one's.
        if (figure != null && target.currency() == null) {
            figure = figures.stream()
                    .filter(each -> !better.meets(each.value(), target.value()))
                    .findFirst()
                    .orElse(figure);
        }
        return new TargetStand(
                target.vendor(),
                target.quarter().toString(),
                target.value(),
                target.currency(),
                figure == null ? null : figure.value(),
                figure == null ? 0 : figure.count(),
                figure != null && figure.small(),
                figure == null ? null : better.meets(figure.value(), target.value()));
    }
}
