package com.saypro.hub.incident.clock;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.VendorFile;
import com.saypro.hub.event.VendorPart;
import java.util.List;
import org.springframework.stereotype.Component;

/** The vendors' escalation paths as their files say now, under {@code escalation}. Readers never wait. */
@Component
public class LivePaths extends VendorPart<EscalationPath> {
    /** Knows no vendor yet. */
    public LivePaths() {
        super(EscalationPath::vendor);
    }

    @Override
    public EscalationPath read(VendorFile file) throws BrokenFile {
        return new EscalationPath(file.vendor(), EscalationPath.steps(file.get("escalation")));
    }

    /** A vendor's steps, or others when it has none; no vendor has none. */
    List<EscalationStep> of(String vendor, List<EscalationStep> otherwise) {
        return find(vendor)
                .map(EscalationPath::steps)
                .filter(steps -> !steps.isEmpty())
                .orElse(otherwise);
    }
}
