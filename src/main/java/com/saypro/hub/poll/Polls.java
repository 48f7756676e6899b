package com.saypro.hub.poll;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.VendorFile;
import com.saypro.hub.event.VendorPart;
import org.springframework.stereotype.Component;

/** How the vendors are asked now. Changes while the hub runs; readers never wait. */
@Component
public class Polls extends VendorPart<VendorApi> {
    /** Knows no vendor yet. */
    public Polls() {
        super(VendorApi::vendor);
    }

    @Override
    public VendorApi read(VendorFile file) throws BrokenFile {
        return VendorApi.read(file);
    }
}
