package com.saypro.hub.monitor.alert.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.hub.event.BrokenFile;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each kind of alert rule says of what happened, and what not. */
class ConditionsTest {
    private static final String FAILED =
            "data: {paymentId: \"p{n}\", amount: {minor: 1000, currency: EUR}, method: card}";
    private static final String THRESHOLD = """
            alert: threshold
            watches: {takes: [{types: [payment.failed]}]}
            over: 10m
            above: 3
            """;
    private static final String RATIO = """
            alert: ratio
            watches: {takes: [{types: [payment.failed]}]}
            of: {takes: [{types: [payment.captured, payment.failed]}]}
            per: [vendor, method]
            over: 10m
            above: 30%
            """;

    @TempDir
    Path folder;

    private Told told;

    @BeforeEach
    void tell() {
        told = new Told(folder);
    }

    private static String some(String type, String from, int count, String every) {
        return "- {vendor: stripe, type: " + type + ", time: 2026-01-31T" + from + "Z, id: " + type + from + ", "
                + FAILED + ", repeat: {count: " + count + ", every: " + every + "}}\n";
    }

    private static String given(String... events) {
        return "given:\n" + String.join("", events).indent(2);
    }

    @Test
    void aThresholdFiresWhenOneTooManyCameAndRecoversWhenTheyAreOutOfTheWindow() throws Exception {
        assertThat(told.differences(THRESHOLD, given(some("payment.failed", "10:00:00", 4, "1m")) + """
                asOf: 2026-01-31T11:00:00Z
                expect:
                  - {fires: {vendor: stripe}, at: 2026-01-31T10:03:00Z, severity: error}
                  - {recovers: {vendor: stripe}, at: 2026-01-31T10:15:00Z}
                """))
                .isEmpty();
    }

    @Test
    void aThresholdIsSilentWhileSoManyAreNotInOneWindow() throws Exception {
        assertThat(told.differences(
                        THRESHOLD,
                        given(some("payment.failed", "10:00:00", 40, "200s"))
                                + "asOf: 2026-01-31T13:00:00Z\nexpect: []"))
                .isEmpty();
    }

    @Test
    void aRuleFiresOnceForAnOutageHoweverManyCome() throws Exception {
        assertThat(told.differences(THRESHOLD, given(some("payment.failed", "10:00:00", 500, "7s")) + """
                expect: [{fires: {vendor: stripe}, at: 2026-01-31T10:00:21Z}]
                """))
                .isEmpty();
    }

    @Test
    void whatMustLastFiresOnlyIfItDoes() throws Exception {
        String lasting = THRESHOLD + "for: 5m\n";
        assertThat(told.differences(lasting, given(some("payment.failed", "10:00:00", 4, "1s")) + """
                asOf: 2026-01-31T10:30:00Z
                expect: [{fires: {}, at: 2026-01-31T10:05:10Z}]
                """))
                .isEmpty();
        assertThat(told.differences(
                        lasting.replace("over: 10m", "over: 4m"),
                        given(some("payment.failed", "10:00:00", 4, "1s")) + "asOf: 2026-01-31T10:30:00Z\nexpect: []"))
                .isEmpty();
    }

    @Test
    void whatTellsOfTheLongPastDoesNotCountNow() throws Exception {
        String late =
                some("payment.failed", "10:00:00", 9, "1s").replace("}}\n", "}, received: 2026-01-31T11:30:00Z}\n");
        assertThat(told.differences(THRESHOLD, given(late) + "asOf: 2026-01-31T12:00:00Z\nexpect: []"))
                .isEmpty();
    }

    @Test
    void amountsAreSummedUpByCurrency() throws Exception {
        String sums = THRESHOLD.replace("}]}", "}], sum: amount}").replace("above: 3", "above: {EUR: 3500, USD: 100}");
        assertThat(told.differences(sums, given(some("payment.failed", "10:00:00", 4, "10s")) + """
                expect: [{fires: {vendor: stripe, currency: EUR}, at: 2026-01-31T10:00:30Z}]
                """))
                .isEmpty();
    }

    @Test
    void differentThingsCountOnceEach() throws Exception {
        String distinct = THRESHOLD.replace("}]}", "}], distinct: paymentId}");
        assertThat(told.differences(distinct, given(some("payment.failed", "10:00:00", 4, "10s")) + """
                expect: [{fires: {}, at: 2026-01-31T10:00:30Z}]
                """))
                .isEmpty();
        assertThat(told.differences(
                        distinct,
                        given(some("payment.failed", "10:00:00", 40, "10s").replace("p{n}", "p1")) + "expect: []"))
                .isEmpty();
    }

    @Test
    void tooLittleIsToldOfWhatWasSeenBefore() throws Exception {
        assertThat(told.differences(
                        THRESHOLD.replace("above: 3", "below: 1"),
                        given(some("payment.failed", "10:00:00", 2, "1m")) + """
                asOf: 2026-01-31T11:00:00Z
                expect: [{fires: {}, at: 2026-01-31T10:11:00Z}]
                """))
                .isEmpty();
    }

    @Test
    void aRatioSaysNothingOfFew() throws Exception {
        String story = some("payment.captured", "10:00:00", 12, "10s");
        assertThat(told.differences(RATIO, given(story, some("payment.failed", "10:00:05", 7, "10s")) + "expect: []"))
                .isEmpty();
        assertThat(told.differences(RATIO, given(story, some("payment.failed", "10:00:05", 8, "10s")) + """
                expect: [{fires: {vendor: stripe, method: card}, at: 2026-01-31T10:01:50Z}]
                """))
                .isEmpty();
    }

