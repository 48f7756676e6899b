package com.saypro.hub.web.pages;

import com.saypro.hub.event.Deliveries;
import com.saypro.hub.event.SettledDelivery;
import com.saypro.hub.inbound.Secrets;
import com.saypro.hub.inbound.Vendor;
import com.saypro.hub.inbound.Vendors;
import com.saypro.hub.poll.MissedWebhooks;
import com.saypro.hub.poll.PollStates;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.CamelContext;
import org.apache.camel.ServiceStatus;
import org.springframework.stereotype.Component;

/** Gathers what the page of the vendors shows. */
@Component
class VendorRows {
    private final Vendors vendors;
    private final Secrets secrets;
    private final Deliveries deliveries;
    private final RefusedVendors refused;
    private final Pulse pulse;
    private final PollStates polls;
    private final MissedWebhooks missed;
    private final CamelContext camel;

    VendorRows(
            Vendors vendors,
            Secrets secrets,
            Deliveries deliveries,
            RefusedVendors refused,
            Pulse pulse,
            PollStates polls,
            MissedWebhooks missed,
            CamelContext camel) {
        this.vendors = vendors;
        this.secrets = secrets;
        this.deliveries = deliveries;
        this.refused = refused;
        this.pulse = pulse;
        this.polls = polls;
        this.missed = missed;
        this.camel = camel;
    }

    /** The vendors that are live, and those whose files keep them from it. */
    List<VendorRow> all() {
        Instant now = Instant.now();
        Map<String, String> reasons = refused.all();
        Map<String, VendorRow> rows = new TreeMap<>();
        reasons.forEach((name, reason) -> rows.put(name, absent(name, reason)));
        vendors.all().forEach(vendor -> rows.put(vendor.name(), row(vendor, reasons.get(vendor.name()), now)));
        return List.copyOf(rows.values());
    }

    private VendorRow row(Vendor vendor, String refusal, Instant now) {
        String name = vendor.name();
        VendorState state =
                VendorState.of(true, refusal, secrets.missing(vendor).orElse(null), runs(vendor));
        return new VendorRow(
                name,
                vendor.title(),
                vendor.category().word(),
                state.word(),
                state.reason(),
                secrets.of(name).size(),
                vendor.signature().described(),
                vendor.unverified(),
                last(name, now),
                pulse.arrivedInMinute(name, true),
                pulse.arrivedInMinute(name, false),
                PolledRow.of(polls.of(name), missed.of(name)),
                vendor.documentation());
    }

    private VendorRow absent(String name, String refusal) {
        VendorState state = VendorState.of(false, refusal, null, false);
        return new VendorRow(
                name,
                name,
                null,
                state.word(),
                state.reason(),
                secrets.of(name).size(),
                null,
                false,
                null,
                0,
                0,
                PolledRow.NONE,
                null);
    }

    /** Whether its webhooks are taken; one that sends none lacks none. */
    private boolean runs(Vendor vendor) {
        return !vendor.sendsWebhooks()
                || camel.getRouteController().getRouteStatus(vendor.name() + "-webhook") == ServiceStatus.Started;
    }

    private Moment last(String vendor, Instant now) {
        return deliveries.list(vendor, null, 1, null).items().stream()
                .findFirst()
                .map(SettledDelivery::received)
                // It may have come while the page was made.
                .map(at -> Moment.of(at.isAfter(now) ? now : at, now))
                .orElse(null);
    }
}
