package com.saypro.hub.incident.clock;

import com.saypro.hub.event.Category;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What monitoring sees of the promise, over the policy's window. */
@Component
class SlaMeters {
    private final Sla sla;
    private final MultiGauge ratio;
    private final MultiGauge running;
    private final MultiGauge ended;

    SlaMeters(Sla sla, MeterRegistry meters) {
        this.sla = sla;
        this.ratio = MultiGauge.builder("hub.sla.met.ratio")
                .description(
                        "Share of the clocks stopped or past due that were met, 0 to 1; not a number when there are none")
                .register(meters);
        this.running = MultiGauge.builder("hub.sla.clocks")
                .description("Clocks that are not stopped")
                .register(meters);
        this.ended = MultiGauge.builder("hub.sla.ended")
                .description("Clocks that were stopped in the policy's window")
                .register(meters);
    }

    @Scheduled(fixedDelay = 15_000)
    void look() {
        List<SlaFigure> figures = sla.now();
        ratio.register(
                Stream.of(ClockKind.values())
                        .flatMap(clock -> Stream.of(Category.values()).map(category -> ratio(clock, category, figures)))
                        .toList(),
                true);
        running.register(
                Stream.of(ClockKind.values())
                        .flatMap(clock -> Stream.of(
                                row(clock, "due", figures, SlaFigure::running),
                                row(clock, "paused", figures, SlaFigure::paused),
                                row(clock, "breached", figures, SlaFigure::overdue)))
                        .toList(),
                true);
        ended.register(
                Stream.of(ClockKind.values())
                        .flatMap(clock -> Stream.of(
                                row(clock, "met", figures, SlaFigure::met),
                                row(clock, "breached", figures, figure -> figure.breached() - figure.overdue())))
                        .toList(),
                true);
    }

    private static MultiGauge.Row<?> ratio(ClockKind clock, Category category, List<SlaFigure> figures) {
        double met = figures.stream()
                .filter(figure -> figure.clock() == clock
                        && figure.of().equals("category")
                        && category.word().equals(figure.category()))
                .mapToDouble(figure -> (double) figure.met() / figure.counted())
                .findFirst()
                .orElse(Double.NaN);
        return MultiGauge.Row.of(Tags.of("clock", clock.word(), "category", category.word()), met);
    }

    private static MultiGauge.Row<?> row(
            ClockKind clock, String state, List<SlaFigure> figures, ToLongFunction<SlaFigure> count) {
        long sum = figures.stream()
                .filter(figure -> figure.clock() == clock && figure.of().equals("all"))
                .mapToLong(count)
                .sum();
        return MultiGauge.Row.of(Tags.of("clock", clock.word(), "state", state), sum);
    }
}
