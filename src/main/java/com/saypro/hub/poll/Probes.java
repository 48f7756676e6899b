package com.saypro.hub.poll;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.VendorFile;
import com.saypro.hub.event.VendorPart;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** By which probes the vendors are looked at now. Changes while the hub runs; readers never wait. */
@Component("probes")
public class Probes implements VendorPart<VendorProbes> {
    private final Map<String, VendorProbes> vendors = new ConcurrentHashMap<>();

    @Override
    public VendorProbes read(VendorFile file) throws BrokenFile {
        return VendorProbes.read(file);
    }

    @Override
    public void put(VendorProbes part) {
        vendors.put(part.vendor().vendor(), part);
    }

    @Override
    public void remove(String vendor) {
        vendors.remove(vendor);
    }

    /** All vendors, by name. */
    List<VendorProbes> all() {
        return vendors.values().stream()
                .sorted(Comparator.comparing(each -> each.vendor().vendor()))
                .toList();
    }
}
