package com.saypro.hub.web.pages;

import com.saypro.hub.event.Deliveries;
import com.saypro.hub.event.SettledDelivery;
import com.saypro.hub.inbound.Secrets;
import com.saypro.hub.inbound.Vendor;
import com.saypro.hub.inbound.Vendors;
import com.saypro.hub.live.BrokenFiles;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.ServiceStatus;
import org.springframework.stereotype.Component;

/** Gathers what the page of the vendors shows. */
@Component
class VendorRows {
    private final Vendors vendors;
    private final Secrets secrets;
    private final Deliveries deliveries;
    private final BrokenFiles broken;
    private final Pulse pulse;
    private final CamelContext camel;

    VendorRows(
            Vendors vendors,
            Secrets secrets,
            Deliveries deliveries,
            BrokenFiles broken,
            Pulse pulse,
            CamelContext camel) {
        this.vendors = vendors;
        this.secrets = secrets;
        this.deliveries = deliveries;
        this.broken = broken;
        this.pulse = pulse;
        this.camel = camel;
    }

    List<VendorRow> all() {
        Instant now = Instant.now();
        return vendors.all().stream().map(vendor -> row(vendor, now)).toList();
    }

    private VendorRow row(Vendor vendor, Instant now) {
        String name = vendor.name();
        String reason = reason(name);
        return new VendorRow(
                name,
                vendor.title(),
                vendor.category().word(),
                state(name, reason),
                reason,
                secrets.of(name).size(),
                vendor.signature().described(),
                last(name, now),
                pulse.arrivedInMinute(name, true),
                pulse.arrivedInMinute(name, false),
                vendor.documentation());
    }

    private String state(String vendor, String reason) {
        if (!secrets.present(vendor)) {
            return "no secret";
        }
        if (refusal(vendor).isPresent()) {
            return "broken";
        }
        return reason == null ? "ready" : "stopped";
    }

    /** Why a vendor is not ready; null when it is. */
    private String reason(String vendor) {
        if (!secrets.present(vendor)) {
            return "set " + Secrets.variable(vendor);
        }
        return refusal(vendor).orElseGet(() -> runs(vendor) ? null : "its route does not run");
    }

    private Optional<String> refusal(String vendor) {
        return broken.all().entrySet().stream()
                .filter(file -> isOf(vendor, file.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static boolean isOf(String vendor, Path file) {
        return file.getFileName().toString().equals(vendor + ".camel.yaml")
                || file.getParent().getFileName().toString().equals(vendor);
    }

    private boolean runs(String vendor) {
        return camel.getRouteController().getRouteStatus(vendor + "-webhook") == ServiceStatus.Started;
    }

    private Moment last(String vendor, Instant now) {
        return deliveries.list(vendor, null, 1, null).items().stream()
                .findFirst()
                .map(SettledDelivery::received)
                .map(at -> Moment.of(at, now))
                .orElse(null);
    }
}
