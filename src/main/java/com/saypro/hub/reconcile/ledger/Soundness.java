package com.saypro.hub.reconcile.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.event.Event;
import com.saypro.hub.event.Failure;
import com.saypro.hub.event.FailureClass;
import com.saypro.hub.event.Severity;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether the amounts of an event can be reckoned with. One that cannot is never taken for zero, nor guessed at: the event
 * becomes a dead letter.
 */
final class Soundness {
    static final String STEP = "reconcile";

    private static final String MINOR = "minor";
    private static final String CURRENCY = "currency";
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());
    /** By kind of event the amount that is never negative. */
    private static final Map<String, String> NEVER_NEGATIVE =
            Map.of("payment", "amount", "refund", "amount", "dispute", "amount", "order", "total");

    private Soundness() {}

    /** What is wrong with an event; empty where nothing is. */
    static Optional<Failure> check(Event event) {
        String unsound = unsound(event.data());
        if (unsound != null) {
            return Optional.of(failure("unsound-amount", unsound));
        }
        String amount = NEVER_NEGATIVE.get(event.kind());
        return amount != null && event.data().path(amount).path(MINOR).longValue() < 0
                ? Optional.of(failure("negative-amount", "The " + amount + " is negative"))
                : Optional.empty();
    }

    static Failure failure(String kind, String reason) {
        return new Failure(STEP, FailureClass.DATA, Severity.ERROR, kind, reason);
    }

    private static String unsound(JsonNode node) {
        if (node.isObject() && node.has(MINOR)) {
            String currency = node.path(CURRENCY).asText();
            if (!CURRENCIES.contains(currency)) {
                return "An amount is in the unknown currency '" + currency + "'";
            }
            return node.path(MINOR).canConvertToExactIntegral()
                            && node.path(MINOR).isIntegralNumber()
                            && node.path(MINOR).canConvertToLong()
                    ? null
                    : "An amount is not in whole minor units, or beyond 64 bits";
        }
        if (node.isTextual()) {
            return node.textValue().indexOf('\0') < 0 ? null : "A text holds a character that cannot be kept";
        }
        for (JsonNode child : node) {
            String unsound = unsound(child);
            if (unsound != null) {
                return unsound;
            }
        }
        return null;
    }
}
