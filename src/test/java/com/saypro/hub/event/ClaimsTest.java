package com.saypro.hub.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events of different ids that tell of one change, e.g. by a webhook and by a poll. */
class ClaimsTest {
    private final EventLog log = RoomsOnPostgres.bean(EventLog.class);
    private final EventHistory history = RoomsOnPostgres.bean(EventHistory.class);
    private final Deliveries deliveries = RoomsOnPostgres.bean(Deliveries.class);
    private final OldClaims claims = RoomsOnPostgres.bean(OldClaims.class);

    @BeforeEach
    void empty() {
        RoomsOnPostgres.empty();
    }

    private static Event event(String id, String subject, String change) {
        return Samples.event(id, "payment.captured", subject, Samples.NOON, Delivery.newId())
                .withChange(change);
    }

    private static Event polled(String id, String subject, String change) {
        return told(Via.POLL, "acme", event(id, subject, change));
    }

    private static Event told(Via via, String vendor, Event event) {
        return new Event(
                vendor + event.id().substring(event.id().indexOf(':')),
                event.type(),
                event.subject(),
                event.time(),
                vendor,
                event.category(),
                via,
                event.received(),
                event.delivery(),
                event.unverified(),
                event.change(),
                event.data());
    }

    private Outcome outcome(Event event) {
        return outcome(event.delivery());
    }

    private Outcome outcome(UUID delivery) {
        return deliveries.find(delivery).orElseThrow().outcome();
    }

