package com.saypro.hub.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A consumer that was taken for dead goes on writing, while another writes the same events. */
class TwoWritersTest {
    private final EventLog log = RoomsOnPostgres.bean(EventLog.class);
    private final Deliveries deliveries = RoomsOnPostgres.bean(Deliveries.class);
    private final TransactionTemplate transactions = RoomsOnPostgres.bean(TransactionTemplate.class);
    private final UUID delivery = Delivery.newId();
    private final Event event = Samples.event("1", "payment.captured", "c1", Samples.NOON, delivery);

    @BeforeEach
    void empty() {
        RoomsOnPostgres.empty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theSecondWaitsForTheFirstAndFindsItsEventKnown(boolean entityIsKnown) {
        if (entityIsKnown) {
            log.record(List.of(Samples.event("0", "payment.pending", "c1", Samples.NOON, Delivery.newId())));
        }

        assertThat(recordedWhileAnotherDoes(event, "select 1").written()).isZero();

        assertThat(copies()).isEqualTo(1);
        assertThat(deliveries.find(delivery).orElseThrow().outcome()).isEqualTo(Outcome.PROCESSED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theEndOfAMonthBetweenThemMakesNoDifference(boolean entityIsKnown) {
        if (entityIsKnown) {
            log.record(List.of(Samples.event("0", "payment.pending", "c1", Samples.NOON, Delivery.newId())));
            RoomsOnPostgres.sql()
                    .sql("update entity set since = since - interval '1 month'")
                    .update();
        }
        RoomsOnPostgres.sql()
                .sql("select make_month(now() - interval '1 month')")
                .query((row, index) -> true)
                .list();

        String before = "update event set recorded = recorded - interval '1 month'";
        assertThat(recordedWhileAnotherDoes(event, before).written()).isZero();

        assertThat(copies()).isEqualTo(1);
    }

    @Test
    void anEventThatAnEditedMappingTellsOfAnotherEntityIsStillOneEvent() {
        Event edited = Samples.event("1", "payment.captured", "c2", Samples.NOON, delivery);

        assertThat(recordedWhileAnotherDoes(edited, "select 1").written()).isZero();

        assertThat(copies()).isEqualTo(1);
    }

    @Test
    void anEventOfLastMonthThatAnEditedMappingTellsOfANewEntityIsStillOneEvent() {
        RoomsOnPostgres.sql()
                .sql("select make_month(now() - interval '1 month')")
                .query((row, index) -> true)
                .list();
        log.record(List.of(event));
        RoomsOnPostgres.sql()
                .sql("update event set recorded = recorded - interval '1 month'")
                .update();

        log.record(List.of(Samples.event("1", "payment.captured", "c2", Samples.NOON, Delivery.newId())));

        assertThat(copies()).isEqualTo(1);
    }

    /** Records an event while a transaction is open that recorded {@link #event} and did something else. */
    private Recorded recordedWhileAnotherDoes(Event second, String somethingElse) {
        CompletableFuture<Recorded> other = transactions.execute(status -> {
            log.record(List.of(event));
            RoomsOnPostgres.bean(JdbcTemplate.class).execute(somethingElse);
            CompletableFuture<Recorded> waiting = CompletableFuture.supplyAsync(() -> log.record(List.of(second)));
            await().until(TwoWritersTest::oneWaits);
            return waiting;
        });
        return other.join();
    }

    private static boolean oneWaits() {
        return RoomsOnPostgres.sql()
                        .sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                        .query(Long.class)
                        .single()
                > 0;
    }

    private long copies() {
        return RoomsOnPostgres.sql()
                .sql("select count(*) from event where id = :id")
                .param("id", event.id())
                .query(Long.class)
                .single();
    }
}