    @Test
    void aRatioRecoversBelowItsOwnBound() throws Exception {
        String bad = some("payment.failed", "10:00:00", 20, "1s");
        String good = some("payment.captured", "10:05:00", 100, "1s");
        assertThat(told.differences(RATIO + "recovers: {below: 18%, for: 30s}\n", given(bad, good) + """
                expect:
                  - {fires: {vendor: stripe}, at: 2026-01-31T10:00:19Z}
                  - {recovers: {vendor: stripe}, at: 2026-01-31T10:07:10Z}
                asOf: 2026-01-31T10:09:00Z
                """))
                .isEmpty();
    }

    @Test
    void aRateComparesWithTheUsual() throws Exception {
        String rate = """
                alert: rate
                watches: {takes: [{types: [payment.failed]}]}
                over: 10m
                against: 1d
                above: 3
                """;
        String usual = some("payment.failed", "00:00:00", 1440, "30s");
        assertThat(told.differences(rate, given(usual) + "expect: []")).isEmpty();
        assertThat(told.differences(rate, given(usual, some("payment.failed", "14:00:01", 60, "1s")) + """
                expect: [{fires: {vendor: stripe}, at: 2026-01-31T14:00:52Z}]
                asOf: 2026-01-31T14:01:00Z
                """))
                .isEmpty();
    }

    @Test
    void anAbsenceFiresWhenWhatUsuallyComesDoesNot() throws Exception {
        String absence = """
                alert: absence
                watches: {takes: [{types: [payment.failed]}]}
                over: 10s
                against: 1m
                atLeast: 5
                """;
        assertThat(told.differences(absence, given(some("payment.failed", "10:00:00", 60, "1s")) + """
                asOf: 2026-01-31T11:00:00Z
                expect: [{fires: {vendor: stripe}, at: 2026-01-31T10:01:00Z}]
                """))
                .isEmpty();
        assertThat(told.differences(
                        absence,
                        given(some("payment.failed", "10:00:00", 12, "5s")) + "asOf: 2026-01-31T11:00:00Z\nexpect: []"))
                .isEmpty();
    }

    @Test
    void anAbsenceKnowsTheHourOfTheWeek() throws Exception {
        String absence = """
                alert: absence
                watches: {takes: [{types: [order.created]}]}
                over: 30m
                atLeast: 5
                """;
        String order =
                "{vendor: shopify, type: order.created, id: o%s, data: {orderId: \"o%s-{n}\", total: {minor: 1, currency: EUR},"
                        + " items: []}, time: %s, repeat: {count: 24, every: 5m}}\n";
        String weeks = "- " + order.formatted(1, 1, "2026-01-10T09:00:00Z") + "- "
                + order.formatted(2, 2, "2026-01-17T09:00:00Z") + "- "
                + order.formatted(3, 3, "2026-01-24T09:00:00Z").replace("24, every", "12, every");
        assertThat(told.differences(absence, given(weeks) + """
                asOf: 2026-01-24T23:00:00Z
                expect: [{fires: {vendor: shopify}, at: 2026-01-24T10:25:00Z}]
                """)).isEmpty();
    }

    @Test
    void aBurnIsToldByTheMostUrgentPairAndGrowsMoreUrgent() throws Exception {
        String burn = """
                alert: burn
                watches: {takes: [{types: [probe.failed]}]}
                of: {takes: [{types: [probe.answered, probe.failed]}]}
                objective: 99%
                pairs:
                  - {times: 20, over: 10m, and: 1m}
                  - {times: 2, over: 1h, and: 5m, severity: warning}
                """;
        String good = "- {vendor: stripe, type: probe.answered, time: 2026-01-31T10:00:00Z, data: {probe: p}, id: g,"
                + " repeat: {count: 360, every: 10s}}\n";
        String bad = "- {vendor: stripe, type: probe.failed, time: 2026-01-31T10:50:01Z, data: {probe: p}, id: b,"
                + " repeat: {count: 60, every: 10s}}\n";
        assertThat(told.differences(burn, given(good, bad) + """
                expect:
                  - {fires: {vendor: stripe}, severity: warning, at: 2026-01-31T10:51:01Z}
                  - {raises: {vendor: stripe}, severity: error, at: 2026-01-31T10:52:31Z}
                """)).isEmpty();
    }

    @Test
    void ownSignalsCountAsManyAsTheySay() throws Exception {
        String refused = THRESHOLD.replace("payment.failed", "door.refused");
        assertThat(told.differences(refused, """
                given: [{vendor: stripe, type: door.refused, time: 2026-01-31T10:00:00Z, data: {count: 4, reason: signature}}]
                expect: [{fires: {vendor: stripe}, at: 2026-01-31T10:00:00Z}]
                """)).isEmpty();
    }

    @Test
    void whatDiffersIsToldInWords() throws Exception {
        assertThat(told.differences(THRESHOLD, given(some("payment.failed", "10:00:00", 4, "1m")) + """
                expect: [{fires: {vendor: stripe}, at: 2026-01-31T10:09:00Z}]
                """))
                .containsExactly(
                        "expected: fires {vendor=stripe} at 2026-01-31T10:09:00Z; but it fires {vendor=stripe} at"
                                + " 2026-01-31T10:03:00Z, error (4 in 10m, bound more than 3)");
        assertThatThrownBy(() -> told.differences(THRESHOLD, "given: []\nexpect: [{fires: {method: card}}]"))
                .isInstanceOf(BrokenFile.class)
                .hasMessageContaining("unknown key 'method'; known here: vendor");
    }
}
