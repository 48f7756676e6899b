package com.saypro.hub.monitor.health;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Category;
import com.saypro.hub.event.VendorFile;
import com.saypro.hub.event.VendorPart;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Of which vendors it is known how they do. */
@Component
public class WatchedVendors implements VendorPart<WatchedVendors.Watched> {
    private final Map<String, Category> vendors = new ConcurrentHashMap<>();

    /**
     * A vendor.
     *
     * @param vendor its folder name
     * @param category what it is to the marketplace
     */
    public record Watched(String vendor, Category category) {}

    @Override
    public Watched read(VendorFile file) throws BrokenFile {
        return new Watched(file.vendor(), file.get("category").word(Category.class, null));
    }

    @Override
    public void put(Watched part) {
        vendors.put(part.vendor(), part.category());
    }

    @Override
    public void remove(String vendor) {
        vendors.remove(vendor);
    }

    /** All of them with their categories, by name. */
    Map<String, Category> all() {
        return new TreeMap<>(vendors);
    }

    /** A vendor's category; empty when it is not there. */
    Optional<Category> category(String vendor) {
        return Optional.ofNullable(vendors.get(vendor));
    }
}
