package com.saypro.hub.deadletter;

import com.saypro.hub.event.DeadLetter;
import com.saypro.hub.event.Failure;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What monitoring and the log see of the dead letters. */
@Component
class DeadLetterWatch {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterWatch.class);

    private final MeterRegistry meters;

    DeadLetterWatch(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Counts a letter that was not kept before. */
    void kept(DeadLetter letter) {
        Failure failure = letter.failure();
        meters.counter(
                        "hub.dead.letters",
                        "vendor",
                        letter.vendor(),
                        "step",
                        failure.step(),
                        "class",
                        failure.failureClass().word())
                .increment();
    }

    /** Logs a batch: one line for all letters alike, as a storm must not flood the log. */
    void told(List<DeadLetter> letters) {
        letters.stream()
                .collect(Collectors.groupingBy(letter -> List.of(
                        letter.vendor(),
                        letter.failure().step(),
                        letter.failure().kind())))
                .values()
                .forEach(alike -> told(alike.get(0), alike.size()));
    }

    private static void told(DeadLetter first, int count) {
        LOG.atWarn()
                .addKeyValue("delivery", first.delivery())
                .addKeyValue("trace", first.toDelivery().traceId())
                .log(
                        "{} dead letters of {} at step {}: {}",
                        count,
                        first.vendor(),
                        first.failure().step(),
                        first.failure().kind());
    }
}
