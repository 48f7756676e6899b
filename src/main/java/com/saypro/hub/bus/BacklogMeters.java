package com.saypro.hub.bus;

import com.saypro.hub.event.Backlog;
import com.saypro.hub.event.Category;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.Arrays;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What monitoring sees of the backlog. */
@Component
class BacklogMeters {
    private final Backlog backlog;
    private final MultiGauge waiting;

    BacklogMeters(Backlog backlog, MeterRegistry meters) {
        this.backlog = backlog;
        this.waiting = MultiGauge.builder("hub.queue.backlog")
                .description("Records that wait in Kafka between the stages")
                .register(meters);
    }

    @Scheduled(fixedDelay = 10_000)
    void look() {
        Backlog.Mark mark = backlog.mark();
        waiting.register(
                Arrays.stream(Category.values())
                        .map(category ->
                                MultiGauge.Row.of(Tags.of("category", category.word()), mark.inFlightAtMost(category)))
                        .toList(),
                true);
    }
}
