package com.saypro.hub.cli;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.reconcile.contract.Contracts;
import com.saypro.hub.reconcile.contract.VendorContract;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Plays a marketplace and Stripe towards a running hub: webhooks for what they tell, a stand-in of the API for what is asked. */
final class MoneySimulation {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Terminal terminal;
    private final String listener;
    private final AdminApi admin;

    MoneySimulation(Terminal terminal, String listener, AdminApi admin) {
        this.terminal = terminal;
        this.listener = listener;
        this.admin = admin;
    }

    /** Answers whether the hub took all and asked for the rest. */
    boolean run(int orders, MoneyFaults faults) throws InterruptedException {
        Sources sources = Sources.of(terminal);
        Economy economy = new Economy(orders, faults, contract(sources.vendor("stripe")), Instant.now());
        VendorPosts marketplace = VendorPosts.of(sources.vendor("marketplace"), terminal, listener);
        VendorPosts stripe = VendorPosts.of(sources.vendor("stripe"), terminal, listener);
        String url = faults.api(terminal);
        try (StripeStandIn api = new StripeStandIn(url, economy.payouts())) {
            for (Economy.Sale sale : economy.sales()) {
                send(marketplace, EconomyJson.order(sale));
                if (!sale.lost()) {
                    send(stripe, EconomyJson.charge(sale));
                }
            }
            for (Economy.Payout payout : economy.payouts()) {
                send(stripe, EconomyJson.paid(payout));
            }
            if (!asks(api)) {
                terminal.err()
                        .println("The hub did not ask Stripe what its payouts are made of. Start it with"
                                + " HUB_STRIPE_API_KEY=local HUB_STRIPE_API_URL=" + url);
                return false;
            }
        }
        terminal.out()
                .printf(
                        "%d orders, %d payouts; see what became of them: %s/incidents%n",
                        economy.sales().size(), economy.payouts().size(), admin.address());
        economy.wrong().forEach(terminal.out()::println);
        return true;
    }

    private boolean asks(StripeStandIn api) throws InterruptedException {
        try {
            admin.post("/api/vendors/stripe/polls/payout-entries/run", "application/json", "{}");
            return api.awaitAsked(PATIENCE);
        } catch (Refused e) {
            terminal.err().println(e.getMessage());
            return false;
        }
    }

    private static Contracts contract(Path folder) {
        try {
            return VendorContract.load(folder)::fee;
        } catch (BrokenFile e) {
            throw new Refused(e.getMessage());
        }
    }

    private static void send(VendorPosts posts, ExampleRequest request) {
        int status = Hosts.ask(posts.signed(request)).statusCode();
        if (status / 100 != 2) {
            throw new Refused("The hub answered " + status);
        }
    }
}
