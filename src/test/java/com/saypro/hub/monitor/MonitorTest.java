package com.saypro.hub.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.hub.event.Event;
import com.saypro.hub.event.RoomsOnPostgres;
import com.saypro.hub.event.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

class MonitorTest {
    private final List<String> observed = new ArrayList<>();
    private Observer observer = (connection, fresh) -> fresh.forEach(event -> observed.add(event.id()));

    @BeforeEach
    void empty() {
        RoomsOnPostgres.empty();
    }

    @Test
    void anEventIsShownOnceHoweverOftenItIsTold() {
        Monitor monitor = monitor();
        monitor.take(List.of(event("a"), event("b"), event("a")));
        monitor.take(List.of(event("b"), event("c")));

        assertThat(observed).containsExactly("acme:a", "acme:b", "acme:c");
    }

    @Test
    void anEventThatCannotBeLookedAtHurtsItselfOnly() {
        Observer watching = observer;
        observer = (connection, fresh) -> {
            if (fresh.stream().anyMatch(event -> event.id().endsWith(":bad"))) {
                throw new IllegalStateException("No such thing was foreseen");
            }
            watching.observe(connection, fresh);
        };
        Monitor monitor = monitor();

        assertThat(monitor.take(List.of(event("a"), event("bad"), event("b")))).hasSize(1);
        assertThat(observed).containsExactly("acme:a", "acme:b");

        observer = watching;
        monitor.take(List.of(event("bad")));
        assertThat(observed).containsExactly("acme:a", "acme:b", "acme:bad");
    }

    private Monitor monitor() {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        Observer now = (connection, fresh) -> observer.observe(connection, fresh);
        beans.registerSingleton("observer", now);
        return new Monitor(
                RoomsOnPostgres.bean(JdbcTemplate.class),
                RoomsOnPostgres.bean(TransactionTemplate.class),
                RoomsOnPostgres.bean(Seen.class),
                beans.getBeanProvider(Observer.class));
    }

    private static Event event(String id) {
        return Samples.event(id, "payment.captured", "pay_1", Samples.NOON, UUID.randomUUID());
    }
}
