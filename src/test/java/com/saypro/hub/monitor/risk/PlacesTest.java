package com.saypro.hub.monitor.risk;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.hub.event.Event;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Where goods go and buyers are. */
class PlacesTest {
    private static final Instant BEGAN = Instant.parse("2026-01-01T10:00:00Z");

    private final Memory memory = new Memory();
    private final Course course = new Course(memory, RiskSettings.SHIPPED);

    @Test
    void goodsBillAndBuyerInAnotherCountryThanTheCardAreToldOf() {
        course.take(Told.with(
                Told.with(Told.with(Told.order("p1", "lamp", day(0)), "country", "RO"), "shippingCountry", "RO"),
                "visitorCountry",
                "RO"));
        course.take(paid("p1", 1, Shopper.ADA));
        assertThat(course.raised())
                .singleElement()
                .satisfies(raised -> assertThat(raised.flag().reasons())
                        .singleElement()
                        .satisfies(reason -> assertThat(reason.words())
                                .isEqualTo("it was paid from PT, but the goods go to RO, the buyer seems to be in RO,"
                                        + " the bill is for RO")));
    }

    @Test
    void aWayThatTheCustomersPaymentsWentBeforeIsNotStrange() {
        course.take(Told.with(paid("p1", 1, Shopper.ADA), "shippingCountry", "RO"));
        course.take(Told.with(paid("p2", 2, Shopper.ADA), "shippingCountry", "RO"));
        course.take(Told.with(paid("p3", 3, Shopper.ADA), "shippingCountry", "PT"));
        assertThat(points("p1", Why.PLACES)).isPositive();
        assertThat(points("p2", Why.PLACES)).isZero();
        assertThat(points("p3", Why.PLACES)).isZero();
    }

    @Test
    void aPresentIsNoReasonToTellAnybody() {
        course.take(Told.with(paid("p1", 1, Shopper.ADA), "shippingCountry", "RO"));
        assertThat(course.raised()).isEmpty();
    }

    @Test
    void manyCustomersOfOneAddressAreStrangeUnlessParcelsArePickedUpThere() {
        for (int i = 0; i < 7; i++) {
            course.take(sent("drop-" + i, 40, i, "drop"));
        }
        for (int i = 0; i < 40; i++) {
            course.take(sent("locker-" + i, i / 8, i, "locker"));
        }
        assertThat(points("drop-2", Why.SHARED_ADDRESS)).isPositive();
        assertThat(points("drop-6", Why.SHARED_ADDRESS)).isEqualTo(60);
        assertThat(points("locker-39", Why.SHARED_ADDRESS)).isZero();
    }

    @Test
    void paymentsToOneAddressAtOnceAreCountedThoughCustomersAndCardsDiffer() {
        for (int i = 0; i < 6; i++) {
            course.take(sent("p" + i, 1, i, "drop"));
        }
        assertThat(points("p5", Why.PACE)).isPositive();
        assertThat(points("p0", Why.PACE)).isZero();
    }

    private static Event paid(String payment, int day, Shopper shopper) {
        return Told.captured(payment, day(day), 5000, shopper, "shop");
    }

    private static Event sent(String payment, int day, int number, String address) {
        Shopper shopper = new Shopper("c-" + payment, "card-" + payment, "PT");
        return Told.with(
                Told.captured(payment, day(day).plusSeconds(number), 5000, shopper, "shop"), "addressId", address);
    }

    private int points(String payment, Why why) {
        return memory.payment(Told.VENDOR, payment).score().reasons().stream()
                .filter(reason -> reason.why().equals(why.word()))
                .mapToInt(Reason::points)
                .sum();
    }

    private static Instant day(int number) {
        return BEGAN.plus(Duration.ofDays(number));
    }
}
