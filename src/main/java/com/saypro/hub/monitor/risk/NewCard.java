package com.saypro.hub.monitor.risk;

import java.time.Instant;

/** A card that the customer never used, who used others. It weighs the more, the more payments there were by others. */
final class NewCard implements Judge {
    @Override
    public Reason of(Known known, Memory memory, Instant at, RiskSettings settings) {
        Trail customer = memory.trail(Key.customer(known.paid()));
        if (customer == null || known.paid().card() == null) {
            return null;
        }
        int others = customer.metOthers(known.paid().card());
        return Reason.of(
                Why.NEW_CARD,
                settings.dial(Why.NEW_CARD).weighs(others),
                () -> "it was paid by a card that this customer used for none of the latest %d payments"
                        .formatted(others));
    }
}
