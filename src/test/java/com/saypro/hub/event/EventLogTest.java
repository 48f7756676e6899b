package com.saypro.hub.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventLogTest {
    private final EventLog log = RoomsOnPostgres.bean(EventLog.class);
    private final EventHistory history = RoomsOnPostgres.bean(EventHistory.class);
    private final Deliveries deliveries = RoomsOnPostgres.bean(Deliveries.class);

    @BeforeEach
    void empty() {
        RoomsOnPostgres.empty();
    }

    @Test
    void anEventIsLoggedOnceHoweverOftenItComes() {
        UUID first = Delivery.newId();
        UUID second = Delivery.newId();
        Event event = Samples.event("1", "payment.captured", "c1", Samples.NOON, first);
        Event again = Samples.event("1", "payment.captured", "c1", Samples.NOON, second);

        assertThat(log.record(List.of(event, event)).written()).isEqualTo(1);
        assertThat(log.record(List.of(event, again)).written()).isZero();

        assertThat(outcome(first)).isEqualTo(Outcome.PROCESSED);
        assertThat(outcome(second)).isEqualTo(Outcome.DUPLICATE);
        assertThat(history.find("acme:1").orElseThrow().event()).isEqualTo(event);
    }

    @Test
    void whatNothingProvedIsLoggedAsUnverified() {
        Event proven = Samples.event("1", "payment.captured", "c1", Samples.NOON, Delivery.newId());
        Event unproven = new Event(
                "acme:2",
                proven.type(),
                "c2",
                proven.time(),
                proven.vendor(),
                proven.category(),
                proven.via(),
                proven.received(),
                Delivery.newId(),
                true,
                null,
                proven.data());

        log.record(List.of(proven, Event.parse(unproven.toBytes())));

        assertThat(history.find("acme:1").orElseThrow().event()).isEqualTo(proven);
        assertThat(history.find("acme:2").orElseThrow().event()).isEqualTo(unproven);
        assertThat(unproven.toJson().get("unverified").booleanValue()).isTrue();
        assertThat(proven.toJson().has("unverified")).isFalse();
    }

    @Test
    void anEventThatCannotBeWrittenIsSetAsideAndItsNeighboursAreLogged() {
        Event good = Samples.event("1", "payment.captured", "c1", Samples.NOON, Delivery.newId());
        Event bad = Samples.event("2", "kindless", "c2", Samples.NOON, Delivery.newId());
        Event alsoGood = Samples.event("3", "payment.captured", "c3", Samples.NOON, Delivery.newId());

        Recorded recorded = log.record(List.of(good, bad, alsoGood));

        assertThat(recorded.written()).isEqualTo(2);
        assertThat(recorded.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.failure().kind()).isEqualTo("record-error");
            assertThat(Event.parse(letter.payload())).isEqualTo(bad);
        });
    }

    @Test
    void whateverTheOrderAndHoweverOftenAnEntityEndsWhereItStands() {
        List<String> life = List.of(
                "payment.pending", "payment.authorized", "payment.failed", "payment.canceled", "payment.captured");
        for (int seed = 0; seed < 25; seed++) {
            empty();
            Random random = new Random(seed);
            List<Event> events = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                // Few different times, so that the rank often decides; each pair of time and rank once.
                Instant time = Samples.NOON.plusSeconds(i % 3);
                events.add(Samples.event("e" + i, life.get(i % 5), "c" + i % 2, time, Delivery.newId()));
            }
            Map<String, String> expected = Map.of("c0", newest(events, "c0"), "c1", newest(events, "c1"));
            List<Event> sent = new ArrayList<>(events);
            sent.addAll(events.subList(0, random.nextInt(12)));
            Collections.shuffle(sent, random);

            for (int from = 0; from < sent.size(); ) {
                int to = Math.min(sent.size(), from + 1 + random.nextInt(6));
                log.record(sent.subList(from, to));
                from = to;
            }

            expected.forEach((subject, id) ->
                    assertThat(history.standing("acme", "payment", subject)).contains(id));
            assertThat(history.search(query(100, null)).items()).hasSize(12);
        }
    }

    private static String newest(List<Event> events, String subject) {
        return events.stream()
                .filter(event -> event.subject().equals(subject))
                .max(java.util.Comparator.comparing(Event::time).thenComparing(event -> Ranks.of(event.type())))
                .orElseThrow()
                .id();
    }

    @Test
    void aLateEventIsMarkedAndMovesNothing() {
        Event now = Samples.event("2", "payment.captured", "c1", Samples.NOON, Delivery.newId());
        Event late = Samples.event("1", "payment.failed", "c1", Samples.NOON.minusMillis(1), Delivery.newId());
        log.record(List.of(now));

        Recorded recorded = log.record(List.of(late));

        assertThat(recorded.late()).isEqualTo(1);
        assertThat(history.find("acme:1").orElseThrow().late()).isTrue();
        assertThat(history.standing("acme", "payment", "c1")).contains("acme:2");
        assertThat(outcome(late.delivery())).isEqualTo(Outcome.PROCESSED);
    }

    @Test
    void writersOfTheSameEventsAtOnceLogEachOnce() throws Exception {
        List<Event> events = IntStream.range(0, 40)
                .mapToObj(i -> Samples.event(
                        "e" + i, "payment.captured", "c" + i % 5, Samples.NOON.plusSeconds(i), Delivery.newId()))
                .toList();
        List<Callable<Recorded>> writers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            List<Event> shuffled = new ArrayList<>(events);
            Collections.shuffle(shuffled, new Random(i));
            writers.add(() -> log.record(shuffled));
        }

        Samples.atOnce(writers);

        assertThat(history.search(query(100, null)).items()).hasSize(40);
        assertThat(history.standing("acme", "payment", "c4")).contains("acme:e39");
        events.forEach(event -> assertThat(outcome(event.delivery())).isEqualTo(Outcome.PROCESSED));
    }

    @Test
    void anEventThatPostgresRefusesIsLeftOutAlone() {
        Event good = Samples.event("1", "payment.captured", "c1", Samples.NOON, Delivery.newId());
        Event bad = Samples.event("2", "payment.captured", "c\0", Samples.NOON, Delivery.newId());

        Recorded recorded = log.record(List.of(good, bad));

        assertThat(recorded.written()).isEqualTo(1);
        assertThat(recorded.deadLetters()).extracting(DeadLetter::payload).containsExactly(bad.toBytes());
        assertThat(outcome(good.delivery())).isEqualTo(Outcome.PROCESSED);
    }

    @Test
    void aCursorWalksEveryEventOnceNewestFirst() {
        log.record(IntStream.range(0, 25)
                .mapToObj(i -> Samples.event("e" + i, "payment.captured", "c" + i, Samples.NOON, Delivery.newId()))
                .toList());

        List<String> walked = new ArrayList<>();
        Long cursor = null;
        do {
            Page<RecordedEvent> page = history.search(query(10, cursor));
            page.items().forEach(each -> walked.add(each.event().id()));
            cursor = page.next() == null ? null : Long.valueOf(page.next());
        } while (cursor != null);

        assertThat(walked)
                .containsExactlyElementsOf(IntStream.range(0, 25)
                        .mapToObj(i -> "acme:e" + (24 - i))
                        .toList());
    }

    private static EventQuery query(int limit, Long cursor) {
        return new EventQuery("acme", null, null, null, null, limit, cursor);
    }

    private Outcome outcome(UUID delivery) {
        return deliveries.find(delivery).orElseThrow().outcome();
    }
}
