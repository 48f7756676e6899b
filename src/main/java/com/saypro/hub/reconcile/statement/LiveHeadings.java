package com.saypro.hub.reconcile.statement;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.VendorFile;
import com.saypro.hub.event.VendorPart;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The vendors' headings now. They change while the hub runs; readers never wait. */
@Component
public class LiveHeadings implements VendorPart<Headings> {
    private final Map<String, Headings> vendors = new ConcurrentHashMap<>();

    @Override
    public Headings read(VendorFile file) throws BrokenFile {
        return Headings.read(file);
    }

    @Override
    public void put(Headings headings) {
        vendors.put(headings.vendor(), headings);
    }

    @Override
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
