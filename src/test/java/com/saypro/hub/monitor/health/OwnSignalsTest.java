package com.saypro.hub.monitor.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.saypro.hub.event.Category;
import com.saypro.hub.event.Event;
import com.saypro.hub.event.Polled;
import com.saypro.hub.event.RoomsOnPostgres;
import com.saypro.hub.monitor.Signals;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

class OwnSignalsTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final WatchedVendors vendors = new WatchedVendors();
    private final List<Event> told = new ArrayList<>();
    private boolean away;
    private OwnSignals signals;

    @BeforeEach
    void listen() {
        RoomsOnPostgres.empty();
        vendors.put(new WatchedVendors.Watched("acme", Category.SHIPPING));
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        Signals audience = events -> {
            if (away) {
                throw new IllegalStateException("The database is away");
            }
            told.addAll(events);
        };
        beans.registerSingleton("audience", audience);
        signals = new OwnSignals(
                beans.getBeanProvider(Signals.class),
                new MeterTallies(meters),
                vendors,
                RoomsOnPostgres.bean(SignWriter.class));
    }

    private void counted(String meter, int times, String... tags) {
        meters.counter(meter, tags).increment(times);
    }

    @Test
    void whatMetersCountedIsToldOnce() {
        counted("hub.ingest", 7, "source", "acme", "result", "accepted");
        counted("hub.ingest", 3, "source", "acme", "result", "unsigned");
        counted("hub.ingest", 5, "source", "stranger", "result", "accepted");
        counted("hub.dead.letters", 2, "vendor", "acme", "class", "data", "step", "map");
        counted("hub.events.late", 1, "vendor", "acme");
        counted("hub.deliveries.duplicate", 4, "vendor", "acme");
        signals.tell();
        signals.tell();

        assertThat(told)
                .extracting(Event::type, event -> event.data().toString())
                .containsExactlyInAnyOrder(
                        tuple("door.accepted", "{\"count\":7}"),
                        tuple("door.refused", "{\"count\":3,\"reason\":\"unsigned\"}"),
                        tuple("letter.kept", "{\"count\":2,\"failureClass\":\"data\"}"),
                        tuple("event.late", "{\"count\":1}"),
                        tuple("delivery.duplicate", "{\"count\":4}"));
        assertThat(told).allMatch(event -> event.vendor().equals("acme") && event.category() == Category.SHIPPING);
        assertThat(RoomsOnPostgres.bean(SignTable.class)
                        .between(
                                Instant.now().minus(Duration.ofMinutes(5)),
                                Instant.now().plusSeconds(60)))
                .contains(new SignCount("acme", Sign.DOOR, 10, 3, 0), new SignCount("acme", Sign.DUPLICATE, 7, 4, 0));

        counted("hub.events.late", 2, "vendor", "acme");
        signals.tell();
        assertThat(told).last().extracting(event -> event.data().toString()).isEqualTo("{\"count\":2}");
    }

    @Test
    void whatCannotBeToldNowIsToldLater() {
        signals.saw(new Polled("acme", Category.SHIPPING, "trackers", Instant.now(), 120, 0, "vendor-away"));
        away = true;
        assertThatThrownBy(signals::tell).hasMessage("The database is away");
        away = false;
        signals.tell();

        assertThat(told)
                .extracting(Event::type, event -> event.data().toString())
                .containsExactly(tuple(
                        "poll.failed",
                        "{\"poll\":\"trackers\",\"millis\":120,\"items\":0,\"reason\":\"vendor-away\"}"));
    }
}
