package com.saypro.hub.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'Ann.O@shop.example'|'aaa.a@aaaa.aaaaaaa'",
                "'2026-01-31'|'9999-99-99'",
                "'Zoë 中\\u0001'|'aaa aa'",
                "12345678901234567890|9",
                "49.90|9.9",
                "true|true",
                "null|null",
                "{'a': {'b': [{'c': {'d': 'secret'}}, 'more']}}|{'a':{'b':[{}]}}",
                "{'ann@shop.example': 1}|{'aaa@aaaa.aaaaaaa':9}",
            })
    void aValueIsShownWithoutWhatItSays(String value, String shown) {
        assertThat(Redacted.of(Learner.json(value))).isEqualTo(shown.replace('\'', '"'));
    }

    @Test
    void aLongValueIsCut() {
        assertThat(Redacted.of(Learner.json("'" + "x".repeat(5_000) + "'"))).hasSizeLessThan(40);
        String wide = "{'" + "k".repeat(90) + "': 1, '" + "l".repeat(90) + "': 2, '" + "m".repeat(90) + "': 3}";
        assertThat(Redacted.of(Learner.json(wide))).hasSize(200).endsWith("…");
    }
}
