package com.saypro.hub.monitor.health;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Category;
import com.saypro.hub.event.VendorFile;
import com.saypro.hub.event.VendorPart;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Of which vendors it is known how they do. */
@Component
public class WatchedVendors extends VendorPart<WatchedVendors.Watched> {
    /**
     * A vendor.
     *
     * @param vendor its folder name
     * @param category what it is to the marketplace
     */
    public record Watched(String vendor, Category category) {}

    /** Knows no vendor yet. */
    public WatchedVendors() {
        super(Watched::vendor);
    }

    @Override
    public Watched read(VendorFile file) throws BrokenFile {
        return new Watched(file.vendor(), file.get("category").word(Category.class, null));
    }

    /** All of them with their categories, by name. */
    Map<String, Category> byName() {
        Map<String, Category> byName = new TreeMap<>();
        all().forEach(each -> byName.put(each.vendor(), each.category()));
        return byName;
    }

    /** A vendor's category; empty when it is not there. */
    Optional<Category> category(String vendor) {
        return find(vendor).map(Watched::category);
    }
}
