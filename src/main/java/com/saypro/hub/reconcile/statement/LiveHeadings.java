package com.saypro.hub.reconcile.statement;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The vendors' headings now. They change while the hub runs; readers never wait. */
@Component
public class LiveHeadings {
    private final Map<String, Headings> vendors = new ConcurrentHashMap<>();

    /** Takes a vendor's headings from now on. */
    public void put(Headings headings) {
        vendors.put(headings.vendor(), headings);
    }

    /** Forgets a vendor. */
    public void remove(String vendor) {
        vendors.remove(vendor);
    }

    /** A vendor's headings. */
    public Headings of(String vendor) {
        return vendors.getOrDefault(vendor, new Headings(vendor, Map.of()));
    }

    /** The vendors' kinds of payouts, as the text {@code <vendor> <kind>}. */
    List<String> payoutKinds() {
        return vendors.values().stream()
                .flatMap(vendor -> vendor.kinds(Heading.PAYOUT).stream().map(kind -> vendor.vendor() + " " + kind))
                .toList();
    }
}
