package com.saypro.hub.monitor.risk;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Goods, bill or buyer in other countries than the payment comes from, as this customer never had it. */
final class OtherPlaces implements Judge {
    @Override
    public Reason of(Known known, Memory memory, Instant at, RiskSettings settings) {
        Paid paid = known.paid();
        Trail customer = memory.trail(Key.customer(paid));
        List<Place> strange = Place.others(paid, memory).stream()
                .filter(place -> customer == null || !customer.went(paid.country(), place.country()))
                .toList();
        return Reason.of(
                Why.PLACES,
                settings.dial(Why.PLACES).weighs(strange.size()),
                () -> "it was paid from %s, but %s"
                        .formatted(
                                paid.country(),
                                strange.stream().map(Place::toString).collect(Collectors.joining(", "))));
    }
}
