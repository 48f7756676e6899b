package com.saypro.hub.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {
    private static JsonNode of(String json) throws IOException {
        return Moment.of(Json.read(json.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({
        "1619701111, 2021-04-29T12:58:31Z",
        "1715203101896, 2024-05-08T21:18:21.896Z",
        "1715203101.896, 2024-05-08T21:18:21.896Z",
        "-1, 1969-12-31T23:59:59Z",
        "'\"2021-12-31T19:00:00-05:00\"', 2022-01-01T00:00:00Z",
        "'\"2021-12-31T19:00:00.5+0000\"', 2021-12-31T19:00:00.500Z",
        "'\"2024-08-07T22:51:14.136738016Z\"', 2024-08-07T22:51:14.136738016Z",
        "'\"2024-08-07T22:51Z\"', 2024-08-07T22:51:00Z",
        "'\"2024-08-07T22:51:14.0000120Z\"', 2024-08-07T22:51:14.000012Z",
        "'\"0900-08-07T22:51:14.000000001Z\"', 0900-08-07T22:51:14.000000001Z"
    })
    void aMomentIsWrittenInUtc(String json, String utc) throws IOException {
        assertThat(of(json)).isEqualTo(TextNode.valueOf(utc));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2021-12-31T19:00:00\"",
                "\"2021-12-31\"",
                "\"2021-02-30T19:00:00Z\"",
                "\"now\"",
                "\"\"",
                "true",
                "99999999999999999999",
                "-9223372036854775808",
                "1E999999999",
                "999999999999999"
            })
    void whatIsNoMomentIsRefused(String json) {
        assertThatThrownBy(() -> of(json)).isInstanceOf(Unmappable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99999999", "-1e2147483647", "1e-99999999", "1e-999999999"})
    void aShortTextForManyDigitsCostsNoTime(String json) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(2), () -> assertThatThrownBy(() -> of(json)).isInstanceOf(Unmappable.class));
    }

    @Test
    void noMomentStaysAbsent() {
        assertThat(Moment.of(NullNode.instance).isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-01-31T10:00:00+00:00", "2026-01-31T10:00:00z", "+10000-01-01T00:00:00Z", "2026-01-31"})
    void onlyRfc3339InUtcIsReadBack(String text) {
        assertThat(Moment.parse(TextNode.valueOf(text))).isNull();
    }
}
