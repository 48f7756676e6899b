package com.saypro.hub.event.calendar;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.VendorFile;
import com.saypro.hub.event.VendorPart;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** When vendors are maintained as their files say now. Changes while the hub runs; readers never wait. */
@Component
public class MaintenanceWindows implements VendorPart<VendorWindows> {
    private final Map<String, VendorWindows> vendors = new ConcurrentHashMap<>();

    @Override
    public VendorWindows read(VendorFile file) throws BrokenFile {
        return VendorWindows.read(file);
    }

    @Override
    public void put(VendorWindows part) {
        vendors.put(part.vendor(), part);
    }

    @Override
    public void remove(String vendor) {
        vendors.remove(vendor);
    }

    List<Window> of(String vendor) {
        VendorWindows found = vendors.get(vendor);
        return found == null ? List.of() : found.windows();
    }
}
