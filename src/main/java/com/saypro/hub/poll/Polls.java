package com.saypro.hub.poll;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.VendorFile;
import com.saypro.hub.event.VendorPart;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How the vendors are asked now. Changes while the hub runs; readers never wait. */
@Component
public class Polls implements VendorPart<VendorApi> {
    private final Map<String, VendorApi> vendors = new ConcurrentHashMap<>();

    @Override
    public VendorApi read(VendorFile file) throws BrokenFile {
        return VendorApi.read(file);
    }

    /** Asks a vendor by these rules from now on. */
    @Override
    public void put(VendorApi vendor) {
        vendors.put(vendor.vendor(), vendor);
    }

    /** Asks a vendor for nothing more. */
    @Override
    public void remove(String vendor) {
        vendors.remove(vendor);
    }

    /** How the vendor of this folder name is asked. */
    public Optional<VendorApi> find(String vendor) {
        return Optional.ofNullable(vendors.get(vendor));
    }

    /** All vendors, by name. */
    public List<VendorApi> all() {
        return vendors.values().stream()
                .sorted(Comparator.comparing(VendorApi::vendor))
                .toList();
    }
}
