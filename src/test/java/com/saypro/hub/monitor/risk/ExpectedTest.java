package com.saypro.hub.monitor.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a customer is expected to pay at a seller. */
class ExpectedTest {
    private static final Instant BEGAN = Instant.parse("2026-01-01T10:00:00Z");

    private final Memory memory = new Memory();
    private final Course course = new Course(memory, RiskSettings.SHIPPED);
    private int payments;

    @BeforeEach
    void aShopWhereFiftyIsUsual() {
        for (int i = 0; i < 40; i++) {
            pays("somebody-" + i, 5000);
        }
    }

    @Test
    void onePurchaseFarAboveWhatIsExpectedIsToldOfThoughItIsTheUsualCard() {
        for (int i = 0; i < 5; i++) {
            pays("ada", 5000);
        }
        assertThat(pays("ada", 200_000)).satisfies(score -> {
            assertThat(score.value()).isGreaterThanOrEqualTo(50);
            assertThat(score.words())
                    .isEqualTo("2,000.00 EUR is 40 times what is expected: at this seller 50.00 EUR is usual"
                            + " (of 45 payments), and this customer pays 1.0 times the usual (of 5)");
        });
    }

    @Test
    void whoBuysDearElsewhereIsExpectedToBuyDearHere() {
        for (int i = 0; i < 20; i++) {
            pays("rich", 25_000);
        }
        assertThat(pays("rich", 70_000).value()).isZero();
    }

    @Test
    void ofWhomNothingIsKnownMoreIsPutUpWith() {
        for (int i = 0; i < 20; i++) {
            pays("ada", 5000);
        }
        assertThat(pays("nobody", 70_000).value())
                .isLessThan(pays("ada", 70_000).value());
    }

    private Score pays(String customer, long minor) {
        String payment = "p" + payments++;
        Instant at = BEGAN.plus(Duration.ofHours(payments));
        course.take(Told.captured(payment, at, minor, new Shopper(customer, "card-" + customer, "PT"), "shop"));
        return memory.payment(Told.VENDOR, payment).score();
    }
}
