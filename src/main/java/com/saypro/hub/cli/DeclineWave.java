package com.saypro.hub.cli;

import java.net.http.HttpRequest;
import java.util.Optional;

/** A gateway declines what is paid there. */
final class DeclineWave implements Trouble {
    private final SimulatedVendor gateway;

    /** @throws Refused when the vendor has no examples of both */
    DeclineWave(SimulatedVendor gateway) {
        this.gateway = gateway;
        gateway.nextOf("payment.captured");
        gateway.nextOf("payment.failed");
    }

    @Override
    public String expected() {
        return "decline-rate: too many payments fail at " + gateway.name();
    }

    @Override
    public Optional<HttpRequest> ordinary() {
        return Optional.of(gateway.signed(gateway.nextOf("payment.captured")));
    }

    @Override
    public Optional<HttpRequest> wrong(double part) {
        return Optional.of(gateway.signed(gateway.nextOf("payment.failed")));
    }
}
