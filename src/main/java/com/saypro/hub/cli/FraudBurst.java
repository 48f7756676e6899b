package com.saypro.hub.cli;

import java.net.http.HttpRequest;
import java.util.Optional;

/** A customer's card is tried again and again until it takes a sum that this customer never paid. */
final class FraudBurst implements Trouble {
    private static final long USUAL = 4900;
    private static final long STOLEN = 399_000;
    private static final int TRIES = 6;
    private static final int PURCHASES = 2;

    private final Shoppers shoppers;
    private final String victim;
    private int purchases;
    private int tries;

    FraudBurst(Shoppers shoppers) {
        this.shoppers = shoppers;
        victim = shoppers.named("cus_victim");
    }

    @Override
    public String expected() {
        return "card-testing: a card was declined again and again and then taken, for far more than usual";
    }

    @Override
    public Optional<HttpRequest> ordinary() {
        if (purchases == PURCHASES) {
            return Optional.empty();
        }
        purchases++;
        return Optional.of(shoppers.buys(victim, shoppers.named("card"), USUAL, null));
    }

    @Override
    public Optional<HttpRequest> wrong(double part) {
        if (tries > TRIES) {
            return Optional.empty();
        }
        String decline = tries++ < TRIES ? "incorrect_cvc" : null;
        return Optional.of(shoppers.buys(victim, shoppers.named("stolen"), STOLEN, decline));
    }
}
