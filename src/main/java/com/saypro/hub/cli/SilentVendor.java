package com.saypro.hub.cli;

import java.net.http.HttpRequest;
import java.util.Optional;

/** A vendor that usually tells much tells nothing. */
final class SilentVendor implements Trouble {
    private final SimulatedVendor vendor;

    SilentVendor(SimulatedVendor vendor) {
        this.vendor = vendor;
    }

    @Override
    public String expected() {
        return "vendor-silent: " + vendor.name() + " says nothing";
    }

    @Override
    public Optional<HttpRequest> ordinary() {
        return Optional.of(vendor.signed(vendor.nextAlike()));
    }

    @Override
    public Optional<HttpRequest> wrong(double part) {
        return Optional.empty();
    }
}
