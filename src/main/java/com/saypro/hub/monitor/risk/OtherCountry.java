package com.saypro.hub.monitor.risk;

import java.time.Instant;
import java.util.List;

/** A country that the customer never paid from. It weighs the more, the more payments there were from the same others. */
final class OtherCountry implements Judge {
    @Override
    public Reason of(Known known, Memory memory, Instant at, RiskSettings settings) {
        Dial dial = settings.dial(Why.COUNTRY);
        Trail customer = memory.trail(Key.customer(known.paid()));
        String country = known.paid().country();
        if (customer == null || country == null) {
            return null;
        }
        List<String> before = customer.countries;
        if (before.size() < Math.max(1, dial.least()) || before.contains(country)) {
            return null;
        }
        List<String> others = before.stream().distinct().sorted().toList();
        double measure = (double) before.size() / others.size();
        return Reason.of(
                Why.COUNTRY,
                dial.weighs(measure),
                () -> "it was paid from %s, and this customer's latest %d payments from %s"
                        .formatted(country, before.size(), String.join(", ", others)));
    }
}
