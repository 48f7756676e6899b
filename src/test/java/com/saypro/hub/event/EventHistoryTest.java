package com.saypro.hub.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventHistoryTest {
    private final EventLog log = RoomsOnPostgres.bean(EventLog.class);
    private final EventHistory history = RoomsOnPostgres.bean(EventHistory.class);

    @BeforeEach
    void empty() {
        RoomsOnPostgres.empty();
    }

    @Test
    void eachEventOfTheTypesIsHandedOnOnceHoweverManyThereAre() {
        List<Event> events = IntStream.range(0, 4500)
                .mapToObj(i -> Samples.event(
                        "e" + i,
                        i % 3 == 0 ? "payment.failed" : "payment.captured",
                        "c" + i,
                        Samples.NOON.plusSeconds(i - 1000),
                        Delivery.newId()))
                .toList();
        log.record(events);

        assertThat(handed(List.of("payment.captured", "payment.failed", "order.paid")))
                .isEqualTo(events.stream().map(Event::id).skip(1000).toList());
        assertThat(handed(List.of("payment.failed"))).hasSize(1166);
        assertThat(handed(List.of("order.paid"))).isEmpty();
    }

    private List<String> handed(List<String> types) {
        List<String> ids = new ArrayList<>();
        history.each(types, Samples.NOON, event -> ids.add(event.id()));
        return ids;
    }
}
