package com.saypro.hub.event.calendar;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.VendorFile;
import com.saypro.hub.event.VendorPart;
import java.util.List;
import org.springframework.stereotype.Component;

/** When vendors are maintained as their files say now. Changes while the hub runs; readers never wait. */
@Component
public class MaintenanceWindows extends VendorPart<VendorWindows> {
    /** Knows no vendor yet. */
    public MaintenanceWindows() {
        super(VendorWindows::vendor);
    }

    @Override
    public VendorWindows read(VendorFile file) throws BrokenFile {
        return VendorWindows.read(file);
    }

    List<Window> of(String vendor) {
        return find(vendor).map(VendorWindows::windows).orElse(List.of());
    }
}
