package com.saypro.hub.monitor.alert.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.EventFields;
import com.saypro.hub.event.FailureClass;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file may say, and how it is told that it says something else. */
class AlertFileTest {
    private static final String HEAD = """
            description: Too many payments fail at one gateway.
            alert: ratio
            severity: critical
            accountable: payments
            """;
    private static final String BODY = """
            watches: {takes: [{types: [payment.failed]}]}
            of: {takes: [{types: [payment.captured, payment.failed]}]}
            per: [vendor, method]
            over: 10m
            above: 30%
            atLeast: 30
            for: 1m
            recovers: {below: 15%, for: 2m}
            """;
    private static EventFields fields;

    @BeforeAll
    static void know() throws BrokenFile {
        fields = EventFields.load(Path.of("mappings"));
    }

    static AlertRule read(String text) throws BrokenFile {
        Path file = Path.of("decline-rate.rule.yaml");
        return AlertFile.read(file, Entry.of(file, text.getBytes(UTF_8)), fields);
    }

    private static AlertRule of(String alert, String rest) throws BrokenFile {
        return read(HEAD.replace("ratio", alert) + rest);
    }

    @Test
    void aRatioSaysWhatIsAPartOfWhat() throws Exception {
        AlertRule rule = read(HEAD + BODY);

        assertThat(rule.name()).isEqualTo("decline-rate");
        assertThat(rule.per()).containsExactly("vendor", "method");
        assertThat(rule.of().types()).containsExactlyInAnyOrder("payment.captured", "payment.failed");
        assertThat(rule.lasting()).isEqualTo(Duration.ofMinutes(1));
        assertThat(rule.condition()).isInstanceOfSatisfying(Ratio.class, ratio -> {
            assertThat(ratio.over()).isEqualTo(Duration.ofMinutes(10));
            assertThat(ratio.bound().limit().number()).isEqualTo(0.3);
            assertThat(ratio.atLeast().number()).isEqualTo(30);
        });
        assertThat(rule.recovery().lasting()).isEqualTo(Duration.ofMinutes(2));
        assertThat(rule.failureClass()).isEqualTo(FailureClass.VENDOR);
    }

    @Test
    void whatIsNotSaidIsAsMostWantIt() throws Exception {
        AlertRule rule = of("threshold", """
                watches: {takes: [{types: [letter.kept]}]}
                over: 10m
                above: 5
                """);

        assertThat(rule.per()).containsExactly("vendor");
        assertThat(rule.lasting()).isZero();
        assertThat(rule.recovery()).isEqualTo(new Recovery(null, Duration.ofMinutes(5)));
        assertThat(rule.failureClass()).isEqualTo(FailureClass.SYSTEM);
        assertThat(of("burn", """
                watches: {takes: [{types: [probe.failed]}]}
                of: {takes: [{types: [probe.answered, probe.failed]}]}
                objective: 99.9%
                """).condition())
                .isInstanceOfSatisfying(
                        Burn.class, burn -> assertThat(burn.pairs()).isEqualTo(Burn.USUAL));
        assertThat(of("absence", """
                watches: {takes: [{types: [order.created]}]}
                over: 30m
                """).condition())
                .isEqualTo(new Absence(Duration.ofMinutes(30), Duration.ofDays(28), new Limit(10, null)));
    }

    @Test
    void boundsOfMoneyAreByCurrency() throws Exception {
        AlertRule rule = of("threshold", """
                watches: {takes: [{types: [refund.created]}], sum: amount}
                per: []
                over: 1d
                above: {EUR: 100000}
                """);

        assertThat(rule.watches().measure().isMoney()).isTrue();
        assertThat(((Threshold) rule.condition()).bound().limit().byCurrency()).isEqualTo(Map.of("EUR", 100000L));
    }

    @Test
    void rulesThatCountTheSameShareIt() throws Exception {
        AlertRule one = read(HEAD + BODY);
        AlertRule other = read(HEAD + BODY.replace("10m", "1h").replace("30%", "50%"));
        AlertRule another = read(HEAD + BODY.replace("[vendor, method]", "[vendor]"));

        assertThat(one.watches()).isEqualTo(other.watches()).isNotEqualTo(another.watches());
        assertThat(one.watches().number()).isEqualTo(other.watches().number());
        assertThat(one.version()).isNotEqualTo(other.version());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "over: 10m       | over: 5s              | :8: 'over' must be a time from 10s to 31d",
                "over: 10m       | over: 32d             | :8: 'over' must be a time from 10s to 31d",
                "over: 10m       | over: 95m30s          | :8: 'over' must be a multiple of 1m, as so long is counted",
                "over: 10m       |                       | 'over' is missing",
                "above: 30%      | above: 30             | :9: 'above' must be a percentage such as 30% or 99.9%",
                "above: 30%      | abov: 30%             | :9: unknown key 'abov'; known here: description, alert,",
                "above: 30%      | objective: 99%        | :9: unknown key 'objective'; known here:",
                "above: 30%      |                       | there must be either 'above' or 'below'",
                "method]         | mehtod]               | :7: no field 'mehtod' in payment.failed; known: addressId, amount,",
                "method]         | amount]               | :7: 'amount' is no text, and only texts make groups",
                "[payment.failed]} | [payment.failde]}   | :5: no type of event 'payment.failde'; known: payment.",
                "{below: 15%     | {above: 15%           | recovers 'below' a bound",
                "alert: ratio    | alert: ration         | :2: 'alert' is 'ration', but must be one of threshold, rate,",
                "alert: ratio    | alert: burn           | :8: unknown key 'over'; known here:",
                "}]}             | }], sum: method}      | 'method' is a text, and texts have no sum",
                "}]}             | }], distinct: a, sum: b} | there is 'sum' or 'distinct', not both",
                "severity: critical | severity: bad      | :3: 'severity' is 'bad', but must be one of critical,"
            })
    void whatCannotBeUsedIsToldWithItsLineAndWhatIsKnown(String right, String wrong, String said) {
        String text = (HEAD + BODY).replaceFirst(java.util.regex.Pattern.quote(right), wrong == null ? "" : wrong);

        assertThatThrownBy(() -> read(text)).isInstanceOf(BrokenFile.class).hasMessageContaining(said);
    }
}
