package com.saypro.hub.inbound;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Categories;
import com.saypro.hub.event.Category;
import com.saypro.hub.event.VendorFile;
import com.saypro.hub.event.VendorPart;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The vendors whose deliveries are taken now. Changes while the hub runs; readers never wait. */
@Component("vendors")
public class Vendors extends VendorPart<Vendor> implements Categories {
    /** Knows no vendor yet. */
    public Vendors() {
        super(Vendor::name);
    }

    @Override
    public Vendor read(VendorFile file) throws BrokenFile {
        return VendorSection.read(file);
    }

    @Override
    public Optional<Category> of(String vendor) {
        return find(vendor).map(Vendor::category);
    }

    /** The names of all vendors, in order. */
    public List<String> names() {
        return all().stream().map(Vendor::name).toList();
    }

    /** The category of each vendor, by its folder name. */
    public Map<String, Category> categories() {
        return all().stream().collect(Collectors.toMap(Vendor::name, Vendor::category));
    }
}
