package com.saypro.hub.reconcile.contract;

import com.saypro.hub.reconcile.contract.Contracts.Charge;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What something costs: a percentage of the amount and something fixed, which is rounded once, to minor units. An amount
 * in a currency that is not listed is not known, nor is what depends on it.
 *
 * @param tiers the percentages, by the amount
 * @param fixed what comes on top
 * @param abroad what comes on top of the percentage where the payer is not at home; null: nothing
 * @param least it costs no less; null: there is no such bound
 * @param most it costs no more; null: there is no such bound
 * @param round how it is rounded
 * @param methods what it costs instead by some methods
 */
record Price(
        List<Tier> tiers,
        Fixed fixed,
        Abroad abroad,
        Fixed least,
        Fixed most,
        RoundingMode round,
        Map<String, Price> methods) {

    /**
     * A percentage.
     *
     * @param upTo the largest amount that it is for; null: any
     */
    record Tier(Fixed upTo, BigDecimal percent) {}

    /** What a payer costs more whose country is not one of these. */
    record Abroad(Set<String> home, BigDecimal percent) {}

    /** What a charge costs, in minor units; empty when that cannot be known. */
    Optional<BigDecimal> of(Charge charge) {
        return own(charge).flatMap(price -> price.total(charge, true));
    }

    /** The part of it that is a percentage; empty when that cannot be known. */
    Optional<BigDecimal> percentageOf(Charge charge) {
        return own(charge).flatMap(price -> price.total(charge, false));
    }

    /** Whether it depends on the amount in more ways than by a percentage, so that a part of the amount does not tell it. */
    boolean hasTiers() {
        return tiers.size() > 1 || methods.values().stream().anyMatch(Price::hasTiers);
    }

    private Optional<Price> own(Charge charge) {
        if (methods.isEmpty()) {
            return Optional.of(this);
        }
        return Optional.ofNullable(charge.method()).map(method -> methods.getOrDefault(method, this));
    }

    private Optional<BigDecimal> total(Charge charge, boolean whole) {
        String currency = charge.gross().currency();
        BigDecimal amount = BigDecimal.valueOf(charge.gross().minor()).abs();
        boolean bounded = isKnown(most, currency) && (!whole || isKnown(least, currency));
        if (!bounded || !fixed.isKnownIn(currency)) {
            return Optional.empty();
        }
        return percent(charge, amount)
                .map(percent -> amount.multiply(percent).movePointLeft(2))
                .map(part -> whole ? part.add(fixed.in(currency)) : part)
                .map(exact -> exact.setScale(0, round))
                .map(fee -> most == null ? fee : fee.min(most.in(currency)))
                .map(fee -> least == null || !whole ? fee : fee.max(least.in(currency)));
    }

    private static boolean isKnown(Fixed bound, String currency) {
        return bound == null || bound.isKnownIn(currency);
    }

    private Optional<BigDecimal> percent(Charge charge, BigDecimal amount) {
        if (abroad == null) {
            return tier(charge.gross().currency(), amount);
        }
        if (charge.country() == null) {
            return Optional.empty();
        }
        BigDecimal more = abroad.home().contains(charge.country()) ? BigDecimal.ZERO : abroad.percent();
        return tier(charge.gross().currency(), amount).map(more::add);
    }

    private Optional<BigDecimal> tier(String currency, BigDecimal amount) {
        for (Tier tier : tiers) {
            if (tier.upTo() == null) {
                return Optional.of(tier.percent());
            }
            if (!tier.upTo().isKnownIn(currency)) {
                return Optional.empty();
            }
            if (amount.compareTo(tier.upTo().in(currency)) <= 0) {
                return Optional.of(tier.percent());
            }
        }
        return Optional.empty();
    }
}
