package com.saypro.hub.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    private final Money money = new Money(Map.of("ISK", 2, "CVE", 0));

    private static JsonNode json(String text) throws IOException {
        return Json.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"12.30\"', eur, 1230, EUR",
        "12.30, EUR, 1230, EUR",
        "0.1, USD, 10, USD",
        "-5, USD, -500, USD",
        "'\"1000.00\"', JPY, 1000, JPY",
        "'\"1.234\"', KWD, 1234, KWD",
        "92233720368547758.07, EUR, 9223372036854775807, EUR",
        "1E2, EUR, 10000, EUR"
    })
    void majorUnitsBecomeIsoMinorUnits(String amount, String currency, long minor, String code) throws IOException {
        JsonNode made = money.fromMajor(json(amount), TextNode.valueOf(currency));
        assertThat(made)
                .isEqualTo(Json.MAPPER.createObjectNode().put("minor", minor).put("currency", code));
    }

    @ParameterizedTest
    @CsvSource({"4990, eur, 4990", "'\"0\"', EUR, 0", "150000, isk, 1500", "7, CVE, 700", "500, jpy, 500"})
    void theVendorsMinorUnitsBecomeIsoMinorUnits(String amount, String currency, long minor) throws IOException {
        assertThat(money.fromMinor(json(amount), TextNode.valueOf(currency))
                        .get("minor")
                        .longValue())
                .isEqualTo(minor);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"12.305\"', EUR",
        "12.3, JPY",
        "'\"1,234.50\"', EUR",
        "'\" 1\"', EUR",
        "'\"\"', EUR",
        "92233720368547758.08, EUR",
        "1E999999999, EUR",
        "1E-999999999, EUR",
        "12, XXX",
        "12, UNKNOWN_CURRENCY",
        "true, EUR"
    })
    void whatIsNotExactIsRefused(String amount, String currency) throws IOException {
        JsonNode value = json(amount);
        assertThatThrownBy(() -> money.fromMajor(value, TextNode.valueOf(currency)))
                .isInstanceOfSatisfying(
                        Unmappable.class, e -> assertThat(e.kind()).isEqualTo("mapping-error"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.5", "10.00", "\"10.00\"", "\"ten\"", "[]", "99999999999999999999"})
    void minorUnitsThatAreNoIntegerAreRefused(String amount) throws IOException {
        JsonNode value = json(amount);
        assertThatThrownBy(() -> money.fromMinor(value, TextNode.valueOf("EUR")))
                .isInstanceOf(Unmappable.class);
    }

    @Test
    void aFractionOfTheIsoUnitIsRefused() {
        assertThatThrownBy(() -> money.fromMinor(json("150001"), TextNode.valueOf("ISK")))
                .hasMessageContaining("ISK");
    }

    @Test
    void floatingPointIsRefused() {
        assertThatThrownBy(() -> money.fromMajor(new DoubleNode(12.3), TextNode.valueOf("EUR")))
                .isInstanceOf(Unmappable.class);
    }

    @Test
    void anAmountWithoutACurrencyIsAbsent() throws IOException {
        assertThat(money.fromMajor(json("12.30"), NullNode.instance).isNull()).isTrue();
        assertThat(money.fromMinor(NullNode.instance, TextNode.valueOf("EUR")).isNull())
                .isTrue();
    }
}
