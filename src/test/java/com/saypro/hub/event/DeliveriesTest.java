package com.saypro.hub.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeliveriesTest {
    private final Deliveries deliveries = RoomsOnPostgres.bean(Deliveries.class);

    @BeforeEach
    void empty() {
        RoomsOnPostgres.empty();
    }

    @ParameterizedTest
    @EnumSource
    void anOutcomeOnlyRises(Outcome first) {
        for (Outcome second : Outcome.values()) {
            Delivery delivery = Samples.delivery("acme", null);
            deliveries.settle(List.of(SettledDelivery.of(delivery, first)));
            deliveries.settle(List.of(SettledDelivery.of(delivery, second)));

            assertThat(outcome(delivery.id())).isEqualTo(first.compareTo(second) >= 0 ? first : second);
        }
    }

    @Test
    void ofSeveralOutcomesInOneBatchTheStrongestCounts() {
        Delivery delivery = Samples.delivery("acme", null);

        deliveries.settle(List.of(
                SettledDelivery.of(delivery, Outcome.DUPLICATE),
                SettledDelivery.of(delivery, Outcome.PROCESSED),
                SettledDelivery.of(delivery, Outcome.IGNORED)));

        assertThat(outcome(delivery.id())).isEqualTo(Outcome.PROCESSED);
    }

    @Test
    void onlyAReplayLowersADeadDeliveryToIgnored() {
        Delivery dead = Samples.delivery("acme", null);
        Delivery done = Samples.delivery("acme", null);
        deliveries.settle(
                List.of(SettledDelivery.of(dead, Outcome.DEAD_LETTERED), SettledDelivery.of(done, Outcome.PROCESSED)));
        Mapped mapped = new Mapped(List.of(), List.of(dead, done), List.of());

        deliveries.ignored(mapped);
        assertThat(outcome(dead.id())).isEqualTo(Outcome.DEAD_LETTERED);

        deliveries.ignoredOnReplay(mapped);
        assertThat(outcome(dead.id())).isEqualTo(Outcome.IGNORED);
        assertThat(outcome(done.id())).isEqualTo(Outcome.PROCESSED);
    }

    @Test
    void aBadItemOfAGoodDeliveryDoesNotMakeItDead() {
        UUID delivery = Delivery.newId();

        deliveries.deadLettered(List.of(Samples.letter(delivery, delivery + ":map:1", "bad", 0, false)));

        assertThat(deliveries.find(delivery)).isEmpty();
    }

    @Test
    void aCursorWalksEveryDeliveryOnce() {
        List<UUID> all = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            Delivery delivery = Samples.delivery("acme", null);
            all.add(delivery.id());
            deliveries.settle(List.of(SettledDelivery.of(delivery, i % 2 == 0 ? Outcome.IGNORED : Outcome.DUPLICATE)));
        }
        deliveries.settle(List.of(SettledDelivery.of(Samples.delivery("other", null), Outcome.IGNORED)));

        List<UUID> walked = new ArrayList<>();
        UUID cursor = null;
        do {
            Page<SettledDelivery> page = deliveries.list("acme", null, 7, cursor);
            page.items().forEach(each -> walked.add(each.id()));
            cursor = page.next() == null ? null : UUID.fromString(page.next());
        } while (cursor != null);

        assertThat(walked).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
        assertThat(deliveries.list("acme", "ignored", 100, null).items()).hasSize(13);
    }

    private Outcome outcome(UUID id) {
        return deliveries.find(id).orElseThrow().outcome();
    }
}
