package com.saypro.hub.cli;

import picocli.CommandLine.Option;

/** What goes wrong with money between a marketplace and Stripe, each as a share from 0 to 1; any of them plays both. */
final class MoneyFaults {
    private static final String API = "http://127.0.0.1:8090";

    @Option(
            names = "--wrong-fee",
            paramLabel = "<p>",
            description = "Share of payments that cost half more than the contract says.")
    private Double wrongFee;

    @Option(names = "--lost-payment", paramLabel = "<p>", description = "Share of paid orders whose money never comes.")
    private Double lostPayment;

    @Option(
            names = "--short-payout",
            paramLabel = "<p>",
            description = "Share of payouts that are less than their entries.")
    private Double shortPayout;

    @Option(
            names = "--stripe-api",
            paramLabel = "<url>",
            description =
                    "Where the hub asks Stripe, which is played here. Default: HUB_STRIPE_API_URL, else " + API + ".")
    private String api;

    /** Where the hub asks Stripe. */
    String api(Terminal terminal) {
        return api == null ? terminal.setting("HUB_STRIPE_API_URL", API) : Hosts.trimmed(api);
    }

    boolean areAsked() {
        return wrongFee != null || lostPayment != null || shortPayout != null;
    }

    int wrongFees(int payments) {
        return of(wrongFee, payments);
    }

    int lostPayments(int orders) {
        return of(lostPayment, orders);
    }

    int shortPayouts(int payouts) {
        return of(shortPayout, payouts);
    }

    private static int of(Double share, int all) {
        if (share == null) {
            return 0;
        }
        if (!(share >= 0 && share <= 1)) {
            throw new Refused("A share is from 0 to 1, not " + share);
        }
        return (int) Math.round(share * all);
    }
}
