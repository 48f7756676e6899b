package com.saypro.hub.books;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.hub.event.Category;
import com.saypro.hub.event.DeadLetter;
import com.saypro.hub.event.Deliveries;
import com.saypro.hub.event.Delivery;
import com.saypro.hub.event.Mapped;
import com.saypro.hub.event.Position;
import com.saypro.hub.event.Receipt;
import com.saypro.hub.event.RoomsOnPostgres;
import com.saypro.hub.event.Samples;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BooksTest {
    private final Books books = RoomsOnPostgres.bean(Books.class);
    private final Deliveries deliveries = RoomsOnPostgres.bean(Deliveries.class);

    @BeforeEach
    void empty() {
        RoomsOnPostgres.empty();
    }

    @Test
    void theBooksEqualTheDeliveriesWhateverManyWritersDoAtOnce() throws Exception {
        List<Delivery> all = IntStream.range(0, 60)
                .mapToObj(i -> Samples.delivery(i % 3 == 0 ? "acme" : "globex", null))
                .toList();
        List<Callable<Void>> writers = new ArrayList<>();
        for (int seed = 0; seed < 6; seed++) {
            Random random = new Random(seed);
            writers.add(() -> {
                for (int i = 0; i < 25; i++) {
                    doSomething(random, all);
                }
                return null;
            });
        }

        Samples.atOnce(writers);

        assertThat(booked()).isNotEmpty().isEqualTo(counted());
    }

    private void doSomething(Random random, List<Delivery> all) {
        List<Delivery> some =
                random.ints(8, 0, all.size()).distinct().mapToObj(all::get).toList();
        Mapped ignored = new Mapped(List.of(), some, List.of());
        switch (random.nextInt(3)) {
            case 0 -> deliveries.ignored(ignored);
            case 1 -> deliveries.ignoredOnReplay(ignored);
            default ->
                deliveries.deadLettered(some.stream().map(BooksTest::letter).toList());
        }
    }

    private static DeadLetter letter(Delivery delivery) {
        DeadLetter acme = Samples.letter(delivery.id(), delivery.id() + ":map", "bad", 0, true);
        return new DeadLetter(
                acme.id(),
                delivery.vendor(),
                acme.category(),
                acme.via(),
                delivery.id(),
                acme.received(),
                acme.failedAt(),
                acme.failure(),
                acme.key(),
                acme.headers(),
                acme.payload(),
                true);
    }

    private static Map<String, Long> booked() {
        return counts("select vendor || ' ' || account, sum(count) from book group by 1 having sum(count) <> 0");
    }

    private static Map<String, Long> counted() {
        return counts("select vendor || ' ' || outcome, count(*) from delivery group by 1");
    }

    private static Map<String, Long> counts(String query) {
        Map<String, Long> counts = new HashMap<>();
        RoomsOnPostgres.sql()
                .sql(query)
                .query((row, index) -> counts.put(row.getString(1), row.getLong(2)))
                .list();
        return counts;
    }

    @Test
    void forgettingADeliveryLeavesTheBooksAlone() {
        deliveries.ignored(new Mapped(List.of(), List.of(Samples.delivery("acme", null)), List.of()));

        RoomsOnPostgres.sql().sql("delete from delivery").update();

        assertThat(book().ignored()).isEqualTo(1);
    }

    @Test
    void aRedeliveredDeliveryIsReceivedOnce() {
        Receipt first = new Receipt("acme", new Position("hub.deliveries.payment", 0, 7));
        Receipt second = new Receipt("acme", new Position("hub.deliveries.payment", 0, 8));

        books.received(List.of(first));
        books.received(List.of(first, second));

        assertThat(book().received()).isEqualTo(2);
    }

    @Test
    void whatNobodyAccountsForIsUnaccountedAndToldUntilItIsGone() {
        Delivery lost = Samples.delivery("acme", new Position("hub.deliveries.payment", 1, 1));
        books.received(List.of(new Receipt(lost.vendor(), lost.position())));
        assertThat(book().unaccounted()).isEqualTo(1);
        Map<String, Category> acme = Map.of("acme", Category.PAYMENT);

        assertThat(books.check(acme)).isEmpty();
        assertThat(books.check(acme)).singleElement().satisfies(finding -> {
            assertThat(finding.cleared()).isNull();
            assertThat(finding.failure().severity().word()).isEqualTo("critical");
        });

        deliveries.ignored(new Mapped(List.of(), List.of(lost), List.of()));
        assertThat(books.check(acme))
                .singleElement()
                .satisfies(finding -> assertThat(finding.cleared()).isEqualTo("auto"));
        assertThat(book().unaccounted()).isZero();
    }

    @Test
    void refusalsAreCountedAtOnceAndWrittenOnce() {
        books.refused("acme");
        books.refused("acme");
        assertThat(book().rejected()).isEqualTo(2);

        books.writeRefusals();
        books.writeRefusals();

        assertThat(book().rejected()).isEqualTo(2);
        assertThat(booked()).containsEntry("acme rejected", 2L);
    }

    private Book book() {
        return books.balance(Map.of("acme", Category.PAYMENT)).get(0);
    }
}
