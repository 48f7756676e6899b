package com.saypro.hub.inbound;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Categories;
import com.saypro.hub.event.Category;
import com.saypro.hub.event.VendorFile;
import com.saypro.hub.event.VendorPart;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The vendors whose deliveries are taken now. Changes while the hub runs; readers never wait. */
@Component("vendors")
public class Vendors implements VendorPart<Vendor>, Categories {
    private final Map<String, Vendor> vendors = new ConcurrentHashMap<>();

    @Override
    public Vendor read(VendorFile file) throws BrokenFile {
        return VendorSection.read(file);
    }

    /** Takes a vendor's deliveries by these rules from now on. */
    @Override
    public void put(Vendor vendor) {
        vendors.put(vendor.name(), vendor);
    }

    /** Takes no more deliveries of a vendor. */
    @Override
    public void remove(String name) {
        vendors.remove(name);
    }

    /** The vendor of this folder name. */
    public Optional<Vendor> find(String name) {
        return Optional.ofNullable(vendors.get(name));
    }

    /** All vendors, by name. */
    public List<Vendor> all() {
        return vendors.values().stream()
                .sorted(Comparator.comparing(Vendor::name))
                .toList();
    }

    @Override
    public Optional<Category> of(String vendor) {
        return Optional.ofNullable(vendor).flatMap(this::find).map(Vendor::category);
    }

    /** The category of each vendor, by its folder name. */
    public Map<String, Category> categories() {
        return vendors.values().stream().collect(Collectors.toMap(Vendor::name, Vendor::category));
    }
}
