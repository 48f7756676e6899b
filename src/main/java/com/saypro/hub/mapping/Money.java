package com.saypro.hub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Exact money: whatever a vendor writes becomes ISO 4217 minor units, or a failure. Never rounds, never uses floating
 * point.
 */
final class Money {
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,19}(\\.\\d{1,12})?");
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,19}");

    private final Map<String, Integer> vendorDigits;

    /** @param vendorDigits decimals by currency code, where the vendor differs from ISO 4217 */
    Money(Map<String, Integer> vendorDigits) {
        this.vendorDigits = vendorDigits;
    }

    /** Money from major units: a number or a decimal text such as {@code "12.30"}. Null when either is missing. */
    JsonNode fromMajor(JsonNode amount, JsonNode currency) {
        if (amount.isNull() || currency.isNull()) {
            return NullNode.instance;
        }
        Currency unit = currency(currency);
        return money(decimal(amount), unit.getDefaultFractionDigits(), unit);
    }

    /** Money from the vendor's minor units: an integer, or an integer text. Null when either is missing. */
    JsonNode fromMinor(JsonNode amount, JsonNode currency) {
        if (amount.isNull() || currency.isNull()) {
            return NullNode.instance;
        }
        Currency unit = currency(currency);
        int digits = unit.getDefaultFractionDigits();
        int vendor = vendorDigits.getOrDefault(unit.getCurrencyCode(), digits);
        return money(integer(amount), digits - vendor, unit);
    }

    private static JsonNode money(BigDecimal amount, int shift, Currency unit) {
        try {
            ObjectNode money = Json.MAPPER.createObjectNode();
            return money.put("minor", amount.movePointRight(shift).longValueExact())
                    .put("currency", unit.getCurrencyCode());
        } catch (ArithmeticException e) {
            throw Unmappable.data("An amount is not a whole number of minor units of " + unit);
        }
    }

    private static Currency currency(JsonNode code) {
        String text = code.isTextual() ? code.textValue().toUpperCase(Locale.ROOT) : code.getNodeType() + "";
        try {
            Currency unit = Currency.getInstance(text);
            if (unit.getDefaultFractionDigits() >= 0) {
                return unit;
            }
        } catch (IllegalArgumentException e) {
            // Told below, with those that have no minor unit.
        }
        throw Unmappable.data("Unknown currency '" + Text.bounded(text, 20) + "'");
    }

    private static BigDecimal decimal(JsonNode amount) {
        if (amount.isBigDecimal() || amount.isIntegralNumber()) {
            return amount.decimalValue();
        }
        if (amount.isTextual() && DECIMAL.matcher(amount.textValue()).matches()) {
            return new BigDecimal(amount.textValue());
        }
        throw Unmappable.data("An amount is not an exact decimal number");
    }

    private static BigDecimal integer(JsonNode amount) {
        if (amount.isIntegralNumber()) {
            return amount.decimalValue();
        }
        if (amount.isTextual() && INTEGER.matcher(amount.textValue()).matches()) {
            return new BigDecimal(amount.textValue());
        }
        throw Unmappable.data("An amount in minor units is not an integer");
    }
}