    private static long count(String table) {
        return RoomsOnPostgres.sql()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    @Test
    void theFirstRecordedCountsAndTheOtherIsADuplicate() {
        Event webhook = event("w1", "p1", "p1-captured");
        Event poll = polled("p1", "p1", "p1-captured");

        assertThat(log.record(List.of(webhook)).written()).isEqualTo(1);
        assertThat(log.record(List.of(poll)).written()).isZero();

        assertThat(history.find("acme:w1")).isPresent();
        assertThat(history.find("acme:p1")).isEmpty();
        assertThat(outcome(webhook)).isEqualTo(Outcome.PROCESSED);
        assertThat(outcome(poll)).isEqualTo(Outcome.DUPLICATE);
    }

    @Test
    void aWebhookThatComesAfterThePollIsADuplicate() {
        log.record(List.of(polled("p1", "p1", "c1")));

        assertThat(log.record(List.of(event("w1", "p1", "c1"))).written()).isZero();
    }

    @Test
    void twoWebhooksAreToldApartByTheirIdsAlone() {
        assertThat(log.record(List.of(event("w1", "p1", "c1"), event("w2", "p1", "c1")))
                        .written())
                .isEqualTo(2);
        assertThat(log.record(List.of(event("w3", "p1", "c1"))).written()).isEqualTo(1);

        assertThat(log.record(List.of(polled("p1", "p1", "c1"))).written()).isZero();
    }

    @Test
    void twoOfOneBatchAreOne() {
        Event first = event("w1", "p1", "p1-captured");
        Event second = polled("p1", "p1", "p1-captured");
        Event other = event("p2", "p1", "p1-failed");

        assertThat(log.record(List.of(first, second, other)).written()).isEqualTo(2);

        assertThat(outcome(second)).isEqualTo(Outcome.DUPLICATE);
        assertThat(history.standing("acme", "payment", "p1")).contains("acme:p2");
    }

    @Test
    void aRepeatedBatchIsNoLoss() {
        List<Event> batch = List.of(event("w1", "p1", "c1"), polled("p1", "p1", "c1"), event("w2", "p2", "c2"));

        assertThat(log.record(batch).written()).isEqualTo(2);
        assertThat(log.record(batch).written()).isZero();

        assertThat(outcome(batch.get(0))).isEqualTo(Outcome.PROCESSED);
        assertThat(outcome(batch.get(1))).isEqualTo(Outcome.DUPLICATE);
        assertThat(outcome(batch.get(2))).isEqualTo(Outcome.PROCESSED);
    }

    @Test
    void aDeliveryOfWhichAnotherEventIsNewIsProcessed() {
        log.record(List.of(event("w1", "p1", "c1")));
        UUID delivery = Delivery.newId();
        Event known = told(
                Via.POLL,
                "acme",
                Samples.event("a", "payment.captured", "p1", Samples.NOON, delivery)
                        .withChange("c1"));
        Event fresh = Samples.event("b", "payment.captured", "p2", Samples.NOON, delivery);

        assertThat(log.record(List.of(known, fresh)).written()).isEqualTo(1);

        assertThat(outcome(delivery)).isEqualTo(Outcome.PROCESSED);
    }

    @Test
    void aLoserLeavesNoTraceAtItsEntity() {
        log.record(List.of(event("w1", "p1", "c1")));
        log.record(List.of(polled("p1", "p9", "c1")));

        assertThat(history.standing("acme", "payment", "p9")).isEmpty();
    }

    @Test
    void theSameChangeOfAnotherVendorIsAnother() {
        Event acme = event("1", "p1", "c1");
        Event other = told(Via.POLL, "other", polled("1", "p1", "c1"));

        assertThat(log.record(List.of(acme, other)).written()).isEqualTo(2);
    }

    @Test
    void anEventLoggedBeforeItsMappingNamedTheChangeClaimsItWhenItComesAgain() {
        Event webhook = event("w1", "p1", null);
        log.record(List.of(webhook));

        log.record(List.of(webhook.withChange("c1")));

        assertThat(log.record(List.of(polled("p1", "p1", "c1"))).written()).isZero();
        assertThat(count("event")).isEqualTo(1);
    }

    @Test
    void anEventThatTheLogRefusedClaimsNothingUntilItIsReplayed() {
        Event refused = Samples.event("w1", "payment.captured", "p\0", Samples.NOON, Delivery.newId())
                .withChange("c1");
        Event polled = polled("p1", "p1", "c1");

        DeadLetter letter = log.record(List.of(refused)).deadLetters().get(0);
        assertThat(log.record(List.of(polled)).written()).isEqualTo(1);

        assertThat(letter.toEvent()).isEqualTo(refused);
        assertThat(log.record(List.of(letter.toEvent())).deadLetters()).isEmpty();
        assertThat(outcome(refused)).isEqualTo(Outcome.DUPLICATE);
    }

    @Test
    void whoeverWritesThemAtOnceEachChangeIsLoggedOnce() throws Exception {
        List<Callable<Recorded>> writers = new ArrayList<>();
        List<List<Event>> batches = new ArrayList<>();
        for (int writer = 0; writer < 6; writer++) {
            String by = "w" + writer + "-";
            List<Event> batch = new ArrayList<>(IntStream.range(0, 40)
                    .mapToObj(i -> polled(by + i, "p" + i % 7, "c" + i))
                    .toList());
            Collections.shuffle(batch, new Random(writer));
            batches.add(batch);
            writers.add(() -> log.record(batch));
        }

        Samples.atOnce(writers);

        assertThat(count("event")).isEqualTo(40);
        assertThat(count("event_change")).isEqualTo(40);
        assertThat(count("event e join event_change c on c.event_id = e.id")).isEqualTo(40);
        assertThat(count("delivery where outcome = 'processed'")).isEqualTo(40);
        assertThat(count("delivery where outcome = 'duplicate'")).isEqualTo(200);
    }

    @Test
    void aClaimIsForgottenWithTheDaysOfEvents() {
        log.record(List.of(event("w1", "p1", "old"), event("w2", "p2", "young")));
        RoomsOnPostgres.sql()
                .sql("update event_change set recorded = now() - interval '401 days' where change = 'old'")
                .update();

        claims.forget();

        assertThat(count("event_change where change = 'young'")).isEqualTo(1);
        assertThat(count("event_change")).isEqualTo(1);
    }

    @Test
    void whereNoEventNamesAChangeNothingIsAskedOrWritten() throws Exception {
        List<Event> events = List.of(event("1", "p1", null), event("2", "p2", null));

        assertThat(Claims.claim(null, events)).isSameAs(events);
    }
}
