package com.saypro.hub.reconcile.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What contracts set, by hand and by chance; what they do not say stays unknown. */
class VendorContractTest {
    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
    private static final String CONTRACT = """
            - from: 2025-01-01
              until: 2026-12-31
              charge:
                kinds: [payment]
                percent: 2.9
                fixed: {USD: 30, EUR: 25, JPY: 40, KWD: 90}
              refund: {returns: none}
              dispute: {fixed: {USD: 1500}}
              dispute_reversal: {returns: all}
            """;

    private static VendorContract contract(String text) throws BrokenFile {
        return VendorContract.read("acme", Entry.of(Path.of("vendor.yaml"), text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Optional<Money> fee(String contract, String kind, long minor, String currency) throws BrokenFile {
        return contract(contract).fee(charge(kind, minor, currency, NOON, null, null));
    }

    private static Contracts.Charge charge(
            String kind, long minor, String currency, Instant at, String method, String country) {
        return new Contracts.Charge("acme", kind, new Money(minor, currency), at, method, country);
    }

    @ParameterizedTest
    @CsvSource({
        // 2.9 % of 20.00 and 0.30: as a Stripe balance transaction has it.
        "charge, 2000, USD, 88",
        // 2.9 % of 465.00 and 0.30 is 13.785: as a PayPal report has it.
        "charge, 46500, USD, 1379",
        "payment, 2000, USD, 88",
        "charge, 0, EUR, 25",
        "charge, 10000, JPY, 330",
        "charge, 10000, KWD, 380",
        "refund, -2000, USD, 0",
        "dispute, -1000, USD, 1500",
        "dispute_reversal, 1000, USD, -1500"
    })
    void theFeeIsWhatAPersonReckons(String kind, long minor, String currency, long fee) throws Exception {
        assertThat(fee(CONTRACT, kind, minor, currency)).contains(new Money(fee, currency));
    }

    @ParameterizedTest
    @CsvSource({
        "charge, 2000, GBP",
        "dispute, -1000, EUR",
        "dispute_reversal, 1000, EUR",
        "payout, 2000, USD",
        "chargeback, 1, USD"
    })
    void whatTheContractDoesNotSayIsNotKnownAndNeverZero(String kind, long minor, String currency) throws Exception {
        assertThat(fee(CONTRACT, kind, minor, currency)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-31T23:59:59.999Z, false",
        "2025-01-01T00:00:00Z, true",
        "2026-12-31T23:59:59.999Z, true",
        "2027-01-01T00:00:00Z, false"
    })
    void aPeriodHoldsFromTheFirstMomentOfItsFirstDayToTheLastOfItsLast(Instant at, boolean holds) throws Exception {
        assertThat(contract(CONTRACT)
                        .fee(charge("charge", 2000, "USD", at, null, null))
                        .isPresent())
                .isEqualTo(holds);
    }

    @Test
    void theNextPeriodFollowsTheDayAfter() throws Exception {
        VendorContract contract = contract(CONTRACT + "- {from: 2027-01-01, charge: {percent: 3, fixed: 0}}\n");
        Instant newYear = Instant.parse("2027-01-01T00:00:00Z");

        assertThat(contract.fee(charge("charge", 2000, "USD", newYear.minusNanos(1), null, null)))
                .contains(new Money(88, "USD"));
        assertThat(contract.fee(charge("charge", 2000, "GBP", newYear, null, null)))
                .contains(new Money(60, "GBP"));
    }

    @ParameterizedTest
    @CsvSource({
        // 3 % of 50 is 1.5, of 150 is 4.5, of 250 is 7.5, of 41 is 1.23, of 79 is 2.37.
        "half-up, 50, 2",
        "half-up, 150, 5",
        "half-even, 150, 4",
        "half-even, 250, 8",
        "up, 41, 2",
        "down, 79, 2"
    })
    void itIsRoundedAsTheContractSays(String round, long minor, long fee) throws Exception {
        String contract = "- {from: 2025-01-01, charge: {percent: 3, fixed: 0, round: " + round + "}}";

        assertThat(fee(contract, "charge", minor, "EUR")).contains(new Money(fee, "EUR"));
    }

    @ParameterizedTest
    @CsvSource({
        "sepa_debit, 10000, EUR, 80",
        "sepa_debit, 1000000, EUR, 500",
        "sepa_debit, 100, EUR, 20",
        "card, 10000, EUR, 315",
        "card, 10000, USD, 320"
    })
    void aMethodHasAPriceOfItsOwnWithBounds(String method, long minor, String currency, long fee) throws Exception {
        assertThat(contract(METHODS).fee(charge("charge", minor, currency, NOON, method, null)))
                .contains(new Money(fee, currency));
    }

    private static final String METHODS = """
            - from: 2025-01-01
              charge:
                percent: 2.9
                fixed: {USD: 30, EUR: 25}
                methods: {sepa_debit: {percent: 0.8, fixed: {EUR: 0, USD: 0}, least: {EUR: 20}, most: {EUR: 500}}}
              refund: {returns: percent}
            """;

    @Test
    void aMethodThatIsNotKnownOrBoundedIsNoGround() throws Exception {
        assertThat(fee(METHODS, "charge", 10000, "EUR")).isEmpty();
        assertThat(contract(METHODS).fee(charge("charge", 10000, "USD", NOON, "sepa_debit", null)))
                .isEmpty();
    }

    @Test
    void whereOnlySomeMethodsHaveAPriceThatOfOthersIsNotKnown() throws Exception {
        VendorContract contract = contract("""
                - from: 2025-01-01
                  charge: {methods: {card: {percent: 2.9, fixed: {USD: 30}}}}
                  refund: {returns: percent}
                """);

        assertThat(contract.fee(charge("charge", 2000, "USD", NOON, "card", null)))
                .contains(new Money(88, "USD"));
        assertThat(contract.fee(charge("charge", 2000, "USD", NOON, "ideal", null)))
                .isEmpty();
        assertThat(contract.fee(charge("refund", -2000, "USD", NOON, "ideal", null)))
                .isEmpty();
    }

    @Test
    void ofARefundThePercentageOrAllIsGivenBack() throws Exception {
        assertThat(contract(METHODS).fee(charge("refund", -10000, "EUR", NOON, "card", null)))
                .contains(new Money(-290, "EUR"));
        assertThat(contract(METHODS).fee(charge("refund", -10000, "GBP", NOON, "card", null)))
                .isEmpty();
        assertThat(contract(METHODS).fee(charge("refund", -100, "EUR", NOON, "sepa_debit", null)))
                .contains(new Money(-1, "EUR"));
        assertThat(contract(METHODS.replace("returns: percent", "returns: all"))
                        .fee(charge("refund", -10000, "EUR", NOON, "card", null)))
                .contains(new Money(-315, "EUR"));
    }

    @Test
    void aPayerFromAbroadCostsMoreAndOneFromNowhereIsNotKnown() throws Exception {
        VendorContract contract = contract(
                "- {from: 2025-01-01, charge: {percent: 2.9, fixed: 0, crossBorder: {home: [US, CA], percent: 1.5}}}");

        assertThat(contract.fee(charge("charge", 10000, "USD", NOON, null, "CA")))
                .contains(new Money(290, "USD"));
        assertThat(contract.fee(charge("charge", 10000, "USD", NOON, null, "DE")))
                .contains(new Money(440, "USD"));
        assertThat(contract.fee(charge("charge", 10000, "USD", NOON, null, null)))
                .isEmpty();
    }

    @Test
    void aTierIsChosenByTheAmountOfTheSingleCharge() throws Exception {
        String tiers = """
                - from: 2025-01-01
                  charge: {fixed: 0, tiers: [{upTo: {USD: 100000}, percent: 2.9}, {upTo: {USD: 200000}, percent: 2.7}, {percent: 2.5}]}
                  refund: {returns: percent}
                """;

        assertThat(fee(tiers, "charge", 100_000, "USD")).contains(new Money(2900, "USD"));
        assertThat(fee(tiers, "charge", 100_001, "USD")).contains(new Money(2700, "USD"));
        assertThat(fee(tiers, "charge", 1_000_000, "USD")).contains(new Money(25_000, "USD"));
        assertThat(fee(tiers, "charge", 100, "EUR")).isEmpty();
        assertThat(fee(tiers, "refund", -100, "USD"))
                .as("a part of an amount does not tell its tier")
                .isEmpty();
    }

    @Test
    void aCommissionIsAPercentageAlone() throws Exception {
        assertThat(fee("- {from: 2025-01-01, commission: {percent: 12}}", "commission", 4990, "EUR"))
                .contains(new Money(599, "EUR"));
    }

    @Test
    void theFeeIsExactForAnyAmount() throws Exception {
        Random chance = new Random(7);
        for (int i = 0; i < 100; i++) {
            BigDecimal percent = BigDecimal.valueOf(chance.nextInt(10_001), chance.nextInt(3) + 2);
            long fixed = chance.nextInt(10_000);
            VendorContract contract = contract("- {from: 2025-01-01, charge: {percent: " + percent.toPlainString()
                    + ", fixed: {EUR: " + fixed + "}}, refund: {returns: all}}");
            for (int j = 0; j < 50; j++) {
                long minor = chance.nextLong() >> chance.nextInt(62) + 1;
                long fee = exactly(minor, percent, fixed);

                assertThat(contract.fee(charge("charge", minor, "EUR", NOON, null, null)))
                        .contains(new Money(fee, "EUR"));
                assertThat(contract.fee(charge("refund", minor, "EUR", NOON, null, null)))
                        .contains(new Money(-fee, "EUR"));
            }
        }
    }

    /** In whole millionths of a minor unit, half of one rounded up. */
    private static long exactly(long minor, BigDecimal percent, long fixed) {
        BigInteger million = BigInteger.valueOf(1_000_000);
        BigInteger millionths = BigInteger.valueOf(minor)
                .abs()
                .multiply(percent.movePointRight(4).toBigIntegerExact())
                .add(BigInteger.valueOf(fixed).multiply(million));
        return millionths.add(million.shiftRight(1)).divide(million).longValueExact();
    }

    @Test
    void aFeeThatNoAmountCanHoldIsAnError() throws Exception {
        String contract = "- {from: 2025-01-01, charge: {percent: 100, fixed: {EUR: 1}}}";

        assertThatThrownBy(() -> fee(contract, "charge", Long.MAX_VALUE, "EUR"))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            from: 2025-01-01       | from: 2025-02-30            | 1  | must be a day such as
            from: 2025-01-01       | since: 2025-01-01           | 1  | 'from' is missing
            until: 2026-12-31      | until: 2024-12-31           | 2  | before 'from'
            kinds: [payment]       | kinds: [refund]             | 7  | the kind 'refund' has two prices
            kinds: [payment]       | kinds: [Payment]            | 3  | is no kind of entry
            kinds: [payment]       | words: [payment]            | 4  | unknown key 'words'
            percent: 2.9           | percent: 2,9                | 5  | must be a number from 0 to 100
            percent: 2.9           | percent: -1                 | 5  | must be a number from 0 to 100
            percent: 2.9           | tiers: [{percent: 2}, {percent: 1}] | 5 | every tier but the last
            percent: 2.9           | tiers: [{upTo: {USD: 9}, percent: 2}, {upTo: {USD: 8}, percent: 2}, {percent: 1}] | 5 | rising
            percent: 2.9           | crossBorder: {home: [usa], percent: 1} | 5 | 'home' names countries
            percent: 2.9           | round: away                 | 5  | must be one of half-up
            fixed: {USD: 30, EUR: 25, JPY: 40, KWD: 90} | fixed: 30 | 6 | from 0 to 0
            fixed: {USD: 30, EUR: 25, JPY: 40, KWD: 90} | most: {USD: 30} | 3 | writes fixed: 0
            USD: 30                | USD: -30                    | 6  | must be a whole number
            USD: 30                | DOLLARS: 30                 | 6  | no currency 'DOLLARS'
            returns: none          | returns: some               | 7  | must be one of none, percent, all
            dispute_reversal       | refund_reversal             | 9  | no price of 'refund'
            {fixed: {USD: 1500}}   | {}                          | 8  | 'fixed' is missing
            """)
    void aMistakeIsNamedWithItsLine(String good, String wrong, int line, String reason) {
        assertThat(CONTRACT).contains(good);
        assertThatThrownBy(() -> contract(CONTRACT.replace(good, wrong)))
                .isInstanceOfSatisfying(BrokenFile.class, broken -> {
                    assertThat(broken.reason()).contains(reason);
                    assertThat(broken.line()).isEqualTo(line);
                });
    }

    @Test
    void noTwoPeriodsHoldOnOneDay() {
        assertThatThrownBy(() -> contract(CONTRACT + "- {from: 2026-12-31, charge: {fixed: 0}}\n"))
                .isInstanceOfSatisfying(
                        BrokenFile.class, broken -> assertThat(broken.line()).isEqualTo(10))
                .hasMessageContaining("on one day");
    }

    @Test
    void theContractsOfVendorsComeAndGo(@TempDir Path folder) throws Exception {
        Path acme = Files.createDirectory(folder.resolve("acme"));
        Files.writeString(acme.resolve("vendor.yaml"), "name: Acme\ncontract:\n" + CONTRACT);
        LiveContracts live = new LiveContracts();
        Contracts.Charge charge = charge("charge", 2000, "USD", NOON, null, null);
        assertThat(live.fee(charge)).isEmpty();

        live.put(VendorContract.load(acme));
        assertThat(live.fee(charge)).contains(new Money(88, "USD"));

        Files.writeString(acme.resolve("vendor.yaml"), "name: Acme\n");
        live.put(VendorContract.load(acme));
        assertThat(live.fee(charge)).isEmpty();
        live.remove("acme");
        assertThat(live.fee(charge)).isEmpty();
    }
}
