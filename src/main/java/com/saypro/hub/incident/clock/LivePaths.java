package com.saypro.hub.incident.clock;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.VendorFile;
import com.saypro.hub.event.VendorPart;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The vendors' escalation paths as their files say now, under {@code escalation}. Readers never wait. */
@Component
public class LivePaths implements VendorPart<EscalationPath> {
    private final Map<String, EscalationPath> vendors = new ConcurrentHashMap<>();

    @Override
    public EscalationPath read(VendorFile file) throws BrokenFile {
        return new EscalationPath(file.vendor(), EscalationPath.steps(file.get("escalation")));
    }

    @Override
    public void put(EscalationPath part) {
        vendors.put(part.vendor(), part);
    }

    @Override
    public void remove(String vendor) {
        vendors.remove(vendor);
    }

    /** A vendor's steps, or others when it has none; no vendor has none. */
    List<EscalationStep> of(String vendor, List<EscalationStep> otherwise) {
        EscalationPath path = vendor == null ? null : vendors.get(vendor);
        return path == null || path.steps().isEmpty() ? otherwise : path.steps();
    }
}
