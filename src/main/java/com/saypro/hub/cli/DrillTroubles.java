package com.saypro.hub.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** What goes wrong that people should be told of; any of them plays a drill. */
final class DrillTroubles {
    @Option(names = "--gateway-outage", description = "Stripe's API is away, and payments there fail.")
    private boolean gatewayOutage;

    @Option(
            names = "--decline-wave",
            paramLabel = "<vendor>",
            arity = "0..1",
            fallbackValue = "checkoutcom",
            description = "A gateway declines what is paid there. Default: ${FALLBACK-VALUE}.")
    private String declineWave;

    @Option(
            names = "--silent-vendor",
            paramLabel = "<vendor>",
            arity = "0..1",
            fallbackValue = "shopify",
            description = "A vendor that told much tells nothing. Default: ${FALLBACK-VALUE}.")
    private String silentVendor;

    @Option(
            names = "--fraud-burst",
            description = "A card at Stripe is declined again and again, and then taken for far more than usual.")
    private boolean fraudBurst;

    boolean areAsked() {
        return gatewayOutage || fraudBurst || declineWave != null || silentVendor != null;
    }

    /**
     * Those that are asked for.
     *
     * @param api where the hub probes Stripe
     * @param vendor plays a vendor by its examples
     */
    List<Trouble> all(String api, Shoppers shoppers, Function<String, SimulatedVendor> vendor) {
        List<Trouble> troubles = new ArrayList<>();
        if (declineWave != null) {
            troubles.add(new DeclineWave(vendor.apply(declineWave)));
        }
        if (silentVendor != null) {
            troubles.add(new SilentVendor(vendor.apply(silentVendor)));
        }
        if (fraudBurst) {
            troubles.add(new FraudBurst(shoppers));
        }
        if (gatewayOutage) {
            troubles.add(new GatewayOutage(api, shoppers));
        }
        return troubles;
    }
}
