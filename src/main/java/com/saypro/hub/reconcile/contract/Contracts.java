package com.saypro.hub.reconcile.contract;

import com.saypro.hub.event.Money;
import java.time.Instant;
import java.util.Optional;

/** What vendors may charge, and what the marketplace keeps. */
public interface Contracts {
    /** The vendor whose contract holds the commission. */
    String MARKETPLACE = "marketplace";

    /** The kind of what a payment costs. */
    String CHARGE = "charge";

    /** The kind under which a contract holds a commission. */
    String COMMISSION = "commission";

    /**
     * Something that costs a fee.
     *
     * @param vendor who charges it
     * @param kind the kind of the settlement entry, e.g. {@code charge}, {@code refund}, {@code dispute}
     * @param gross the amount it is charged on, signed as the vendor books it: a refund is negative
     * @param at when it was booked
     * @param method the payment's method, e.g. {@code card}; null when unknown
     * @param country the payer's country, ISO 3166-1 alpha-2; null when unknown
     */
    record Charge(String vendor, String kind, Money gross, Instant at, String method, String country) {}

    /**
     * The fee that the contract valid at that time sets, in the currency of the gross; empty when no contract was valid, or it
     * says nothing of the kind or the currency: then nobody may guess.
     */
    Optional<Money> fee(Charge charge);

    /** A digest of all contracts: as long as it is the same, so are the fees. Empty where they never change. */
    default String version() {
        return "";
    }
}
