package com.saypro.hub.poll;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.VendorFile;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * By which probes it is seen whether a vendor is there.
 *
 * @param vendor how the vendor's API is spoken to
 * @param probes the probes by name
 */
public record VendorProbes(VendorApi vendor, Map<String, Probe> probes) {
    static VendorProbes read(VendorFile file) throws BrokenFile {
        VendorApi vendor = VendorApi.read(file);
        Map<String, Probe> probes = new LinkedHashMap<>();
        for (Map.Entry<String, Entry> each : file.get("health").entries().entrySet()) {
            Probe probe = Probe.read(each.getKey(), each.getValue());
            if (vendor.api() == null && (probe.url().startsWith("/") || probe.key())) {
                throw each.getValue().wrong("a path and a key need 'api', which says where and how");
            }
            if (probe.key() && vendor.api().auth().kind() == Auth.Kind.OAUTH2) {
                throw each.getValue().get("key").wrong("a probe gets no token, so it cannot send the key");
            }
            probes.put(probe.name(), probe);
        }
        return new VendorProbes(vendor, probes);
    }
}
