package com.saypro.hub.reconcile.statement;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.VendorFile;
import com.saypro.hub.event.VendorPart;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The vendors' headings now. They change while the hub runs; readers never wait. */
@Component
public class LiveHeadings extends VendorPart<Headings> {
    /** Knows no vendor yet. */
    public LiveHeadings() {
        super(Headings::vendor);
    }

    @Override
    public Headings read(VendorFile file) throws BrokenFile {
        return Headings.read(file);
    }

    /** A vendor's headings. */
    public Headings of(String vendor) {
        return find(vendor).orElseGet(() -> new Headings(vendor, Map.of()));
    }

    /** The vendors' kinds of payouts, as the text {@code <vendor> <kind>}. */
    List<String> payoutKinds() {
        return all().stream()
                .flatMap(vendor -> vendor.kinds(Heading.PAYOUT).stream().map(kind -> vendor.vendor() + " " + kind))
                .toList();
    }
}
