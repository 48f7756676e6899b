package com.saypro.hub.cli;

import com.saypro.hub.event.Money;
import com.saypro.hub.reconcile.contract.Contracts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A day of a marketplace that is paid by Stripe: orders, the payments of them and the payouts of those, all more than a day ago,
 * so that every deadline has passed. Exactly the asked shares are wrong, each in one way only.
 */
final class Economy {
    private static final String CURRENCY = "USD";
    private static final Duration AGO = Duration.ofHours(30);
    private static final int A_PAYOUT = 10;
    private static final long LESS = 1000;

    /** A paid order, and its payment unless that is lost. */
    record Sale(String order, String charge, long amount, long fee, Instant at, boolean lost) {
        long net() {
            return amount - fee;
        }
    }

    /** A payout of sales. */
    record Payout(String id, long amount, Instant at, List<Sale> sales) {}

    private final List<Sale> sales = new ArrayList<>();
    private final List<Payout> payouts = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    /**
     * Makes it up.
     *
     * @param stripe what Stripe may charge
     * @throws Refused when the contract does not say
     */
    Economy(int orders, MoneyFaults faults, Contracts stripe, Instant now) {
        Instant begin = now.minus(AGO);
        String run = Long.toString(now.toEpochMilli(), Character.MAX_RADIX);
        int lost = faults.lostPayments(orders);
        int dear = faults.wrongFees(orders - lost);
        for (int i = 0; i < orders; i++) {
            long amount = 2000 + 137L * i;
            Instant at = begin.plusSeconds(i);
            long fee = fee(stripe, amount, at);
            boolean wrong = i >= lost && i < lost + dear;
            String id = run + i;
            sales.add(new Sale("SPO-" + id, "ch_" + id, amount, wrong ? fee + fee / 2 : fee, at, i < lost));
        }
        List<Sale> paid = sales.stream().filter(sale -> !sale.lost()).toList();
        int count = (paid.size() + A_PAYOUT - 1) / A_PAYOUT;
        int shorts = faults.shortPayouts(count);
        for (int i = 0; i < count; i++) {
            List<Sale> of = paid.subList(i * A_PAYOUT, Math.min(paid.size(), (i + 1) * A_PAYOUT));
            long due = of.stream().mapToLong(Sale::net).reduce(0, Math::addExact);
            payouts.add(
                    new Payout("po_" + run + i, i < shorts ? due - LESS : due, begin.plus(Duration.ofHours(2)), of));
        }
        say(lost, "order whose money never comes", "orders whose money never comes");
        say(dear, "fee above the contract", "fees above the contract");
        say(shorts, "payout short", "payouts short");
    }

    private void say(int count, String one, String many) {
        if (count > 0) {
            wrong.add(count + " " + (count == 1 ? one : many));
        }
    }

    private static long fee(Contracts stripe, long amount, Instant at) {
        Money gross = new Money(amount, CURRENCY);
        return stripe.fee(new Contracts.Charge("stripe", "charge", gross, at, "card", "US"))
                .orElseThrow(() -> new Refused("Stripe's contract says nothing of a card from the USA in " + CURRENCY))
                .minor();
    }

    List<Sale> sales() {
        return sales;
    }

    List<Payout> payouts() {
        return payouts;
    }

    /** What is wrong in it, a line for each kind, e.g. {@code 2 fees above the contract}. */
    List<String> wrong() {
        return wrong;
    }
}
