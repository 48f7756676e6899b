package com.saypro.hub.monitor.risk;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.hub.event.Event;
import com.saypro.hub.event.Finding;
import com.saypro.hub.event.FindingsOutbox;
import com.saypro.hub.event.RoomsOnPostgres;
import com.saypro.hub.event.Severity;
import com.saypro.hub.monitor.Monitor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RiskWatchTest {
    private static final Instant BEGAN = Instant.parse("2026-01-01T10:00:00Z");

    private final Monitor monitor = RoomsOnPostgres.bean(Monitor.class);

    @BeforeEach
    void empty() {
        RoomsOnPostgres.empty();
    }

    @Test
    void aPaymentFarAboveItsCustomersUsualIsToldWithNumbersAndOnce() {
        usual(12);
        Event large = Told.captured("large", day(20), 499_000, Shopper.ADA, "shop");
        monitor.take(List.of(large));
        monitor.take(List.of(large, Told.payment("captured", "large", day(21), 499_000, Shopper.ADA, "shop")));

        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding.failure().severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.failure().kind()).isEqualTo("risk");
            assertThat(finding.failure().reason())
                    .contains("4,990.00 EUR is 60 times this customer's usual 82.50 EUR (of 12 payments)");
            assertThat(finding.evidence().about())
                    .containsEntry("payment", "large")
                    .containsEntry("customer", "ada");
            assertThat(finding.evidence().about()).doesNotContainKey("card");
            assertThat(finding.evidence().events()).containsExactly(large.id());
        });
    }

    @Test
    void whatIsLearnedDoesNotDependOnHowEventsAreBatched() {
        List<Event> events = new Market(3, 40, 5) {
            {
                new Honest(this).live(400);
                new Crime(this).strike(2);
            }
        }.events();
        monitor.take(events);
        List<String> atOnce = learned();
        RoomsOnPostgres.empty();
        for (int i = 0; i < events.size(); i += 37) {
            monitor.take(events.subList(i, Math.min(events.size(), i + 37)));
        }

        assertThat(learned()).hasSizeGreaterThan(400).isEqualTo(atOnce);
    }

    @Test
    void aSellerWhosePaymentsAreContestedAgainAndAgainIsFlaggedByTheSeller() {
        for (int i = 0; i < 40; i++) {
            monitor.take(List.of(Told.captured("p" + i, day(i / 4), 5000, new Shopper("c" + i, null, null), "shop")));
        }
        for (int i = 0; i < 6; i++) {
            monitor.take(List.of(Told.dispute("p" + i, day(20 + i), 5000)));
        }

        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding.evidence().about()).containsEntry("seller", "shop");
            assertThat(finding.failure().reason())
                    .contains("of this seller 5 payments were contested, of 40 that were made within 60 days");
        });
    }

    @Test
    void aProductThatManyContestIsFlaggedThoughItsSellersDiffer() {
        for (int i = 0; i < 20; i++) {
            Shopper shopper = new Shopper("c" + i, null, null);
            monitor.take(List.of(Told.order("p" + i, "lamp", day(1))));
            monitor.take(List.of(Told.captured("p" + i, day(1), 5000, shopper, "shop" + i)));
        }
        for (int i = 0; i < 6; i++) {
            monitor.take(List.of(Told.dispute("p" + i, day(9), 5000)));
        }

        assertThat(found())
                .singleElement()
                .satisfies(finding -> assertThat(finding.evidence().about()).containsEntry("product", "lamp"));
    }

    @Test
    void aVendorsWarningIsAddedToWhatIsKnown() {
        usual(3);
        monitor.take(List.of(Told.warned("u1", day(5))));
        monitor.take(List.of(Told.warned("u1", day(6)), Told.warned("unknown", day(6))));

        assertThat(found())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.failure().reason()).contains("its vendor warns of fraud: 'stolen card'"));
    }

    @Test
    void whereAnOrderGoesIsKnownWhenItsPaymentComesLater() {
        for (int i = 0; i < 6; i++) {
            Event order = Told.with(Told.order("p" + i, "lamp", day(1)), "addressId", "drop");
            monitor.take(List.of(Told.with(order, "shippingCountry", "RO")));
        }
        for (int i = 0; i < 6; i++) {
            Shopper shopper = new Shopper("c" + i, "card" + i, "PT");
            monitor.take(List.of(Told.captured("p" + i, day(1).plusSeconds(i), 5000, shopper, "shop")));
        }
        assertThat(found())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.failure().reason())
                        .contains("different customers sent to its address within a day", "the goods go to RO"));
        assertThat(RoomsOnPostgres.sql()
                        .sql("select count(*) from risk_party where name like '%drop%' or kept like '%drop%'")
                        .query(Integer.class)
                        .single())
                .as("the address itself is kept nowhere")
                .isZero();
    }

    private void usual(int payments) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < payments; i++) {
            events.add(Told.captured("u" + i, day(i), 7000 + 2500L * (i % 2), Shopper.ADA, "shop-" + i));
        }
        monitor.take(events);
    }

    private static List<Finding> found() {
        return RoomsOnPostgres.bean(FindingsOutbox.class).take().findings();
    }

    private static List<String> learned() {
        return RoomsOnPostgres.sql().sql("""
                        select name || kept from risk_party union all
                        select vendor || payment || made || declines || coalesce(score, -1) || reasons::text || cases::text from risk_payment union all
                        select about || subject || score || reasons from risk_flag order by 1""").query(String.class).list();
    }

    private static Instant day(int number) {
        return BEGAN.plus(Duration.ofDays(number));
    }
}
