package com.saypro.hub.poll;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.VendorFile;
import com.saypro.hub.event.VendorPart;
import org.springframework.stereotype.Component;

/** By which probes the vendors are looked at now. Changes while the hub runs; readers never wait. */
@Component("probes")
public class Probes extends VendorPart<VendorProbes> {
    /** Knows no vendor yet. */
    public Probes() {
        super(probes -> probes.vendor().vendor());
    }

    @Override
    public VendorProbes read(VendorFile file) throws BrokenFile {
        return VendorProbes.read(file);
    }
}
